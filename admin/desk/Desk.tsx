'use client'
import { SetStepNav } from '@payloadcms/ui'
import { useMemo, useState } from 'react'
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
  sections: { depth: number; name: string; slug: string }[]
  timeZone: string
}

/** Both lists of the site, or of a section: what readers see beside what editors decide. */
export const Desk = ({ section: first, sections, ...settings }: Props) => {
  const t = useTexts()
  const [section, setSection] = useState(first)
  const { articles, editions, images, lists, timeZone } = settings
  const context = useMemo(
    () => ({ articles, editions, images, lists, timeZone }),
    [articles, editions, images, lists, timeZone],
  )

  const choose = (slug: string) => {
    setSection(slug || null)
    const url = new URL(window.location.href)
    if (slug) url.searchParams.set('section', slug)
    else url.searchParams.delete('section')
    window.history.replaceState(null, '', url)
  }

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
              onChange={({ target }) => choose(target.value)}
              value={section ?? ''}
            >
              <option value="">{t('newsdesk:wholeSite')}</option>
              {sections.map(({ depth, name, slug }) => (
                <option key={slug} value={slug}>
                  {/* A browser trims spaces before an option's text, but not these. */}
                  {'\u2003'.repeat(depth) + name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <ListDesk key={`picks ${section}`} kind="editors-pick" section={section} />
        <ListDesk key={`read ${section}`} kind="most-read" section={section} />
      </div>
    </DeskContext>
  )
}
