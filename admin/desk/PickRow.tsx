'use client'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { Button, DragHandleIcon, Pill, useTranslation } from '@payloadcms/ui'
import { useRef } from 'react'
import type { DeskPick } from '../../src/delivery/desk.js'
import { sayTime } from '../sayTime.js'
import { useTexts } from '../useTexts.js'
import { useDesk } from './context.js'
import { type Gone, PickForm } from './PickForm.js'
import { Story } from './Story.js'
import type { DeskCommand, Run } from './useDeskList.js'
import '../handle.css'

type Props = {
  arrange: (command: DeskCommand) => void
  count: number
  /** Where somebody else has taken it off while its form stood open. */
  gone: Gone | null
  index: number
  isOpen: boolean
  move: (by: number) => void
  pick: DeskPick
  revision: number
  run: Run
  setIsOpen: (isOpen: boolean) => void
  size: number
}

export const PickRow = (props: Props) => {
  const { arrange, count, gone, index, isOpen, move, pick, revision, run, setIsOpen, size } = props
  const t = useTexts()
  const { i18n } = useTranslation()
  const { timeZone } = useDesk()
  const editButton = useRef<HTMLButtonElement>(null)
  const sortable = useSortable({ disabled: Boolean(gone), id: pick.id! })
  const { attributes, isDragging, listeners, setActivatorNodeRef, setNodeRef } = sortable
  const article = pick.headline || (pick.about?.headline ?? t('newsdesk:anArticle'))
  const time = (iso: string) => sayTime(iso, timeZone, i18n.language)
  const close = () => {
    setIsOpen(false)
    // Who has gone on to something else while it was stored stays there.
    const { activeElement, body } = document
    if (activeElement !== body && !sortable.node.current?.contains(activeElement)) return
    if (editButton.current) editButton.current.focus()
    else sortable.node.current?.closest('ol')?.focus({ preventScroll: true })
  }
  const remove = async () => {
    if (await run({ pick: pick.id!, type: 'remove' }, revision)) setIsOpen(false)
  }
  const style = {
    transform: CSS.Translate.toString(sortable.transform),
    transition: sortable.transition,
  }
  const states = {
    below: t('newsdesk:stateBelow'),
    draft: t('newsdesk:stateDraft'),
    live: t('newsdesk:stateLive', { slot: pick.slot }),
    over: t('newsdesk:stateOver'),
    pending: pick.from ? t('newsdesk:statePending', { time: time(pick.from) }) : '',
  }
  return (
    <li
      className={`newsdesk-row${isDragging ? ' newsdesk-row--dragged' : ''}`}
      ref={setNodeRef}
      style={style}
    >
      {!gone && (
        <button
          {...attributes}
          {...listeners}
          aria-label={t('newsdesk:dragNamed', { article })}
          className="newsdesk-handle"
          ref={setActivatorNodeRef}
          type="button"
        >
          <DragHandleIcon />
        </button>
      )}
      <Story headline={article} id={pick.article} thumbnail={pick.thumbnail}>
        {!gone && (
          <Pill pillStyle={pick.state === 'live' ? 'success' : 'light'} size="small">
            {states[pick.state]}
          </Pill>
        )}{' '}
        {[
          pick.about?.section,
          pick.until &&
            pick.state !== 'over' &&
            t('newsdesk:deskUntil', { time: time(pick.until) }),
          pick.trail?.added.by?.name && t('newsdesk:deskBy', { who: pick.trail.added.by.name }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Story>
      {!gone && (
        <div className="newsdesk-row__tools">
          <Button
            aria-label={t('newsdesk:moveUpNamed', { article })}
            buttonStyle="secondary"
            extraButtonProps={{ 'aria-disabled': index === 0 }}
            margin={false}
            onClick={() => move(-1)}
            size="small"
          >
            ↑
          </Button>
          <Button
            aria-label={t('newsdesk:moveDownNamed', { article })}
            buttonStyle="secondary"
            extraButtonProps={{ 'aria-disabled': index === count - 1 }}
            margin={false}
            onClick={() => move(1)}
            size="small"
          >
            ↓
          </Button>
          <select
            aria-label={t('newsdesk:pinNamed', { article })}
            className="newsdesk-input newsdesk-input--small"
            onChange={({ target }) =>
              arrange(
                target.value
                  ? { pick: pick.id!, slot: Number(target.value), type: 'pin' }
                  : { pick: pick.id!, type: 'unpin' },
              )
            }
            value={pick.pinnedSlot ?? ''}
          >
            <option value="">{t('newsdesk:notPinned')}</option>
            {Array.from({ length: size }, (_, slot) => slot + 1).map((slot) => (
              <option key={slot} value={slot}>
                {t('newsdesk:pinnedTo', { slot })}
              </option>
            ))}
          </select>
          <Button
            aria-label={t('newsdesk:deskEditNamed', { article })}
            buttonStyle="secondary"
            extraButtonProps={{ 'aria-expanded': isOpen }}
            margin={false}
            onClick={() => setIsOpen(!isOpen)}
            ref={editButton}
            size="small"
          >
            {t('newsdesk:deskEdit')}
          </Button>
          <Button
            aria-label={t('newsdesk:deskRemoveNamed', { article })}
            buttonStyle="secondary"
            margin={false}
            onClick={remove}
            size="small"
          >
            {t('newsdesk:deskRemove')}
          </Button>
        </div>
      )}
      {isOpen && <PickForm close={close} gone={gone} pick={pick} revision={revision} run={run} />}
    </li>
  )
}
