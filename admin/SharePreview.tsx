'use client'
import {
  Button,
  toast,
  useConfig,
  useDocumentInfo,
  useLocale,
  useTranslation,
} from '@payloadcms/ui'
import { useState } from 'react'
import './editing.css'
import { sayTime } from './sayTime.js'
import { useTexts } from './useTexts.js'

/** In an article's sidebar: copies a link that shows its newest draft to people who don't sign in. */
export const SharePreview = ({ timeZone }: { timeZone: string }) => {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { id } = useDocumentInfo()
  const api = useConfig().config.routes.api
  const locale = useLocale()?.code
  const [link, setLink] = useState('')
  if (id === undefined) return null

  const share = async () => {
    try {
      const response = await fetch(`${api}/newsdesk/previews${locale ? `?locale=${locale}` : ''}`, {
        body: JSON.stringify({ article: id }),
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        method: 'POST',
      })
      const { errors, expiresAt, url } = await response.json()
      if (!response.ok) throw new Error(errors?.[0]?.message)
      const absolute = new URL(url, window.location.origin).href
      setLink(absolute)
      // Browsers have no clipboard outside HTTPS and localhost, and may refuse it.
      const isCopied = await (navigator.clipboard?.writeText(absolute) ?? Promise.reject()).then(
        () => true,
        () => false,
      )
      const until = sayTime(expiresAt, timeZone, i18n.language)
      toast.success(t(isCopied ? 'newsdesk:previewCopied' : 'newsdesk:previewMade', { until }))
    } catch (error) {
      toast.error((error as Error).message || t('newsdesk:previewFailed'))
    }
  }

  return (
    <div className="newsdesk-panel">
      <Button buttonStyle="secondary" margin={false} onClick={share} size="medium">
        {t('newsdesk:sharePreview')}
      </Button>
      {link && (
        <input
          aria-label={t('newsdesk:previewLink')}
          className="newsdesk-link"
          onFocus={(event) => event.target.select()}
          readOnly
          value={link}
        />
      )}
    </div>
  )
}
