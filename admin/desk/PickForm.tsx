'use client'
import { Button, useListDrawer } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import type { DeskPick } from '../../src/delivery/desk.js'
import type { ID } from '../../src/types.js'
import { useTexts } from '../useTexts.js'
import { useDesk } from './context.js'
import { Thumbnail } from './Story.js'
import { fromLocal, toLocal } from './times.js'
import type { Run } from './useDeskList.js'

type Props = { close: () => void; pick: DeskPick; revision: number; run: Run }

const settings = ['from', 'headline', 'image', 'until'] as const

/** What a pick says on this list only, and when it stands there. */
export const PickForm = ({ close, pick, revision, run }: Props) => {
  const t = useTexts()
  const { images, timeZone } = useDesk()
  /** What its author saw: the pick may be another by the time the form is sent. */
  const [opened] = useState({ pick, revision })
  const isOutdated = settings.some((name) => (pick[name] ?? null) !== (opened.pick[name] ?? null))
  const [image, setImage] = useState<ID | null>(pick.image ?? null)
  const [picture, setPicture] = useState(pick.thumbnail)
  const [ListDrawer, , { closeDrawer, openDrawer }] = useListDrawer({
    collectionSlugs: [images],
    uploads: true,
  } as Parameters<typeof useListDrawer>[0])

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    const before = opened.pick
    const time = (name: 'from' | 'until') =>
      text(name) !== toLocal(before[name], timeZone) && { [name]: fromLocal(text(name), timeZone) }
    const changes = {
      ...(text('headline') !== (before.headline ?? '') && { headline: text('headline') || null }),
      ...(image !== (before.image ?? null) && { image }),
      ...time('from'),
      ...time('until'),
    }
    if (!Object.keys(changes).length) return close()
    const seen = isOutdated ? opened.revision : undefined
    const outcome = await run({ ...changes, pick: pick.id!, type: 'edit' }, seen)
    if (outcome !== 'failed') close()
  }

  return (
    <form className="newsdesk-form" onSubmit={save}>
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
          {t('newsdesk:deskSave')}
        </Button>
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
