'use client'
import {
  Button,
  useConfig,
  useDocumentDrawerContext,
  useDocumentInfo,
  useFormFields,
} from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { adminLink } from '../adminLink.js'
import { useTexts } from '../useTexts.js'
import './images.css'

type Image = { filename: string; id: number | string; thumbnailURL?: string }

/** Where a file is chosen that an image holds already: offers that image, before anything is sent. */
export const SameImage = ({ images }: { images: string }) => {
  const t = useTexts()
  const { config, getEntityConfig } = useConfig()
  const { onSave } = useDocumentDrawerContext()
  const { id } = useDocumentInfo()
  const file = useFormFields(([fields]) => fields.file?.value)
  const [same, setSame] = useState<Image>()
  const { admin, api } = config.routes

  useEffect(() => {
    setSame(undefined)
    if (!(file instanceof File)) return
    const controller = new AbortController()
    findSame(file, `${api}/${images}`, controller.signal)
      .then((found) => String(found?.id) !== String(id) && setSame(found))
      // The server says so in any case, when the file is sent.
      .catch(() => undefined)
    return () => controller.abort()
  }, [api, file, id, images])

  return (
    <div aria-live="polite">
      {same && (
        <div className="newsdesk-same-image">
          {same.thumbnailURL && <img alt="" src={same.thumbnailURL} />}
          <p>
            {t('newsdesk:isHere')} <a href={adminLink(admin, images, same.id)}>{same.filename}</a>
          </p>
          {onSave && (
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() =>
                void onSave({
                  collectionConfig: getEntityConfig({ collectionSlug: images as never }),
                  doc: same as never,
                  operation: 'create',
                  result: same as never,
                })
              }
              size="small"
            >
              {t('newsdesk:useThatOne')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** Only where the browser can hash: on localhost and over HTTPS. */
const findSame = async (
  file: File,
  images: string,
  signal: AbortSignal,
): Promise<Image | undefined> => {
  if (!globalThis.crypto?.subtle) return
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  const hash = [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  const query = new URLSearchParams({ depth: '0', limit: '1', 'where[contentHash][equals]': hash })
  const response = await fetch(`${images}?${query}`, { credentials: 'include', signal })
  const { docs = [] } = (await response.json()) as { docs?: Image[] }
  return docs[0]
}
