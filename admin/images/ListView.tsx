'use client'
import { usePreferences } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useTexts } from '../useTexts.js'
import './images.css'

const key = 'newsdesk-images-view'
const views = ['grid', 'table'] as const
type View = (typeof views)[number]

/**
 * Shows the list of images as a grid or as a table. Both are Payload's own table, drawn by the
 * stylesheet: choosing many, editing them at once, columns and pages work the same in either.
 */
export const ListView = () => {
  const t = useTexts()
  const { getPreference, setPreference } = usePreferences()
  const [view, setView] = useState<View>('grid')

  useEffect(() => {
    void getPreference<View>(key).then((kept) => views.includes(kept) && setView(kept))
  }, [getPreference])

  const choose = (chosen: View) => {
    setView(chosen)
    void setPreference(key, chosen)
  }
  return (
    <fieldset className="newsdesk-list-view" data-view={view}>
      <legend>{t('newsdesk:listView')}</legend>
      {views.map((one) => (
        <button aria-pressed={view === one} key={one} onClick={() => choose(one)} type="button">
          {t(one === 'grid' ? 'newsdesk:asGrid' : 'newsdesk:asTable')}
        </button>
      ))}
    </fieldset>
  )
}
