'use client'
import { SetStepNav, useLocale } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import type { ID } from '../../src/types.js'
import { useTexts } from '../useTexts.js'
import './desk.css'
import { DeskContext } from './context.js'
import { ListDesk } from './ListDesk.js'

type Props = {
  articles: string
  editions: string
  images: string
  lists: string
  section: string | null
  sections: { depth: number; id: ID; name: string; slug: string }[]
  timeZone: string
}

/** Both lists of the site, or of a section: what readers see beside what editors decide. */
export const Desk = ({ section: first, sections, ...settings }: Props) => {
  const t = useTexts()
  const locale = useLocale()?.code
  // Kept by its id, for its slug differs from language to language.
  const [id, setID] = useState(first)
  const section = sections.find((one) => String(one.id) === id)?.slug ?? null
  const { articles, editions, images, lists, timeZone } = settings
  const context = useMemo(
    () => ({ articles, editions, images, lists, timeZone }),
    [articles, editions, images, lists, timeZone],
  )

  // Payload's config has one title for a view, in whatever language, and Next may send it late.
  useEffect(() => {
    const translate = () => {
      const title = document.title.replace('Front page', t('newsdesk:frontPage'))
      if (title !== document.title) document.title = title
    }
    translate()
    const observer = new MutationObserver(translate)
    observer.observe(document.head, { characterData: true, childList: true, subtree: true })
    return () => observer.disconnect()
  }, [t])

  useEffect(() => {
    const url = new URL(window.location.href)
    if (section) url.searchParams.set('section', section)
    else url.searchParams.delete('section')
    if (url.href !== window.location.href) window.history.replaceState(null, '', url)
  }, [section])

  return (
    <DeskContext value={context}>
      <SetStepNav nav={[{ label: t('newsdesk:frontPage') }]} />
      <div className="newsdesk-desk">
        <div className="newsdesk-desk__head">
          <h1>{t('newsdesk:frontPage')}</h1>
          <label className="newsdesk-desk__scope">
            <span>{t('newsdesk:deskScope')}</span>
            <select
              className="newsdesk-input"
              onChange={({ target }) => setID(target.value || null)}
              value={section === null ? '' : (id ?? '')}
            >
              <option value="">{t('newsdesk:wholeSite')}</option>
              {sections.map(({ depth, id, name }) => (
                <option key={id} value={id}>
                  {/* A browser trims spaces before an option's text, but not these. */}
                  {'\u2003'.repeat(depth) + name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <ListDesk key={`picks ${section} ${locale}`} kind="editors-pick" section={section} />
        <ListDesk key={`read ${section} ${locale}`} kind="most-read" section={section} />
      </div>
    </DeskContext>
  )
}
