'use client'
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { useEffect, useId, useRef, useState } from 'react'
import type { DeskList, DeskPick } from '../../src/delivery/desk.js'
import { useTexts } from '../useTexts.js'
import { arranged, inSlots, landing, withKept } from './order.js'
import { PickRow } from './PickRow.js'
import type { DeskCommand, Run } from './useDeskList.js'

/** The picks in order, those that wait included: what is about to change. */
export const Picks = ({ list, run }: { list: DeskList; run: Run }) => {
  const t = useTexts()
  const id = useId()
  // Shown as they are arranged at once, until the list says the same: what others do meanwhile is
  // not seen.
  const [ahead, setAhead] = useState<{ picks: DeskPick[]; revision: number } | null>(null)
  const { picks, revision } = ahead ?? list
  const underWay = useRef(0)
  // A row is over its own place as soon as it is picked up, which would drown the words for that.
  const isFresh = useRef(false)
  const rows = inSlots(picks)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  // A pick that somebody else takes off stays while its form is open, with what was typed.
  const last = useRef<DeskPick[]>([])
  const shown = withKept(rows, last.current, open)
  useEffect(() => {
    last.current = shown
  })
  if (!shown.length) return <p>{t('newsdesk:deskNoPicks')}</p>

  const headline = (row: UniqueIdentifier) => {
    const pick = rows.find((one) => one.id === row)
    return pick?.headline || (pick?.about?.headline ?? t('newsdesk:anArticle'))
  }
  const place = (row: UniqueIdentifier) => rows.findIndex((one) => one.id === row) + 1

  const arrange = async (command: DeskCommand) => {
    setAhead({ picks: arranged(picks, command), revision })
    underWay.current++
    await run(command, revision)
    if (--underWay.current === 0) setAhead(null)
  }
  const move = (from: number, to: number) => {
    if (from === to || from < 0 || to < 0 || to >= rows.length) return
    void arrange(landing(rows, from, to, list.size))
  }

  /** One place up or down; a row that is not pinned goes past those that are. */
  const step = (from: number, by: number) => {
    let to = from + by
    while (!rows[from].pinnedSlot && rows[to]?.pinnedSlot) to += by
    move(from, to)
  }

  const setIsOpen = (row: string, isOpen: boolean) =>
    setOpen((others) => new Set([...others].filter((one) => one !== row).concat(isOpen ? row : [])))

  /** For one that is gone: who took it off, and what it would stand above again. */
  const goneFrom = (at: number) => {
    if (rows.includes(shown[at])) return null
    const next = shown.slice(at + 1).find((row) => rows.includes(row) && !row.pinnedSlot)
    return { before: next?.id ?? null, change: list.change }
  }

  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over) move(place(active.id) - 1, place(over.id) - 1)
  }

  return (
    <DndContext
      accessibility={{
        announcements: {
          onDragCancel: ({ active }) =>
            t('newsdesk:dragCancelled', { article: headline(active.id) }),
          onDragEnd: ({ active, over }) =>
            over
              ? t('newsdesk:dragDropped', {
                  article: headline(active.id),
                  count: rows.length,
                  place: place(over.id),
                })
              : t('newsdesk:dragCancelled', { article: headline(active.id) }),
          onDragOver: ({ active, over }) => {
            const isSaid = isFresh.current && over?.id === active.id
            isFresh.current = false
            return over && !isSaid
              ? t('newsdesk:dragOver', {
                  article: headline(active.id),
                  count: rows.length,
                  place: place(over.id),
                })
              : undefined
          },
          onDragStart: ({ active }) => {
            isFresh.current = true
            return t('newsdesk:dragStarted', {
              article: headline(active.id),
              count: rows.length,
              place: place(active.id),
            })
          },
        },
        screenReaderInstructions: { draggable: t('newsdesk:dragHelp') },
      }}
      collisionDetection={closestCenter}
      id={id}
      onDragEnd={onDragEnd}
      sensors={sensors}
    >
      <SortableContext items={rows.map((row) => row.id!)} strategy={verticalListSortingStrategy}>
        <ol className="newsdesk-rows" tabIndex={-1}>
          {shown.map((pick, at) => (
            <PickRow
              arrange={(command) => void arrange(command)}
              count={rows.length}
              gone={goneFrom(at)}
              index={rows.indexOf(pick)}
              isOpen={open.has(pick.id!)}
              key={pick.id}
              move={(by) => step(rows.indexOf(pick), by)}
              pick={pick}
              revision={revision}
              run={run}
              setIsOpen={(isOpen) => setIsOpen(pick.id!, isOpen)}
              size={list.size}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}
