'use client'
import { Button, toast, useConfig, useLocale, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { DeskList } from '../../src/delivery/desk.js'
import { type BuiltEntry, deskCard } from '../../src/lists/entry.js'
import type { Change } from '../../src/lists/trail.js'
import type { ID } from '../../src/types.js'
import { sayTime } from '../sayTime.js'
import { useTexts } from '../useTexts.js'
import { useDesk } from './context.js'
import { fromLocal } from './times.js'
import { sayChange } from './words.js'

type Edition = { id: ID; builtAt: string; entries: BuiltEntry[]; number: number; size: number }
type Version = { id: ID; updatedAt: string; version: { change?: Change | null; revision?: number } }

/** What stood there at another time, and who has changed the list. */
export const History = ({ list }: { list: DeskList }) => {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { articles, editions: slug, lists, timeZone } = useDesk()
  const api = useConfig().config.routes.api
  const locale = useLocale()?.code
  const [isOpen, setIsOpen] = useState(false)
  const [editions, setEditions] = useState<Edition[]>([])
  const [headlines, setHeadlines] = useState(new Map<string, string>())
  const [versions, setVersions] = useState<Version[]>([])
  /** The number of the one looked at; the newest for none. */
  const [number, setNumber] = useState<number | null>(null)
  /** The time to look back from, as the newsroom's clocks show it; now for none. */
  const [from, setFrom] = useState('')
  /** The revision that somebody has asked to restore another over. */
  const restoredAt = useRef<number>(undefined)
  const before = fromLocal(from, timeZone)
  const { number: newest } = list.edition
  // The past stays as it was: nothing that happens now is worth reading it again.
  const state = before ? null : `${newest} ${list.revision}`
  const time = (iso: string) => sayTime(iso, timeZone, i18n.language)

  useEffect(() => {
    if (!isOpen) return
    const controller = new AbortController()
    const get = async (collection: string, query: string) => {
      const language = locale ? `&locale=${locale}` : ''
      const response = await fetch(`${api}/${collection}?depth=0&${query}${language}`, {
        credentials: 'include',
        signal: controller.signal,
      })
      return (await response.json()).docs ?? []
    }
    const upTo = (field: string) => (before ? `&where[${field}][less_than_equal]=${before}` : '')
    const load = async () => {
      const [found, changed]: [Edition[], Version[]] = await Promise.all([
        get(slug, `limit=100&sort=-number&where[list][equals]=${list.id}${upTo('builtAt')}`),
        get(
          `${lists}/versions`,
          `limit=20&sort=-updatedAt&where[parent][equals]=${list.id}${upTo('updatedAt')}`,
        ),
      ])
      const ids = new Set(changed.flatMap(({ version }) => version.change?.article ?? []))
      const named: { headline?: string; id: ID }[] = ids.size
        ? await get(
            articles,
            `draft=true&limit=20&select[headline]=true&where[id][in]=${[...ids].join()}`,
          )
        : []
      setHeadlines(new Map(named.map(({ headline, id }) => [String(id), headline ?? ''])))
      setEditions(found.reverse())
      setVersions(changed)
    }
    void load().catch(() => undefined)
    return () => controller.abort()
  }, [api, articles, before, isOpen, list.id, lists, locale, slug, state])

  const restore = async ({ id }: Version) => {
    // Pressed twice before the list came back.
    if (restoredAt.current === list.revision) return
    restoredAt.current = list.revision
    const response = await fetch(`${api}/${lists}/versions/${id}`, {
      credentials: 'include',
      method: 'POST',
    }).catch(() => null)
    if (response?.ok) toast.success(t('newsdesk:deskRestored'))
    else {
      restoredAt.current = undefined
      toast.error(t('newsdesk:deskFailed'))
    }
  }

  const found = editions.findIndex((one) => one.number === number)
  const at = found < 0 ? editions.length - 1 : found
  const edition = editions[at]
  return (
    <details
      className="newsdesk-history"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{t('newsdesk:deskHistory')}</summary>
      <div className="newsdesk-list__columns">
        <div className="newsdesk-column">
          <label className="newsdesk-field">
            {t('newsdesk:deskAt', { timeZone })}
            <input
              className="newsdesk-input"
              onChange={({ target }) => {
                setFrom(target.value)
                setNumber(null)
              }}
              type="datetime-local"
              value={from}
            />
          </label>
          {before && !edition && <p>{t('newsdesk:deskNoEdition')}</p>}
          {edition && (
            <>
              {editions.length > 1 && (
                <label className="newsdesk-field">
                  {t('newsdesk:edition')}
                  <input
                    aria-valuetext={time(edition.builtAt)}
                    max={editions.length - 1}
                    min={0}
                    onChange={({ target }) => {
                      const index = Number(target.value)
                      setNumber(index < editions.length - 1 ? editions[index].number : null)
                    }}
                    type="range"
                    value={at}
                  />
                </label>
              )}
              <p>
                {t('newsdesk:deskEdition', {
                  number: edition.number,
                  time: time(edition.builtAt),
                })}
              </p>
              <ol className="newsdesk-plain">
                {edition.entries.slice(0, edition.size).map((entry) => (
                  <li key={entry.card.id}>{deskCard(entry, locale).headline}</li>
                ))}
              </ol>
            </>
          )}
        </div>
        <div className="newsdesk-column">
          <ul className="newsdesk-rows">
            {versions.map((one) => (
              <li className="newsdesk-row" key={one.id}>
                <div>
                  {sayChange(
                    t,
                    one.version.change,
                    headlines.get(String(one.version.change?.article)),
                  )}
                  <div className="newsdesk-quiet">{time(one.updatedAt)}</div>
                </div>
                <div className="newsdesk-row__tools">
                  <Button
                    aria-label={t('newsdesk:deskRestoreNamed', { time: time(one.updatedAt) })}
                    buttonStyle="secondary"
                    disabled={one.version.revision === list.revision}
                    margin={false}
                    onClick={() => void restore(one)}
                    size="small"
                  >
                    {t('newsdesk:deskRestore')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </details>
  )
}
