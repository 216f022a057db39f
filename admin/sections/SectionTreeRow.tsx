'use client'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { Button, DragHandleIcon, Link, useConfig } from '@payloadcms/ui'
import { adminLink } from '../adminLink.js'
import type { TextKey } from '../translations/texts.js'
import { useTexts } from '../useTexts.js'
import type { SectionRow, Way } from './moves.js'
import { indent } from './useTreeSensors.js'
import '../handle.css'

type Props = {
  canMove: boolean
  collection: string
  depth: number
  parent: string | null
  row: SectionRow
  step: (way: Way) => void
  ways: Way[]
}

const buttons: [way: Way, sign: string, label: TextKey][] = [
  ['up', '↑', 'newsdesk:moveUpNamed'],
  ['down', '↓', 'newsdesk:moveDownNamed'],
  ['out', '←', 'newsdesk:moveOutNamed'],
  ['in', '→', 'newsdesk:moveInNamed'],
]

export const SectionTreeRow = ({ canMove, collection, depth, parent, row, step, ways }: Props) => {
  const t = useTexts()
  const { routes } = useConfig().config
  const sortable = useSortable({ disabled: !canMove, id: String(row.id) })
  const { attributes, isDragging, listeners, setActivatorNodeRef, setNodeRef, transform } = sortable
  const named = { article: row.name }
  return (
    <li
      className={`newsdesk-sections__row${isDragging ? ' newsdesk-sections__row--dragged' : ''}`}
      ref={setNodeRef}
      style={{
        paddingInlineStart: depth * indent,
        transform: CSS.Translate.toString(transform && { ...transform, x: 0 }),
        transition: sortable.transition,
      }}
    >
      <div className="newsdesk-sections__card">
        {canMove && (
          <button
            {...attributes}
            {...listeners}
            aria-label={t('newsdesk:dragNamed', named)}
            className="newsdesk-handle"
            ref={setActivatorNodeRef}
            type="button"
          >
            <DragHandleIcon />
          </button>
        )}
        <div className="newsdesk-sections__name">
          <Link href={adminLink(routes.admin, collection, row.id)} prefetch={false}>
            {row.name}
          </Link>
          {parent && (
            <span className="newsdesk-sections__parent">{t('newsdesk:sectionIn', { parent })}</span>
          )}
          <span className="newsdesk-sections__slug">{row.slug}</span>
        </div>
        {canMove && (
          <div className="newsdesk-sections__tools">
            {buttons.map(([way, sign, label]) => (
              <Button
                aria-label={t(label, named)}
                buttonStyle="secondary"
                extraButtonProps={{ 'aria-disabled': !ways.includes(way) }}
                key={way}
                margin={false}
                onClick={() => step(way)}
                size="small"
              >
                {sign}
              </Button>
            ))}
          </div>
        )}
      </div>
    </li>
  )
}
