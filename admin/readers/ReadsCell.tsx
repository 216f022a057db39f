'use client'
import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import type { DayOfReads } from '../../src/reads/readership.js'
import { Sparkline } from './Sparkline.js'
import './readers.css'

/** In the list of articles: reads of the last 24 hours, and their curve. */
export const ReadsCell = ({ cellData }: DefaultCellComponentProps) => {
  const { i18n } = useTranslation()
  const day = cellData as DayOfReads | undefined
  if (!day) return null
  return (
    <span className="newsdesk-readers__cell">
      <span>{new Intl.NumberFormat(i18n.language).format(day.reads)}</span>
      <Sparkline reads={day.curve} />
    </span>
  )
}
