'use client'
import { useTranslation } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { DeskList } from '../../src/delivery/desk.js'
import { sayTime } from '../sayTime.js'
import type { TextKey } from '../translations/texts.js'
import { useTexts } from '../useTexts.js'
import { useDesk } from './context.js'
import { Thumbnail } from './Story.js'
import type { Clash } from './useDeskList.js'
import { sayClash } from './words.js'

/** What somebody else has done, and how the row stands since. */
export const ClashBody = ({ clash, list }: { clash: Clash; list: DeskList }) => {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { timeZone } = useDesk()
  const isAboutRow = ['edited', 'excluded', 'listed'].includes(clash.what)
  const row = 'row' in clash && isAboutRow ? { reason: null, ...clash.row } : null
  const pick = list.picks.find(({ id }) => id === row?.id)
  const time = (iso: string | null | undefined) => iso && sayTime(iso, timeZone, i18n.language)
  const facts: [TextKey, ReactNode][] = row
    ? [
        ['newsdesk:deskHeadline', 'headline' in row && row.headline],
        [
          'newsdesk:image',
          'image' in row && row.image && <Thumbnail url={pick?.thumbnail ?? null} />,
        ],
        ['newsdesk:from', 'from' in row && time(row.from)],
        ['newsdesk:until', 'until' in row && time(row.until)],
        ['newsdesk:pinnedSlot', 'pinnedSlot' in row && row.pinnedSlot],
        ['newsdesk:reason', row.reason],
      ]
    : []
  const known = facts.filter(([, value]) => value)
  return (
    <div className="newsdesk-clash">
      <p>{sayClash(t, clash, list)}</p>
      {known.length > 0 && (
        <dl>
          {known.map(([name, value]) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
