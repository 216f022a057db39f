'use client'
import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import type { ArticleReadership, Place } from '../../src/delivery/readership.js'
import { sayTime } from '../sayTime.js'
import type { Translate } from '../translations/texts.js'
import { useTexts } from '../useTexts.js'
import { DayCurve } from './DayCurve.js'
import './readers.css'

const askEveryMs = 30_000

/** In an article's sidebar: its readers, and where it stands on the lists, since when and why. */
export const ReadershipPanel = ({ timeZone }: { timeZone: string }) => {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const t = useTexts()
  const heading = useId()
  const { hasFailed, readership } = useReadership(id)
  if (id === undefined) return null
  const count = new Intl.NumberFormat(i18n.language)
  return (
    <section aria-labelledby={heading} className="newsdesk-readers newsdesk-readers--panel">
      <h3 id={heading}>{t('newsdesk:readers')}</h3>
      {hasFailed && <p role="status">{t('newsdesk:readersFailed')}</p>}
      {readership && (
        <>
          <dl>
            <div>
              <dt>{t('newsdesk:readsLastDay')}</dt>
              <dd>{count.format(readership.day.reads.reduce((sum, reads) => sum + reads, 0))}</dd>
            </div>
            <div>
              <dt>{t('newsdesk:readsInAll')}</dt>
              <dd>{count.format(readership.total)}</dd>
            </div>
          </dl>
          <DayCurve curve={readership.day} timeZone={timeZone} />
          {readership.places.length ? (
            <ul>
              {readership.places.map((place) => (
                <li key={`${place.kind}/${place.section}`}>
                  {t('newsdesk:placeSince', {
                    position: place.position,
                    time: sayTime(place.since, timeZone, i18n.language),
                    title: place.section ? `${place.title} (${place.section})` : place.title,
                  })}
                  <small>{toBasis(place, t, count)}</small>
                </li>
              ))}
            </ul>
          ) : (
            <p>{t('newsdesk:onNoList')}</p>
          )}
        </>
      )}
    </section>
  )
}

const useReadership = (id: number | string | undefined) => {
  const { config } = useConfig()
  const { api } = config.routes
  const [readership, setReadership] = useState<ArticleReadership>()
  const [hasFailed, setHasFailed] = useState(false)

  useEffect(() => {
    if (id === undefined) return
    const controller = new AbortController()
    const ask = () => {
      if (document.visibilityState !== 'visible') return
      fetch(`${api}/newsdesk/readership?article=${id}`, {
        credentials: 'include',
        signal: controller.signal,
      })
        .then(async (response) => {
          setHasFailed(!response.ok)
          if (response.ok) setReadership(await response.json())
        })
        .catch(() => setHasFailed(!controller.signal.aborted))
    }
    ask()
    const timer = setInterval(ask, askEveryMs)
    return () => {
      clearInterval(timer)
      controller.abort()
    }
  }, [api, id])

  return { hasFailed, readership }
}

const toBasis = (
  { basis, reads, windowHours }: Place,
  t: Translate,
  count: Intl.NumberFormat,
): string => {
  if (basis === 'picked') return t('newsdesk:basisPicked')
  if (basis === 'backfill') return t('newsdesk:basisBackfill')
  return t('newsdesk:basisMeasured', {
    hours: count.format(windowHours ?? 0),
    reads: count.format(reads ?? 0),
  })
}
