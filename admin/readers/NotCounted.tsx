'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import type { NotCounted as Dropped } from '../../src/reads/notCounted.js'
import type { DropReason } from '../../src/types.js'
import type { TextKey } from '../translations/texts.js'
import { useTexts } from '../useTexts.js'
import { Sparkline } from './Sparkline.js'
import './readers.css'

const reasons: Record<DropReason, TextKey> = {
  bot: 'newsdesk:notBot',
  ceiling: 'newsdesk:notCeiling',
  prefetch: 'newsdesk:notPrefetch',
  repeat: 'newsdesk:notRepeat',
  staff: 'newsdesk:notStaff',
  'unknown-article': 'newsdesk:notUnknown',
}

const askEveryMs = 60_000

/** On the dashboard: what was no read, and why. */
export const NotCounted = ({ initial }: { initial: Dropped[] }) => {
  const { i18n } = useTranslation()
  const t = useTexts()
  const heading = useId()
  const dropped = useNotCounted(initial)
  const count = new Intl.NumberFormat(i18n.language)
  return (
    <section aria-labelledby={heading} className="newsdesk-readers">
      <header>
        <h2 id={heading}>{t('newsdesk:notCounted')}</h2>
      </header>
      <p>{t('newsdesk:notCountedHint')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('newsdesk:reason')}</th>
            <th className="newsdesk-readers__number" scope="col">
              {t('newsdesk:requests')}
            </th>
            <th scope="col">{t('newsdesk:lastDay')}</th>
          </tr>
        </thead>
        <tbody>
          {dropped.map(({ curve, reason, requests }) => (
            <tr key={reason}>
              <th scope="row">{t(reasons[reason])}</th>
              <td className="newsdesk-readers__number">{count.format(requests)}</td>
              <td className="newsdesk-readers__curve">
                <Sparkline reads={curve} />
                <span className="newsdesk-readers__hidden">
                  {t('newsdesk:mostAnHour', { most: count.format(Math.max(...curve)) })}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const useNotCounted = (initial: Dropped[]): Dropped[] => {
  const { config } = useConfig()
  const { api } = config.routes
  const [dropped, setDropped] = useState(initial)
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return
      fetch(`${api}/newsdesk/readership`, { credentials: 'include' })
        .then(async (response) => {
          if (response.ok) setDropped((await response.json()).notCounted)
        })
        .catch(() => undefined)
    }, askEveryMs)
    return () => clearInterval(timer)
  }, [api])
  return dropped
}
