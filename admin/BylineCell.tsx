'use client'
import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

/** In the list of articles: the names, joined as the editor's language joins them. */
export const BylineCell = ({ cellData }: DefaultCellComponentProps) => {
  const { i18n } = useTranslation()
  const names = Array.isArray(cellData) ? cellData.map(String) : []
  return names.length ? <span>{new Intl.ListFormat(i18n.language).format(names)}</span> : '–'
}
