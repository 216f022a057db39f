'use client'
import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useRef, useState } from 'react'
import type { ID } from '../../src/types.js'
import { everySecond } from '../everySecond.js'
import { useTexts } from '../useTexts.js'
import { moved, orderAt, type SectionRow, type Spot } from './moves.js'

export type StoredSection = SectionRow & { updatedAt: string }

/**
 * The tree as it will be, shown at once; as it is stored again where a move was refused. It follows
 * what others change every second, except while a section is held.
 */
export const useSections = (collection: string, stored: StoredSection[], isHeld: boolean) => {
  const t = useTexts()
  const router = useRouter()
  const { api } = useConfig().config.routes
  const [rows, setRows] = useState<SectionRow[]>(stored)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const underWay = useRef(0)
  const seen = useRef('')
  useEffect(() => {
    // Read before it was stored; another reading follows.
    if (underWay.current) return
    seen.current = markOf(
      stored.length,
      stored
        .map((row) => row.updatedAt)
        .sort()
        .at(-1),
    )
    setRows(stored)
  }, [stored])

  // A refresh empties the form of whoever has gone on to one.
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  useEffect(() => {
    if (isHeld) return
    const look = async (signal: AbortSignal) => {
      const query = 'depth=0&limit=1&sort=-updatedAt&select[updatedAt]=true'
      const response = await fetch(`${api}/${collection}?${query}`, {
        credentials: 'include',
        signal,
      })
      const { docs, totalDocs } = await response.json()
      const mark = markOf(totalDocs, docs[0]?.updatedAt)
      if (mark === seen.current || underWay.current) return
      seen.current = mark
      router.refresh()
    }
    return everySecond(async (signal) => {
      if (!underWay.current) await look(signal).catch(() => undefined)
    })
  }, [api, collection, isHeld, router])

  const send = async (id: ID, body: object): Promise<boolean> => {
    try {
      const response = await fetch(`${api}/${collection}/${id}`, {
        body: JSON.stringify(body),
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        method: 'PATCH',
      })
      if (response.ok) return true
      const [{ data, message }] = (await response.json()).errors
      toast.error(data?.errors?.[0]?.message ?? message)
    } catch {
      toast.error(t('newsdesk:sectionFailed'))
    }
    return false
  }

  /** One after another; resolves to whether it is stored. */
  const move = async (id: ID, spot: Spot): Promise<boolean> => {
    setRows(moved(rows, id, spot))
    underWay.current++
    const body = { _order: orderAt(rows, id, spot), parent: spot.parent }
    const sent = queue.current.then(() => send(id, body))
    queue.current = sent
    const isStored = await sent
    if (--underWay.current === 0 && isHere.current) router.refresh()
    return isStored
  }

  return { move, rows }
}

const markOf = (count: number, latest: string | undefined) => `${count} ${latest}`
