'use client'
import { useConfig, useLocale } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeskList } from '../../src/delivery/desk.js'
import type { Command, Conflict } from '../../src/lists/commands.js'
import type { Change } from '../../src/lists/trail.js'
import type { ListKind } from '../../src/types.js'
import { everySecond } from '../everySecond.js'
import { foresee, type Others, othersIn } from './foresee.js'

/** `locale` is the language of its headline, where that is not the one the desk is in. */
export type DeskCommand = (Command extends infer One
  ? One extends Command
    ? Omit<One, 'revision'>
    : never
  : never) & { locale?: string }

/** What somebody else has changed in the same place. */
export type Clash = Conflict & { removal?: Change | null; revision: number }

/** What came of a command: the list as it was before, what it clashes with, or why it can't be. */
type Answer = { before: DeskList } | { clash: Clash } | { refusal: string }

/** No answer came: whether the command is carried out is not known. */
export class Unanswered extends Error {}

/** How long an editor is kept waiting for an answer. */
const patienceMs = 15_000

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
  const others = useRef<Others>(new Map())

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
      if (!response.ok) throw new Error()
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

  const catchUp = () => load(AbortSignal.timeout(patienceMs)).catch(() => setIsLost(true))

  /**
   * `seen` is the revision its author saw.
   *
   * @throws Unanswered where no answer came, an error with the server's words, if any, where it failed.
   */
  const send = async (command: DeskCommand, seen: number): Promise<Answer> => {
    const { locale: language, ...body } = command
    // What others have done can't be told before the page has heard of what it did itself.
    const isBehind = () => newest.current!.revision < Math.max(seen, ...own.current)
    if (isBehind()) await catchUp()
    if (isBehind()) throw new Error()
    const before = newest.current!
    others.current = othersIn(before, own.current, others.current)
    const outcome = foresee(before, command, seen, others.current)
    const isForeseen = 'conflict' in outcome && outcome.conflict.what !== 'removed'
    const revision = isForeseen ? seen : Math.max(seen, before.revision)
    const response = await fetch(`${base}/commands${queryIn(language)}`, {
      body: JSON.stringify({ ...body, revision }),
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => null)
    const answer = await response?.json().catch(() => null)
    await catchUp()
    if (!response || !answer) throw new Unanswered()
    if (response.ok) {
      // What changes nothing leaves the list at another's revision.
      if ('isChanged' in outcome && outcome.isChanged) own.current.add(answer.revision)
      return { before }
    }
    const [{ data, message }] = answer.errors ?? [{}]
    if (response.status === 409 && data) {
      // To the server, what this page has done since is news as well.
      const isOwn = own.current.has(data.row?.trail?.revision)
      return {
        clash: isOwn && isForeseen ? { ...outcome.conflict, revision: data.revision } : data,
      }
    }
    const words = data?.errors?.[0]?.message ?? message
    if (response.status >= 500) throw new Error(words)
    return { refusal: words }
  }

  return { base, isLost, list, query, send }
}
