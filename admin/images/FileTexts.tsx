'use client'
import { useConfig, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'
import { caresOf } from '../../src/images/care.js'
import { longestPreview } from '../../src/images/limits.js'
import { useTexts } from '../useTexts.js'
import { Badges } from './Badges.js'

/** A JPEG's texts stand before its pixels. */
const head = 2 * 1024 * 1024

/** Files whose texts were filled in: what an editor empties after that stays empty in the form. */
const filled = new WeakSet<File>()

/**
 * Where a file is chosen: fills the fields that nobody typed into with what the file tells, as the
 * server would when it is stored, and says what is missing.
 */
export const FileTexts = ({ images }: { images: string }) => {
  const t = useTexts()
  const { config } = useConfig()
  const { dispatchFields, getField, setModified } = useForm()
  const { id } = useDocumentInfo()
  const file = useFormFields(([fields]) => fields.file?.value)
  const alt = useFormFields(([fields]) => fields.alt?.value as string | undefined)
  const credit = useFormFields(([fields]) => fields.credit?.value as string | undefined)
  const expiresAt = useFormFields(([fields]) => fields['rights.expiresAt']?.value as string)
  const url = `${config.routes.api}/${images}/texts`

  useEffect(() => {
    if (!(file instanceof File) || filled.has(file)) return
    const controller = new AbortController()
    readTexts(file, url, controller.signal)
      .then((texts) => {
        filled.add(file)
        for (const [name, value] of Object.entries(texts)) {
          const path = name === 'usageTerms' ? 'rights.usageTerms' : name
          const field = getField(path)
          if (field && isEmpty(field.value)) dispatchFields({ path, type: 'UPDATE', value })
        }
        setModified(true)
      })
      // The server reads them in any case, when the file is stored.
      .catch(() => undefined)
    return () => controller.abort()
  }, [dispatchFields, file, getField, setModified, url])

  const isThere = id !== undefined || file instanceof File
  const cares = isThere ? caresOf({ alt, credit, rights: { expiresAt } }, Date.now()) : []
  return (
    <div aria-live="polite" className="newsdesk-file-texts">
      {cares.length > 0 && <Badges cares={cares} t={t} />}
    </div>
  )
}

const readTexts = async (
  file: File,
  url: string,
  signal: AbortSignal,
): Promise<Record<string, unknown>> => {
  const body = file.type === 'image/jpeg' ? file.slice(0, head) : file
  if (body.size > longestPreview) return {}
  const headers = { 'Content-Type': 'application/octet-stream' }
  const response = await fetch(url, {
    body,
    credentials: 'include',
    headers,
    method: 'POST',
    signal,
  })
  return response.ok ? response.json() : {}
}

const isEmpty = (value: unknown) =>
  value == null || value === '' || (Array.isArray(value) && value.length === 0)
