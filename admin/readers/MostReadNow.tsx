'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import type { MostReadNow as MostRead, SiteReadership } from '../../src/delivery/readership.js'
import type { Translate } from '../translations/texts.js'
import { useTexts } from '../useTexts.js'
import { ArticleLink } from './ArticleLink.js'
import { useLive } from './useLive.js'
import './readers.css'

type Props = { articles: string; initial: SiteReadership }

const askEveryMs = 5_000

/** On the dashboard: the Most Read that readers see, with its figures and how it has moved. */
export const MostReadNow = ({ articles, initial }: Props) => {
  const { i18n } = useTranslation()
  const t = useTexts()
  const heading = useId()
  const { entries, number, sample, title, window } = useMostRead(initial)
  const count = new Intl.NumberFormat(i18n.language)
  return (
    <section aria-labelledby={heading} className="newsdesk-readers">
      <header>
        <h2 id={heading}>{title}</h2>
      </header>
      <p>
        {t('newsdesk:mostReadSample', {
          articles: count.format(sample?.articles ?? 0),
          hours: count.format(window?.hours ?? 0),
          number: count.format(number),
          reads: count.format(sample?.reads ?? 0),
        })}
      </p>
      {sample?.exact === false && <p>{t('newsdesk:mostReadInexact')}</p>}
      {entries.length ? (
        <table>
          <thead>
            <tr>
              <th className="newsdesk-readers__number" scope="col">
                {t('newsdesk:place')}
              </th>
              <th scope="col">{t('newsdesk:article')}</th>
              <th className="newsdesk-readers__number" scope="col">
                {t('newsdesk:reads')}
              </th>
              <th scope="col">{t('newsdesk:sinceAnHour')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ basis, card, moved, position, reads }) => (
              <tr key={card.id}>
                <td className="newsdesk-readers__number">{position}</td>
                <th scope="row">
                  <ArticleLink articles={articles} card={card} />
                </th>
                <td className="newsdesk-readers__number">
                  {basis === 'backfill' ? t('newsdesk:basisBackfill') : count.format(reads ?? 0)}
                </td>
                <td className={`newsdesk-readers__moved ${directionOf(moved)}`}>
                  {moved === null && <span aria-hidden="true">–</span>}
                  <span className={moved === null ? 'newsdesk-readers__hidden' : undefined}>
                    {toMovement(moved, t)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t('newsdesk:nothingWasRead')}</p>
      )}
    </section>
  )
}

type Moved = MostRead['entries'][number]['moved']

const directionOf = (moved: Moved) =>
  moved === 'new' || (moved ?? 0) > 0 ? 'is-up' : (moved ?? 0) < 0 ? 'is-down' : ''

const toMovement = (moved: Moved, t: Translate): string => {
  if (moved === null) return t('newsdesk:movedUnknown')
  if (moved === 'new') return t('newsdesk:movedNew')
  if (moved === 0) return t('newsdesk:movedNot')
  return moved > 0
    ? t('newsdesk:movedUp', { count: moved })
    : t('newsdesk:movedDown', { count: -moved })
}

/** Asks again when the stream tells of a new edition, or of reads, every few seconds at most. */
const useMostRead = (initial: SiteReadership): MostRead => {
  const { config } = useConfig()
  const { api } = config.routes
  const [mostRead, setMostRead] = useState(initial.mostRead)
  const { state } = useLive(api, initial)
  const askedAt = useRef(Date.now())
  const last = useRef(state)

  useEffect(() => {
    if (state === last.current) return
    const ask = () => {
      last.current = state
      askedAt.current = Date.now()
      fetch(`${api}/newsdesk/readership`, { credentials: 'include' })
        .then(async (response) => {
          if (response.ok) setMostRead((await response.json()).mostRead)
        })
        .catch(() => undefined)
    }
    const timer = setTimeout(ask, askedAt.current + askEveryMs - Date.now())
    return () => clearTimeout(timer)
  }, [api, state])

  return mostRead
}
