'use client'
import {
  closestCenter,
  DndContext,
  type DragMoveEvent,
  MeasuringStrategy,
  type UniqueIdentifier,
} from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useListDrawerContext } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import type { ID } from '../../src/types.js'
import { ListView } from '../ListView.js'
import { useTexts } from '../useTexts.js'
import { isSame, type Spot, spotBeside, spotOver, type Way, withoutBranch } from './moves.js'
import { SectionTreeRow } from './SectionTreeRow.js'
import { type StoredSection, useSections } from './useSections.js'
import { indent, useTreeSensors } from './useTreeSensors.js'
import './sections.css'

type Props = { canMove: boolean; collection: string; stored: StoredSection[] }

/** All sections as a tree, in the order of readers' menus; a section moves with those below it. */
export const SectionTree = ({ canMove, collection, stored }: Props) => {
  const t = useTexts()
  const id = useId()
  const { isInDrawer } = useListDrawerContext()
  const [held, setHeld] = useState<{ id: ID; over: ID; shift: number } | null>(null)
  const { move, rows } = useSections(collection, stored, held !== null)
  // dnd-kit asks for its words right after each event, before anything is drawn anew.
  const said = useRef<Spot | null>(null)
  // It tells of the last move from an effect, which may come after the drop.
  const isHolding = useRef(false)
  const [news, setNews] = useState('')
  const shown = held ? withoutBranch(rows, held.id) : rows
  const idOf = (row: UniqueIdentifier) => rows.find((one) => isSame(one.id, row))?.id ?? row
  const spot = held && spotOver(shown, held.id, held.over, held.shift)
  const sensors = useTreeSensors((by) => {
    if (!held || !spot) return false
    const next = spotOver(shown, held.id, held.over, held.shift + by)
    return !isSame(next.parent, spot.parent)
  })
  // A list to choose from has its own table.
  if (isInDrawer) return null

  const nameOf = (row: UniqueIdentifier | null) =>
    rows.find((one) => isSame(one.id, row))?.name ?? t('newsdesk:topLevel')
  const inWords = (row: UniqueIdentifier, { at, parent }: Spot) => ({
    count: rows.filter((one) => isSame(one.parent, parent) && !isSame(one.id, row)).length + 1,
    parent: nameOf(parent),
    place: at + 1,
    section: nameOf(row),
  })

  const put = async (row: ID, to: Spot) => {
    const now = rows.find((one) => isSame(one.id, row))!
    const siblings = rows.filter((one) => isSame(one.parent, now.parent))
    if (isSame(now.parent, to.parent) && siblings.indexOf(now) === to.at) return
    if (await move(row, to)) setNews(t('newsdesk:sectionDropped', inWords(row, to)))
    else setNews('')
  }
  const step = (row: ID, way: Way) => {
    const to = spotBeside(rows, row, way)
    if (to) void put(row, to)
  }

  const holding = ({ active, delta, over }: DragMoveEvent) => ({
    id: idOf(active.id),
    over: idOf(over?.id ?? active.id),
    shift: Math.round(delta.x / indent),
  })
  const landing = (event: DragMoveEvent): Spot => {
    const { id: row, over, shift } = holding(event)
    said.current = spotOver(withoutBranch(rows, row), row, over, shift)
    return said.current
  }
  const letGo = () => {
    isHolding.current = false
    setHeld(null)
  }
  const staying = (row: UniqueIdentifier) => t('newsdesk:dragCancelled', { article: nameOf(row) })
  return (
    <>
      <ListView name="sections" views={['tree', 'table']} />
      <div className="newsdesk-sections">
        <p aria-live="polite" className="newsdesk-sections__news">
          {news}
        </p>
        <DndContext
          accessibility={{
            announcements: {
              onDragCancel: ({ active }) => staying(active.id),
              onDragEnd: ({ active }) =>
                said.current
                  ? t('newsdesk:sectionDropped', inWords(active.id, said.current))
                  : staying(active.id),
              onDragMove: ({ active }) =>
                isHolding.current && said.current
                  ? t('newsdesk:sectionOver', inWords(active.id, said.current))
                  : undefined,
              onDragOver: () => undefined,
              onDragStart: ({ active }) =>
                t('newsdesk:sectionHeld', { section: nameOf(active.id) }),
            },
            screenReaderInstructions: { draggable: t('newsdesk:sectionDragHelp') },
          }}
          collisionDetection={closestCenter}
          id={id}
          measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
          onDragCancel={letGo}
          onDragEnd={(event) => {
            letGo()
            void put(holding(event).id, landing(event))
          }}
          onDragMove={(event) => {
            if (!isHolding.current) return
            landing(event)
            setHeld(holding(event))
          }}
          onDragStart={({ active }) => {
            isHolding.current = true
            setHeld({ id: idOf(active.id), over: idOf(active.id), shift: 0 })
          }}
          sensors={sensors}
        >
          <SortableContext
            items={shown.map((row) => String(row.id))}
            strategy={verticalListSortingStrategy}
          >
            <ul className="newsdesk-sections__rows">
              {shown.map((row) => (
                <SectionTreeRow
                  canMove={canMove}
                  collection={collection}
                  depth={
                    spot && isSame(row.id, held.id)
                      ? (shown.find((one) => isSame(one.id, spot.parent))?.depth ?? -1) + 1
                      : row.depth
                  }
                  key={row.id}
                  parent={row.parent === null ? null : nameOf(row.parent)}
                  row={row}
                  step={(way) => step(row.id, way)}
                  ways={(['up', 'down', 'in', 'out'] as const).filter((way) =>
                    spotBeside(rows, row.id, way),
                  )}
                />
              ))}
            </ul>
          </SortableContext>
        </DndContext>
      </div>
    </>
  )
}
