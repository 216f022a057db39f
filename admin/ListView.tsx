'use client'
import { usePreferences } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { TextKey } from './translations/texts.js'
import { useTexts } from './useTexts.js'
import './listView.css'

export type View = 'grid' | 'table' | 'tree'

const names: Record<View, TextKey> = {
  grid: 'newsdesk:asGrid',
  table: 'newsdesk:asTable',
  tree: 'newsdesk:asTree',
}

/**
 * How a list is shown: as Payload's own table, or in a way of ours that the stylesheet puts in its
 * place. The choice is kept with the user.
 */
export const ListView = ({ name, views }: { name: string; views: View[] }) => {
  const t = useTexts()
  const { getPreference, setPreference } = usePreferences()
  const [kept, setKept] = useState<View | null>(null)
  const [chosen, setChosen] = useState<View | null>(null)
  const view = chosen ?? kept ?? views[0]
  const key = `newsdesk-${name}-view`

  useEffect(() => {
    void getPreference<View>(key).then((one) => views.includes(one) && setKept(one))
  }, [getPreference, key])

  const choose = (one: View) => {
    setChosen(one)
    void setPreference(key, one)
  }
  return (
    <fieldset className="newsdesk-list-view" data-view={view}>
      <legend>{t('newsdesk:listView')}</legend>
      {views.map((one) => (
        <button aria-pressed={view === one} key={one} onClick={() => choose(one)} type="button">
          {t(names[one])}
        </button>
      ))}
    </fieldset>
  )
}
