'use client'
import type { DefaultCellComponentProps } from 'payload'
import { caresOf } from '../../src/images/care.js'
import { useTexts } from '../useTexts.js'
import { Badges } from './Badges.js'

/** In the list of images: what each asks for. */
export const CareCell = ({ rowData }: DefaultCellComponentProps) => {
  const cares = caresOf(rowData ?? {}, Date.now())
  const t = useTexts()
  return cares.length > 0 && <Badges cares={cares} t={t} />
}
