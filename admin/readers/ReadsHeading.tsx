'use client'
import { SortColumn } from '@payloadcms/ui'
import { useTexts } from '../useTexts.js'

/** Payload offers no sorting by fields that are not stored; the plugin sorts by this one itself. */
export const ReadsHeading = () => {
  const label = useTexts()('newsdesk:readsLastDay')
  return <SortColumn Label={<span>{label}</span>} label={label} name="readership" />
}
