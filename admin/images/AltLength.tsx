'use client'
import { useFormFields } from '@payloadcms/ui'
import { useTexts } from '../useTexts.js'
import './images.css'

/** What screen readers read in one breath; the field itself takes twice as much. */
const target = 125

/** Below the alt text: how long it is. */
export const AltLength = () => {
  const t = useTexts()
  const length = useFormFields(([fields]) => String(fields.alt?.value ?? '').trim().length)
  const isLong = length > target
  return (
    <p className={`newsdesk-alt-length ${isLong ? 'is-long' : ''}`}>
      {t('newsdesk:altLength', { length, target })}
      <span aria-live="polite">{isLong && ` · ${t('newsdesk:altLong', { target })}`}</span>
    </p>
  )
}
