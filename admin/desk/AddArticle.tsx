'use client'
import { Button, useConfig, useLocale, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import type { DeskList } from '../../src/delivery/desk.js'
import type { DeskArticle } from '../../src/delivery/deskArticles.js'
import type { WhyNot } from '../../src/lists/why.js'
import type { ID } from '../../src/types.js'
import { useTexts } from '../useTexts.js'
import { useDesk } from './context.js'
import { Story } from './Story.js'
import type { Run } from './useDeskList.js'
import { sayWhyNot } from './words.js'

type Props = { base: string; list: DeskList; query: string; run: Run }

/** Finds articles, drafts too: to add or exclude them, or to ask why they are not on the list. */
export const AddArticle = ({ base, list, query, run }: Props) => {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { timeZone } = useDesk()
  const { routes } = useConfig().config
  const [text, setText] = useState('')
  const [found, setFound] = useState<DeskArticle[] | null>(null)
  const [reason, setReason] = useState('')
  const [why, setWhy] = useState<{ id: ID; reasons: WhyNot[] } | null>(null)
  /** Asked about last. */
  const wanted = useRef<ID>(undefined)
  const field = useId()
  const locale = useLocale()?.code
  const isPicks = list.kind === 'editors-pick'

  useEffect(() => {
    if (!text.trim()) return setFound(null)
    const controller = new AbortController()
    const timer = setTimeout(() => {
      const asked = new URLSearchParams({ q: text.trim(), ...(locale && { locale }) })
      fetch(`${routes.api}/newsdesk/desk/articles?${asked}`, {
        credentials: 'include',
        signal: controller.signal,
      })
        .then((response) => response.json())
        .then(({ articles }) => setFound(articles ?? null))
        .catch(() => undefined)
    }, 200)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [locale, routes.api, text])

  const ask = async (id: ID) => {
    wanted.current = id
    if (why?.id === id) return setWhy(null)
    const rest = query ? `&${query.slice(1)}` : ''
    const response = await fetch(`${base}/why-not?article=${id}${rest}`, { credentials: 'include' })
    if (!response.ok) return
    const { reasons } = await response.json()
    if (wanted.current === id) setWhy({ id, reasons })
  }

  const isOn = (id: ID) =>
    (isPicks ? list.picks : list.exclusions).some(({ article }) => String(article) === String(id))

  const choose = async (article: ID) => {
    if (isOn(article)) return
    const isDone = await run(
      isPicks ? { article, type: 'add' } : { article, reason: reason || null, type: 'exclude' },
    )
    // It is the reason for this one, not for the next.
    if (isDone) setReason('')
  }

  return (
    <div className="newsdesk-add">
      <label className="newsdesk-field" htmlFor={field}>
        {isPicks ? t('newsdesk:deskAdd') : t('newsdesk:deskFind')}
      </label>
      <input
        autoComplete="off"
        className="newsdesk-input"
        id={field}
        maxLength={200}
        onChange={({ target }) => setText(target.value)}
        placeholder={t('newsdesk:deskSearchHint')}
        type="search"
        value={text}
      />
      {!isPicks && found && found.length > 0 && (
        <label className="newsdesk-field">
          {t('newsdesk:reason')}
          <input
            className="newsdesk-input"
            maxLength={250}
            onChange={({ target }) => setReason(target.value)}
            value={reason}
          />
        </label>
      )}
      <p aria-live="polite" className="newsdesk-quiet">
        {found && t('newsdesk:deskFound', { count: found.length })}
      </p>
      <ul className="newsdesk-rows">
        {found?.map((article) => (
          <li className="newsdesk-row" key={article.id}>
            <Story headline={article.headline} id={article.id} thumbnail={article.thumbnail}>
              {[article.section, article.status === 'draft' && t('newsdesk:deskDraft')]
                .filter(Boolean)
                .join(' · ')}
            </Story>
            <div className="newsdesk-row__tools">
              <Button
                aria-label={t('newsdesk:whyNotNamed', { article: article.headline })}
                buttonStyle="secondary"
                extraButtonProps={{ 'aria-expanded': why?.id === article.id }}
                margin={false}
                onClick={() => void ask(article.id)}
                size="small"
              >
                {t('newsdesk:whyNot')}
              </Button>
              <Button
                aria-label={t(isPicks ? 'newsdesk:deskAddNamed' : 'newsdesk:deskExcludeNamed', {
                  article: article.headline,
                })}
                buttonStyle="primary"
                extraButtonProps={{ 'aria-disabled': isOn(article.id) }}
                margin={false}
                onClick={() => void choose(article.id)}
                size="small"
              >
                {isPicks ? t('newsdesk:deskAddOne') : t('newsdesk:deskExclude')}
              </Button>
            </div>
            {why?.id === article.id && (
              <div className="newsdesk-row__why" role="status">
                <ul>
                  {why.reasons.length === 0 && <li>{t('newsdesk:whyNotNothing')}</li>}
                  {why.reasons.map((one) => (
                    <li key={one.reason}>
                      {sayWhyNot(t, one, { language: i18n.language, timeZone })}
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
