'use client'
import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useRef, useState } from 'react'
import type { ID } from '../../src/types.js'
import { useTexts } from '../useTexts.js'
import { moved, orderAt, type SectionRow, type Spot } from './moves.js'

/** The tree as it will be, shown at once; as it is stored again where a move was refused. */
export const useSections = (collection: string, stored: SectionRow[]) => {
  const t = useTexts()
  const router = useRouter()
  const { api } = useConfig().config.routes
  const [rows, setRows] = useState(stored)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const underWay = useRef(0)
  useEffect(() => setRows(stored), [stored])

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
    if (--underWay.current === 0) router.refresh()
    return isStored
  }

  return { move, rows }
}
