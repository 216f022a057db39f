'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import type { DeskList } from '../../src/delivery/desk.js'
import type { Mark } from '../../src/lists/trail.js'
import { sayTime } from '../sayTime.js'
import { useTexts } from '../useTexts.js'
import { useDesk } from './context.js'
import { Story } from './Story.js'
import { sayAge, sayLanguages } from './words.js'

/** What readers see: the current edition, each entry with the reason it is there. */
export const Now = ({ list }: { list: DeskList }) => {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { timeZone } = useDesk()
  const { localization } = useConfig().config
  const sayPick = (added?: Mark | null) =>
    added?.by?.name
      ? t('newsdesk:whyPick', {
          time: sayTime(added.at, timeZone, i18n.language),
          who: added.by.name,
        })
      : t('newsdesk:basisPicked')
  return (
    <div className="newsdesk-column">
      <div className="newsdesk-column__head">
        <h3>{t('newsdesk:deskNow')}</h3>
        <span className="newsdesk-quiet">
          {t('newsdesk:deskEdition', {
            number: list.edition.number,
            time: sayTime(list.edition.builtAt, timeZone, i18n.language),
          })}
        </span>
      </div>
      {list.entries.length === 0 && <p>{t('newsdesk:deskNothing')}</p>}
      <ol className="newsdesk-rows">
        {list.entries.map(({ card, leftOutIn, position, reads, readsNow, why }) => (
          <li className="newsdesk-row" key={card.id}>
            <span className="newsdesk-row__slot">{position}</span>
            <Story
              headline={card.headline}
              id={card.id}
              thumbnail={card.image?.sizes.thumbnail?.url ?? card.image?.url ?? null}
            >
              {[
                card.section?.name,
                sayAge(card.publishedAt, i18n.language),
                readsNow !== null && t('newsdesk:deskReadsNow', { count: readsNow }),
                why.basis === 'measured' || reads === null
                  ? null
                  : t('newsdesk:deskReads', { count: reads }),
                why.basis === 'picked' && t('newsdesk:basisPicked'),
                why.basis === 'backfill' && t('newsdesk:basisBackfill'),
                why.basis === 'measured' &&
                  reads !== null &&
                  t('newsdesk:basisMeasured', { hours: list.windowHours, reads }),
              ]
                .filter(Boolean)
                .join(' · ')}
              {localization && leftOutIn.length > 0 && (
                <div className="newsdesk-row__warning">
                  {t('newsdesk:deskLeftOut', {
                    languages: sayLanguages(leftOutIn, localization.locales, i18n.language),
                  })}
                </div>
              )}
            </Story>
            <details className="newsdesk-row__why">
              <summary>{t('newsdesk:whyHere')}</summary>
              <ul>
                <li>
                  {why.pick
                    ? sayPick(why.pick.added)
                    : why.basis === 'measured'
                      ? reads === null
                        ? t('newsdesk:whyMostRead')
                        : t('newsdesk:whyMeasured', { count: reads })
                      : t('newsdesk:whyBackfill')}
                </li>
                {why.pick?.pinnedSlot && (
                  <li>{t('newsdesk:whyPinned', { slot: why.pick.pinnedSlot })}</li>
                )}
                <li>
                  {why.displaced.slot
                    ? t('newsdesk:whySlot', { article: why.displaced.slot })
                    : t('newsdesk:whySlotEmpty')}
                </li>
                {why.displaced.list && why.displaced.list !== why.displaced.slot && (
                  <li>{t('newsdesk:whyList', { article: why.displaced.list })}</li>
                )}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </div>
  )
}
