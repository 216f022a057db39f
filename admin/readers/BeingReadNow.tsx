'use client'
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import type { LiveState } from '../../src/reads/live.js'
import { useTexts } from '../useTexts.js'
import { ArticleLink } from './ArticleLink.js'
import { Sparkline } from './Sparkline.js'
import { useLive } from './useLive.js'
import './readers.css'

type Props = { articles: string; initial: LiveState }

/** A screen reader is told of changes at most so often. */
const tellEveryMs = 30_000

/** On the dashboard: the ten articles read most in the last five minutes, as they are read. */
export const BeingReadNow = ({ articles, initial }: Props) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const t = useTexts()
  const heading = useId()
  const [isPaused, setIsPaused] = useState(false)
  const { isLost, state } = useLive(config.routes.api, initial, !isPaused)
  const { beingRead, readsPerMinute } = state ?? initial
  const count = new Intl.NumberFormat(i18n.language)
  const rate = count.format(readsPerMinute)
  const told = useThrottled(
    beingRead.length
      ? t('newsdesk:liveSummary', { headline: beingRead[0].card.headline, rate })
      : t('newsdesk:nothingIsRead'),
  )
  return (
    <section aria-labelledby={heading} className="newsdesk-readers">
      <header>
        <h2 id={heading}>{t('newsdesk:beingRead')}</h2>
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => setIsPaused(!isPaused)}
          size="small"
        >
          {isPaused ? t('newsdesk:resumeLive') : t('newsdesk:pauseLive')}
        </Button>
      </header>
      <p className="newsdesk-readers__rate">
        <strong>{rate}</strong> {t('newsdesk:readsPerMinute')}
      </p>
      <p className="newsdesk-readers__lost" role="status">
        {isLost && !isPaused ? t('newsdesk:liveLost') : ''}
      </p>
      {beingRead.length ? (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('newsdesk:article')}</th>
              <th className="newsdesk-readers__number" scope="col">
                {t('newsdesk:lastFiveMinutes')}
              </th>
              <th scope="col">{t('newsdesk:lastHour')}</th>
            </tr>
          </thead>
          <tbody>
            {beingRead.map(({ card, curve, reads }) => (
              <tr key={card.id}>
                <th scope="row">
                  <ArticleLink articles={articles} card={card} />
                </th>
                <td className="newsdesk-readers__number">{count.format(reads)}</td>
                <td className="newsdesk-readers__curve">
                  <Sparkline reads={curve} />
                  <span className="newsdesk-readers__hidden">
                    {t('newsdesk:curveMost', { most: count.format(Math.max(...curve)) })}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t('newsdesk:nothingIsRead')}</p>
      )}
      <p aria-live="polite" className="newsdesk-readers__hidden">
        {told}
      </p>
    </section>
  )
}

const useThrottled = (text: string): string => {
  const [told, setTold] = useState('')
  const newest = useRef(text)
  newest.current = text
  useEffect(() => {
    const timer = setInterval(() => setTold(newest.current), tellEveryMs)
    return () => clearInterval(timer)
  }, [])
  return told
}
