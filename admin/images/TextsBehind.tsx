'use client'
import { Button, toast, useConfig, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useRef } from 'react'
import { useTexts } from '../useTexts.js'
import './images.css'

/** Above the texts of an image whose file is replaced: they are those of the picture before. */
export const TextsBehind = ({ path, readOnly }: { path: string; readOnly?: boolean }) => {
  const t = useTexts()
  const { config } = useConfig()
  const { collectionSlug, id, savedDocumentData, setData } = useDocumentInfo()
  const { disabled, setValue, value } = useField<boolean>({ path })
  const file = useFormFields(([fields]) => fields.file?.value)
  // The form keeps a file that it has sent; the document has another name for its own then.
  const filename: string | undefined = savedDocumentData?.filename
  const stored = useRef<{ file?: unknown; filename?: string }>({ filename })
  if (stored.current.filename !== filename) stored.current = { file, filename }
  const isReplacing = file instanceof File && file !== stored.current.file
  // By itself: what a form sends along may be older than the file.
  const sayTheyFit = async () => {
    try {
      const response = await fetch(`${config.routes.api}/${collectionSlug}/${id}?depth=0`, {
        body: JSON.stringify({ textsBehind: false }),
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        method: 'PATCH',
      })
      const { doc, errors } = await response.json()
      if (!response.ok) throw new Error(errors?.[0]?.message)
      setData({ ...savedDocumentData, textsBehind: false, updatedAt: doc.updatedAt })
      setValue(false, true)
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  const isShown = id !== undefined && (isReplacing || value)
  return (
    <div aria-live="polite">
      {isShown && (
        <div className="newsdesk-same-image">
          <p>{t('newsdesk:textsBehind')}</p>
          {!isReplacing && (
            <Button
              buttonStyle="secondary"
              disabled={disabled || readOnly}
              margin={false}
              onClick={() => void sayTheyFit()}
              size="small"
            >
              {t('newsdesk:textsFit')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
