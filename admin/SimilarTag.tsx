'use client'
import {
  Banner,
  Button,
  CheckboxInput,
  useConfig,
  useDebounce,
  useDocumentDrawerContext,
  useDocumentInfo,
  useField,
  useFormFields,
  useModal,
} from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ID } from '../src/types.js'
import { adminLink } from './adminLink.js'
import './editing.css'
import { useTexts } from './useTexts.js'

type Tag = { id: ID; name: string; slug: string }

/** Below a tag's name: another spelled like it, to be used in its place or made all the same. */
export const SimilarTag = ({ path, tags }: { path: string; tags: string }) => {
  const t = useTexts()
  const { id } = useDocumentInfo()
  const { drawerSlug, onSave } = useDocumentDrawerContext()
  const { closeModal } = useModal()
  const { config, getEntityConfig } = useConfig()
  const { setValue, value } = useField<boolean>({ path })
  const name = useDebounce(
    useFormFields(([fields]) => fields.name?.value as string | undefined),
    300,
  )
  const [existing, setExisting] = useState<Tag | null>(null)
  const { admin, api } = config.routes

  useEffect(() => {
    if (!name?.trim() || name.length > 100) return setExisting(null)
    const controller = new AbortController()
    fetch(`${api}/newsdesk/similar-tag?name=${encodeURIComponent(name)}`, {
      credentials: 'include',
      signal: controller.signal,
    })
      .then((response) => response.json())
      .then((answer) => setExisting(answer.existing ?? null))
      .catch(() => undefined)
    return () => controller.abort()
  }, [api, name])

  if (!existing || String(existing.id) === String(id)) return null

  /** In an article's drawer the tag is chosen there; elsewhere its own page is opened. */
  const use = async () => {
    const collectionConfig = getEntityConfig({ collectionSlug: tags })
    await onSave?.({ collectionConfig, doc: existing, operation: 'create', result: {} } as never)
    if (drawerSlug) closeModal(drawerSlug)
  }

  return (
    <Banner type="info">
      <div className="newsdesk-similar">
        <p>{t('newsdesk:similarTag', { name: existing.name })}</p>
        {drawerSlug ? (
          <Button buttonStyle="secondary" margin={false} onClick={use} size="small">
            {t('newsdesk:useTag', { name: existing.name })}
          </Button>
        ) : (
          <a href={adminLink(admin, tags, existing.id)}>
            {t('newsdesk:useTag', { name: existing.name })}
          </a>
        )}
        <div className="checkbox-input">
          <CheckboxInput
            checked={Boolean(value)}
            id="field-allowSimilar"
            name="allow-similar-label"
            onToggle={() => setValue(!value)}
          />
          <label className="field-label" htmlFor="field-allowSimilar" id="allow-similar-label">
            {t('newsdesk:allowSimilar')}
          </label>
        </div>
      </div>
    </Banner>
  )
}
