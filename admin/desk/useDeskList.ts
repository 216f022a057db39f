'use client'
import { useConfig, useLocale } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeskList } from '../../src/delivery/desk.js'
import type { Command, Conflict } from '../../src/lists/commands.js'
import type { Change } from '../../src/lists/trail.js'
import type { ListKind } from '../../src/types.js'
import { everySecond } from '../everySecond.js'
import { foresee } from './foresee.js'

/** `locale` is the language of its headline, where that is not the one the desk is in. */
export type DeskCommand = (Command extends infer One
  ? One extends Command
    ? Omit<One, 'revision'>
    : never
  : never) & { locale?: string }

/** What somebody else has changed in the same place. */
export type Clash = Conflict & { removal?: Change | null; revision: number }

/** What came of a command: the list before it and its revision after it, or what it clashes with. */
type Answer = { clash: Clash } | { before: DeskList; revision: number }

/**
 * Resolves to whether the list says so now, once an editor who was asked has answered. `seen`: the
 * revision the editor saw, where that is not the one shown.
 */
export type Run = (command: DeskCommand, seen?: number) => Promise<boolean>

/** A list, kept fresh every second while the page is looked at, and the way to change it. */
export const useDeskList = (kind: ListKind, section: string | null) => {
  const { config } = useConfig()
  // None where the app has one language.
  const locale = useLocale()?.code
  const queryIn = useCallback(
    (language = locale) => {
      const asked = { ...(section && { section }), ...(language && { locale: language }) }
      return Object.keys(asked).length ? `?${new URLSearchParams(asked)}` : ''
    },
    [locale, section],
  )
  const query = queryIn()
  const base = `${config.routes.api}/newsdesk/lists/${kind}`
  const [list, setList] = useState<DeskList | null>(null)
  const [isLost, setIsLost] = useState(false)
  const etag = useRef<string | null>(null)
  const newest = useRef<DeskList | null>(null)
  // An answer may come after that to a later question.
  const asked = useRef(0)
  const answered = useRef(0)
  /** The revisions that this page has made. */
  const own = useRef(new Set<number>())

  const load = useCallback(
    async (signal?: AbortSignal) => {
      const turn = ++asked.current
      const response = await fetch(`${base}/desk${query}`, {
        cache: 'no-store',
        credentials: 'include',
        headers: etag.current ? { 'If-None-Match': etag.current } : {},
        signal,
      })
      setIsLost(false)
      if (response.status === 304) return
      if (!response.ok) throw new Error(String(response.status))
      const next: DeskList = await response.json()
      if (turn < answered.current) return
      answered.current = turn
      etag.current = response.headers.get('etag')
      newest.current = next
      setList(next)
    },
    [base, query],
  )

  useEffect(() => {
    etag.current = null
    newest.current = null
    setList(null)
    return everySecond((signal) => load(signal).catch(() => setIsLost(!signal.aborted)), {
      isAtOnce: true,
    })
  }, [load])

  /** `seen` is the revision its author saw. */
  const send = async (command: DeskCommand, seen: number): Promise<Answer> => {
    const { locale: language, ...body } = command
    const before = newest.current!
    const outcome = foresee(before, command, seen, own.current)
    const isFree = !('conflict' in outcome)
    const revision = isFree ? Math.max(seen, before.revision) : seen
    const response = await fetch(`${base}/commands${queryIn(language)}`, {
      body: JSON.stringify({ ...body, revision }),
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    })
    const answer = await response.json()
    await load().catch(() => setIsLost(true))
    if (response.ok) {
      // What changes nothing leaves the list at another's revision.
      if (isFree && outcome.isChanged) own.current.add(answer.revision)
      return { before, revision: answer.revision }
    }
    const [{ data, message }] = answer.errors
    if (response.status !== 409) throw new Error(data?.errors?.[0]?.message ?? message)
    // To the server, what this page has done since is news as well.
    const isOwn = own.current.has(data.row?.trail?.revision)
    return { clash: isOwn && !isFree ? { ...data, ...outcome.conflict } : data }
  }

  return { base, isLost, list, query, send }
}
