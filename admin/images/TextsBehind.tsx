'use client'
import { Button, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useRef } from 'react'
import { useTexts } from '../useTexts.js'
import './images.css'

/** Above the texts of an image whose file is replaced: they are those of the picture before. */
export const TextsBehind = ({ path }: { path: string }) => {
  const t = useTexts()
  const { id, savedDocumentData } = useDocumentInfo()
  const { disabled, setValue, value } = useField<boolean>({ path })
  const file = useFormFields(([fields]) => fields.file?.value)
  // The form keeps a file that it has sent; the document has another name for its own then.
  const filename: string | undefined = savedDocumentData?.filename
  const stored = useRef<{ file?: unknown; filename?: string }>({ filename })
  if (stored.current.filename !== filename) stored.current = { file, filename }
  const isReplacing = file instanceof File && file !== stored.current.file
  const isShown = id !== undefined && (isReplacing || value)
  return (
    <div aria-live="polite">
      {isShown && (
        <div className="newsdesk-same-image">
          <p>{t('newsdesk:textsBehind')}</p>
          {!isReplacing && (
            <Button
              buttonStyle="secondary"
              disabled={disabled}
              margin={false}
              onClick={() => setValue(false)}
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
