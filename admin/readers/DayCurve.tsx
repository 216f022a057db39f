'use client'
import { useTranslation } from '@payloadcms/ui'
import type { Curve } from '../../src/reads/readership.js'
import { sayHour } from '../sayTime.js'
import { useTexts } from '../useTexts.js'
import { Sparkline } from './Sparkline.js'

const slotsAnHour = 12

type Props = { curve: Curve; timeZone: string }

/** A day of reads as a curve, and by hours as a table. */
export const DayCurve = ({ curve: { from, reads, stepMinutes }, timeZone }: Props) => {
  const { i18n } = useTranslation()
  const t = useTexts()
  const count = new Intl.NumberFormat(i18n.language)
  const hours = Array.from({ length: reads.length / slotsAnHour }, (_, hour) => {
    const first = hour * slotsAnHour
    const start = new Date(Date.parse(from) + first * stepMinutes * 60_000)
    return {
      reads: reads.slice(first, first + slotsAnHour).reduce((sum, slot) => sum + slot, 0),
      time: sayHour(start.toISOString(), timeZone, i18n.language),
    }
  })
  return (
    <>
      <figure>
        {/* The slot that runs now would look like a fall. */}
        <Sparkline className="newsdesk-readers__day" reads={reads.slice(0, -1)} />
        <div aria-hidden="true" className="newsdesk-readers__axis">
          <span>{t('newsdesk:dayAgo')}</span>
          <span>{t('newsdesk:now')}</span>
        </div>
        <figcaption>
          {t('newsdesk:dayCurve', { most: count.format(Math.max(...reads)) })}
        </figcaption>
      </figure>
      <details>
        <summary>{t('newsdesk:readsByHours')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('newsdesk:hour')}</th>
              <th className="newsdesk-readers__number" scope="col">
                {t('newsdesk:reads')}
              </th>
            </tr>
          </thead>
          <tbody>
            {hours.toReversed().map(({ reads, time }, ago) => (
              <tr key={String(ago)}>
                <th scope="row">{time}</th>
                <td className="newsdesk-readers__number">{count.format(reads)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
