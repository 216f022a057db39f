'use client'
import {
  useAllFormFields,
  useConfig,
  useDebounce,
  useDocumentInfo,
  useFormProcessing,
  useFormSubmitted,
} from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { imagesIn } from '../src/hooks/imagesIn.js'
import { type Lack, lacksOf, type Picture } from '../src/hooks/readiness.js'
import { adminLink } from './adminLink.js'
import './editing.css'
import { useTexts } from './useTexts.js'

/** In an article's sidebar: what is missing before it can, or should, be published. */
export const ReadinessPanel = ({ images }: { images: string }) => {
  const t = useTexts()
  const { config } = useConfig()
  const [fields] = useAllFormFields()
  const values = useDebounce(fields, 300)
  const article = useMemo(() => reduceFieldsToValues(values, true), [values])
  const pictures = usePictures(imagesIn(article, images), images)
  const lacks = pictures ? lacksOf(article, pictures, images) : null
  const isRefused = useIsRefused()
  const hasRequired = Boolean(lacks?.some(({ isRequired }) => isRequired))
  const panel = useRef<HTMLElement>(null)

  // Whoever pressed Publish is shown why not, with the links to what mends it.
  useEffect(() => {
    if (!isRefused || !hasRequired) return
    panel.current?.scrollIntoView({ block: 'center' })
    panel.current?.focus({ preventScroll: true })
  }, [hasRequired, isRefused])

  return (
    <section
      aria-label={t('newsdesk:readiness')}
      className="newsdesk-panel"
      ref={panel}
      tabIndex={-1}
    >
      <h3 className="newsdesk-panel__title">{t('newsdesk:readiness')}</h3>
      <ul aria-live="polite" className="newsdesk-panel__list">
        {lacks?.length === 0 && <li>{t('newsdesk:readyToPublish')}</li>}
        {lacks?.map(({ image, isRequired, path, text, vars }) => (
          <li key={path + text + JSON.stringify(vars)}>
            <Mark image={image} isRequired={isRequired} />{' '}
            <a href={`#field-${path}`} onClick={(event) => focusField(event, path)}>
              {t(text, vars)}
            </a>
            {image !== undefined && (
              <>
                {' '}
                <a href={adminLink(config.routes.admin, images, image)}>
                  {t('newsdesk:openImage')}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whether the last save was refused; false while one is on its way. */
const useIsRefused = (): boolean => {
  const isProcessing = useFormProcessing()
  const isSubmitted = useFormSubmitted()
  return isSubmitted && !isProcessing
}

/** What is amiss with an image that may be published is no advice: readers meet it now. */
const Mark = ({ image, isRequired }: Pick<Lack, 'image' | 'isRequired'>) => {
  const t = useTexts()
  if (isRequired) {
    return <span className="newsdesk-mark newsdesk-mark--needed">{t('newsdesk:required')}</span>
  }
  return image === undefined ? (
    <span className="newsdesk-mark newsdesk-mark--advised">{t('newsdesk:advised')}</span>
  ) : (
    <span className="newsdesk-mark newsdesk-mark--warning">{t('newsdesk:warning')}</span>
  )
}

/** What the images say of themselves; `null` until it is known. */
const usePictures = (ids: (number | string)[], slug: string): Picture[] | null => {
  const { config } = useConfig()
  const { lastUpdateTime } = useDocumentInfo()
  const [pictures, setPictures] = useState<Picture[] | null>(null)
  const api = config.routes.api
  const wanted = ids.join(',')

  useEffect(() => {
    if (!wanted) return setPictures([])
    const controller = new AbortController()
    const query = new URLSearchParams({ depth: '0', limit: '100', 'where[id][in]': wanted })
    for (const field of ['alt', 'credit', 'filename', 'rights', 'textsBehind'])
      query.set(`select[${field}]`, 'true')
    fetch(`${api}/${slug}?${query}`, { credentials: 'include', signal: controller.signal })
      .then((response) => response.json())
      .then(({ docs }) => setPictures(docs))
      .catch(() => undefined)
    return () => controller.abort()
  }, [api, lastUpdateTime, slug, wanted])

  return pictures
}

const focusField = (event: MouseEvent, path: string) => {
  const field = document.getElementById(`field-${path}`)
  if (!field) return
  event.preventDefault()
  field.scrollIntoView({ block: 'center' })
  const control = field.matches('input, textarea')
    ? field
    : field.querySelector<HTMLElement>('input, textarea, [contenteditable="true"], button')
  control?.focus({ preventScroll: true })
}
