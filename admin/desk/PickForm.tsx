'use client'
import { Banner, Button, useListDrawer } from '@payloadcms/ui'
import { type FormEvent, useRef, useState } from 'react'
import type { DeskPick } from '../../src/delivery/desk.js'
import type { Change } from '../../src/lists/trail.js'
import type { ID } from '../../src/types.js'
import { useTexts } from '../useTexts.js'
import { useDesk } from './context.js'
import { answered, type Opened, type Settings, withSent } from './opened.js'
import { Thumbnail } from './Story.js'
import { fromLocal, toLocal } from './times.js'
import { adding } from './undo.js'
import type { Run } from './useDeskList.js'
import { sayRemoval } from './words.js'

/** A pick that somebody has taken off: the list's last change, and what it would stand above again. */
export type Gone = { before: string | null; change: Change | null }

type Props = {
  close: () => void
  gone: Gone | null
  pick: DeskPick
  revision: number
  run: Run
}

const settings = ['from', 'headline', 'image', 'until'] as const

/** What a pick says on this list only, and when it stands there. */
export const PickForm = ({ close, gone, pick, revision, run }: Props) => {
  const t = useTexts()
  const { images, timeZone } = useDesk()
  /** The pick may be another by the time the form is sent. */
  const opened = useRef<Opened>({ pick, revision, sent: [] })
  const [image, setImage] = useState<ID | null>(pick.image ?? null)
  const [picture, setPicture] = useState(pick.thumbnail)
  const [ListDrawer, , { closeDrawer, openDrawer }] = useListDrawer({
    collectionSlugs: [images],
    uploads: true,
  } as Parameters<typeof useListDrawer>[0])

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { currentTarget } = event
    const form = new FormData(currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    const changesTo = (before: DeskPick): Settings => {
      const time = (name: 'from' | 'until') =>
        text(name) !== toLocal(before[name], timeZone) && {
          [name]: fromLocal(text(name), timeZone),
        }
      return {
        ...(text('headline') !== (before.headline ?? '') && { headline: text('headline') || null }),
        ...(image !== (before.image ?? null) && { image }),
        ...time('from'),
        ...time('until'),
      }
    }
    const isUnsent = () => Object.keys(changesTo(withSent(opened.current))).length > 0
    /** Unless more was typed since, or the form was opened anew. */
    const closeAsSent = () => {
      const isAsSent = textOf(new FormData(currentTarget)) === textOf(form)
      if (isAsSent && currentTarget.isConnected) close()
    }
    const closeIfStored = () => {
      if (!isUnsent() && !opened.current.sent.length) closeAsSent()
    }
    if (gone) {
      // What is on its way comes too late.
      const changes = changesTo(opened.current.pick)
      for (const command of adding({ ...pick, ...changes }, gone.before)) {
        if (!(await run(command))) return
      }
      return closeAsSent()
    }
    if (!isUnsent()) return closeIfStored()
    const changes = changesTo(withSent(opened.current))
    const isOutdated = settings.some(
      (name) => (pick[name] ?? null) !== (opened.current.pick[name] ?? null),
    )
    const seen = isOutdated ? opened.current.revision : revision
    opened.current.sent.push(changes)
    const isStored = await run({ ...changes, pick: pick.id!, type: 'edit' }, seen)
    opened.current = answered(opened.current, changes, isStored)
    if (isStored) closeIfStored()
  }

  return (
    <form className="newsdesk-form" onSubmit={save}>
      {gone && <Removed change={gone.change} pick={pick} />}
      <label className="newsdesk-field">
        {t('newsdesk:deskHeadline')}
        <input
          className="newsdesk-input"
          defaultValue={pick.headline ?? ''}
          maxLength={250}
          name="headline"
          placeholder={pick.about?.headline}
        />
      </label>
      <div className="newsdesk-form__pair">
        <label className="newsdesk-field">
          {t('newsdesk:deskFrom', { timeZone })}
          <input
            className="newsdesk-input"
            defaultValue={toLocal(pick.from, timeZone)}
            name="from"
            type="datetime-local"
          />
        </label>
        <label className="newsdesk-field">
          {t('newsdesk:deskUntilField', { timeZone })}
          <input
            className="newsdesk-input"
            defaultValue={toLocal(pick.until, timeZone)}
            name="until"
            type="datetime-local"
          />
        </label>
      </div>
      <div className="newsdesk-row__tools">
        <input name="image" type="hidden" value={image ?? ''} />
        <Thumbnail url={picture} />
        <Button buttonStyle="secondary" margin={false} onClick={openDrawer} size="small">
          {image === null ? t('newsdesk:deskImage') : t('newsdesk:deskImageOther')}
        </Button>
        {image !== null && (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => {
              setImage(null)
              setPicture(pick.about?.thumbnail ?? null)
            }}
            size="small"
          >
            {t('newsdesk:deskImageOwn')}
          </Button>
        )}
        <Button margin={false} size="small" type="submit">
          {t(gone ? 'newsdesk:deskAddAgain' : 'newsdesk:deskSave')}
        </Button>
        {gone && (
          <Button buttonStyle="secondary" margin={false} onClick={close} size="small">
            {t('newsdesk:deskDiscard')}
          </Button>
        )}
      </div>
      <ListDrawer
        onSelect={({ doc }) => {
          setImage(doc.id)
          setPicture(doc.thumbnailURL ?? doc.url)
          closeDrawer()
        }}
      />
    </form>
  )
}

const textOf = (form: FormData) => JSON.stringify([...form])

/** The first change it is given: those after it are other news. */
const Removed = ({ change, pick }: { change: Change | null; pick: DeskPick }) => {
  const t = useTexts()
  const [removal] = useState(change)
  return (
    <div role="alert">
      <Banner type="error">
        {sayRemoval(t, removal, pick.article)} {t('newsdesk:deskTyped')}
      </Banner>
    </div>
  )
}
