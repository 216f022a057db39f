'use client'
import { CheckboxInput, toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useTexts } from './useTexts.js'

/** In an article's sidebar: puts it on Editor's Pick, or takes it off, at once and without a save. */
export const EditorsPickControl = ({ articles }: { articles: string }) => {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const t = useTexts()
  const [isPicked, setIsPicked] = useState<boolean | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const api = config.routes.api

  useEffect(() => {
    if (id === undefined) return
    const controller = new AbortController()
    fetch(`${api}/${articles}/${id}?depth=0&draft=true&select[editorsPick]=true`, {
      credentials: 'include',
      signal: controller.signal,
    })
      .then((response) => response.json())
      .then((article) => setIsPicked(Boolean(article.editorsPick)))
      .catch(() => undefined)
    return () => controller.abort()
  }, [api, articles, id])

  const toggle = async () => {
    setIsBusy(true)
    try {
      const response = await fetch(`${api}/newsdesk/lists/editors-pick/commands`, {
        body: JSON.stringify({ article: id, type: isPicked ? 'remove' : 'add' }),
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        method: 'POST',
      })
      if (!response.ok) throw new Error((await response.json()).errors?.[0]?.message)
      setIsPicked(!isPicked)
      toast.success(isPicked ? t('newsdesk:pickRemoved') : t('newsdesk:pickAdded'))
    } catch (error) {
      toast.error((error as Error).message || t('newsdesk:pickFailed'))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <div className="checkbox-input">
      {/* Payload's input is named by the element whose id is its `name`. */}
      <CheckboxInput
        checked={Boolean(isPicked)}
        id="editors-pick-control"
        name="editors-pick-label"
        onToggle={toggle}
        readOnly={id === undefined || isPicked === null || isBusy}
      />
      <label className="field-label" htmlFor="editors-pick-control" id="editors-pick-label">
        {t('newsdesk:editorsPick')}
      </label>
    </div>
  )
}
