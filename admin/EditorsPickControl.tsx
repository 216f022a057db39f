'use client'
import {
  CheckboxInput,
  toast,
  useAuth,
  useConfig,
  useDocumentInfo,
  useFormFields,
} from '@payloadcms/ui'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import './editing.css'
import { useTexts } from './useTexts.js'

type ID = number | string

/** Collections by their slugs in this app. */
type Slugs = { lists: string; sections: string }

/** In an article's sidebar: puts it on Editor's Pick, or takes it off, at once and without a save. */
export const EditorsPickControl = ({ lists, sections }: Slugs) => {
  const t = useTexts()
  const { id } = useDocumentInfo()
  const { permissions } = useAuth()
  const section = useFormFields(([fields]) => fields.section?.value as ID | null | undefined)
  const canCurate = Boolean(permissions?.collections?.[lists]?.update)
  if (id === undefined) return null

  const shared = { article: id, isReadOnly: !canCurate, lists }
  return (
    <fieldset className="newsdesk-panel newsdesk-panel--fieldset">
      <legend className="newsdesk-panel__title">{t('newsdesk:editorsPick')}</legend>
      <PickBox {...shared} label={t('newsdesk:wholeSite')} section={null} />
      {section != null && <SectionPickBox {...shared} id={section} key={section} slug={sections} />}
    </fieldset>
  )
}

type BoxProps = { article: ID; isReadOnly: boolean; lists: string }
type Section = { id: ID; name: string; slug: string }

const SectionPickBox = ({ id, slug, ...shared }: BoxProps & { id: ID; slug: string }) => {
  const t = useTexts()
  const api = useConfig().config.routes.api
  const [section, setSection] = useState<Section | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    read<Section>(`${api}/${slug}/${id}?depth=0`, controller.signal).then(setSection, () => null)
    return () => controller.abort()
  }, [api, id, slug])
  return section ? (
    <PickBox
      {...shared}
      label={t('newsdesk:sectionOnly', { section: section.name })}
      section={section}
    />
  ) : null
}

type Pick = { isPicked: boolean; place: number | null }

const PickBox = ({
  article,
  isReadOnly,
  label,
  lists,
  section,
}: BoxProps & { label: string; section: Section | null }) => {
  const t = useTexts()
  const api = useConfig().config.routes.api
  const name = useId()
  const { lastUpdateTime } = useDocumentInfo()
  const [pick, setPick] = useState<Pick | null>(null)
  // No state: whoever works by keyboard loses a control that is disabled.
  const isBusy = useRef(false)
  const query = section ? `?section=${encodeURIComponent(section.slug)}` : ''

  const asked = useRef<AbortController>(undefined)
  const load = useCallback(async () => {
    // What was asked before may be answered after.
    asked.current?.abort()
    asked.current = new AbortController()
    const { signal } = asked.current
    const which = section ? `where[section][equals]=${section.id}` : 'where[section][exists]=false'
    const [rules, edition] = await Promise.all([
      read<{ docs: { picks?: { article: ID }[] }[] }>(
        `${api}/${lists}?depth=0&limit=1&where[kind][equals]=editors-pick&${which}`,
        signal,
      ),
      read<{ entries: { card: { id: ID }; position: number }[] }>(
        `${api}/newsdesk/lists/editors-pick${query}`,
        signal,
      ),
    ])
    const isIt = (one: ID) => String(one) === String(article)
    setPick({
      isPicked: Boolean(rules.docs[0]?.picks?.some((one) => isIt(one.article))),
      place: edition.entries.find(({ card }) => isIt(card.id))?.position ?? null,
    })
  }, [api, article, lists, query, section])

  // A publication moves it onto the list.
  useEffect(() => {
    const refresh = () => void load().catch(() => undefined)
    refresh()
    window.addEventListener('focus', refresh)
    return () => {
      window.removeEventListener('focus', refresh)
      asked.current?.abort()
    }
  }, [lastUpdateTime, load])

  const toggle = async () => {
    if (isBusy.current) return
    isBusy.current = true
    try {
      const response = await fetch(`${api}/newsdesk/lists/editors-pick/commands${query}`, {
        body: JSON.stringify({ article, type: pick?.isPicked ? 'remove' : 'add' }),
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        method: 'POST',
      })
      if (!response.ok) throw new Error((await response.json()).errors?.[0]?.message)
      toast.success(pick?.isPicked ? t('newsdesk:pickRemoved') : t('newsdesk:pickAdded'))
      await load().catch(() => undefined)
    } catch (error) {
      toast.error((error as Error).message || t('newsdesk:pickFailed'))
    } finally {
      isBusy.current = false
    }
  }

  return (
    <div>
      <div className="checkbox-input">
        {/* Payload's input is named by the element whose id is its `name`. */}
        <CheckboxInput
          checked={Boolean(pick?.isPicked)}
          id={`${name}-pick`}
          name={`${name}-label`}
          onToggle={toggle}
          readOnly={isReadOnly || pick === null}
        />
        <label className="field-label" htmlFor={`${name}-pick`} id={`${name}-label`}>
          {label}
        </label>
      </div>
      {pick?.isPicked && (
        <p className="newsdesk-note">
          {pick.place === null
            ? t('newsdesk:pickWaiting')
            : t('newsdesk:pickPlace', { place: pick.place })}
        </p>
      )}
    </div>
  )
}

const read = async <T,>(url: string, signal?: AbortSignal): Promise<T> => {
  const response = await fetch(url, { credentials: 'include', signal })
  if (!response.ok) throw new Error(response.statusText)
  return response.json()
}
