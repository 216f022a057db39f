'use client'
import { Button, useListDrawer } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import type { DeskPick } from '../../src/delivery/desk.js'
import type { ID } from '../../src/types.js'
import { useTexts } from '../useTexts.js'
import { useDesk } from './context.js'
import type { Run } from './ListDesk.js'
import { Thumbnail } from './Story.js'
import { fromLocal, toLocal } from './times.js'

type Props = { close: () => void; pick: DeskPick; run: Run }

/** What a pick says on this list only, and when it stands there. */
export const PickForm = ({ close, pick, run }: Props) => {
  const t = useTexts()
  const { images, timeZone } = useDesk()
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
    const isDone = await run({
      from: fromLocal(text('from'), timeZone),
      headline: text('headline') || null,
      image,
      pick: pick.id!,
      type: 'edit',
      until: fromLocal(text('until'), timeZone),
    })
    if (isDone) close()
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
