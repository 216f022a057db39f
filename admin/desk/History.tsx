'use client'
import { Button, toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { DeskList } from '../../src/delivery/desk.js'
import type { BuiltEntry } from '../../src/lists/build.js'
import type { Change } from '../../src/lists/trail.js'
import type { ID } from '../../src/types.js'
import { useTexts } from '../useTexts.js'
import { useDesk } from './context.js'
import { sayChange, sayTime } from './words.js'

type Edition = { id: ID; builtAt: string; entries: BuiltEntry[]; number: number; size: number }
type Version = { id: ID; updatedAt: string; version: { change?: Change | null; revision?: number } }

/** What stood there at another time, and who has changed the list. */
export const History = ({ list }: { list: DeskList }) => {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { editions: slug, lists, timeZone } = useDesk()
  const api = useConfig().config.routes.api
  const [editions, setEditions] = useState<Edition[]>([])
  const [versions, setVersions] = useState<Version[]>([])
  const [at, setAt] = useState(0)
  const time = (iso: string) => sayTime(iso, timeZone, i18n.language)

  const load = async () => {
    const get = async (path: string) =>
      (await (await fetch(`${api}${path}`, { credentials: 'include' })).json()).docs ?? []
    const [found, changed] = await Promise.all([
      get(`/${slug}?depth=0&limit=100&sort=-number&where[list][equals]=${list.id}`),
      get(`/${lists}/versions?depth=0&limit=20&sort=-updatedAt&where[parent][equals]=${list.id}`),
    ])
    setEditions((found as Edition[]).reverse())
    setVersions(changed as Version[])
    setAt(Math.max(0, found.length - 1))
  }

  const restore = async ({ id }: Version) => {
    const response = await fetch(`${api}/${lists}/versions/${id}`, {
      credentials: 'include',
      method: 'POST',
    })
    if (response.ok) toast.success(t('newsdesk:deskRestored'))
    else toast.error(t('newsdesk:deskFailed'))
    await load()
  }

  const edition = editions[at]
  return (
    <details
      className="newsdesk-history"
      onToggle={({ currentTarget }) => currentTarget.open && void load()}
    >
      <summary>{t('newsdesk:deskHistory')}</summary>
      <div className="newsdesk-list__columns">
        <div className="newsdesk-column">
          {edition && (
            <>
              {editions.length > 1 && (
                <label className="newsdesk-field">
                  {t('newsdesk:deskAt')}
                  <input
                    aria-valuetext={time(edition.builtAt)}
                    max={editions.length - 1}
                    min={0}
                    onChange={({ target }) => setAt(Number(target.value))}
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
                {edition.entries.slice(0, edition.size).map(({ card }) => (
                  <li key={card.id}>{card.headline}</li>
                ))}
              </ol>
            </>
          )}
        </div>
        <div className="newsdesk-column">
          <ul className="newsdesk-rows">
            {versions.map((one, index) => (
              <li className="newsdesk-row" key={one.id}>
                <div>
                  {sayChange(t, { ...list, change: one.version.change ?? null }) ||
                    t('newsdesk:didSave', { who: t('newsdesk:somebody') })}
                  <div className="newsdesk-quiet">{time(one.updatedAt)}</div>
                </div>
                <div className="newsdesk-row__tools">
                  <Button
                    aria-label={t('newsdesk:deskRestoreNamed', { time: time(one.updatedAt) })}
                    buttonStyle="secondary"
                    disabled={index === 0}
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
