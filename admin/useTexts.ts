'use client'
import { useTranslation } from '@payloadcms/ui'
import { textsOf } from './translations/texts.js'

/** Our texts in the language of whoever is signed in. */
export const useTexts = () => textsOf(useTranslation())
