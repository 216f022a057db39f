'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import type { DeskList } from '../../src/delivery/desk.js'
import { sayTime } from '../sayTime.js'
import { useTexts } from '../useTexts.js'
import { useDesk } from './context.js'
import { Story } from './Story.js'
import type { Run } from './useDeskList.js'

/** What editors keep off Most Read, and why. */
export const Exclusions = ({ list, run }: { list: DeskList; run: Run }) => {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { timeZone } = useDesk()
  if (!list.exclusions.length) return <p>{t('newsdesk:deskNoExclusions')}</p>
  return (
    <ul className="newsdesk-rows">
      {list.exclusions.map(({ about, article, reason, trail }) => (
        <li className="newsdesk-row" key={String(article)}>
          <Story
            headline={about?.headline ?? t('newsdesk:anArticle')}
            id={article}
            thumbnail={about?.thumbnail ?? null}
          >
            {[
              reason,
              trail?.added.by?.name,
              trail && sayTime(trail.added.at, timeZone, i18n.language),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Story>
          <div className="newsdesk-row__tools">
            <Button
              aria-label={t('newsdesk:deskIncludeNamed', { article: about?.headline ?? '' })}
              buttonStyle="secondary"
              margin={false}
              onClick={() => void run({ article, type: 'include' })}
              size="small"
            >
              {t('newsdesk:deskInclude')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
