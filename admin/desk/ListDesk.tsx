'use client'
import { Button, ConfirmationModal, toast, useModal } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { ListKind } from '../../src/types.js'
import { useTexts } from '../useTexts.js'
import { AddArticle } from './AddArticle.js'
import { Exclusions } from './Exclusions.js'
import { History } from './History.js'
import { Now } from './Now.js'
import { Picks } from './Picks.js'
import { inverse } from './undo.js'
import { type Clash, type DeskCommand, useDeskList } from './useDeskList.js'
import { sayChange, sayClash } from './words.js'

/** One list: left what readers see, right what editors decide. */
export const ListDesk = ({ kind, section }: { kind: ListKind; section: string | null }) => {
  const t = useTexts()
  const { openModal } = useModal()
  const { base, isLost, list, query, send } = useDeskList(kind, section)
  const [clash, setClash] = useState<Clash | null>(null)
  const [news, setNews] = useState('')
  const undos = useRef<DeskCommand[][]>([])
  const [undoable, setUndoable] = useState(0)
  const seen = useRef<number | null>(null)
  const canInsist = clash?.what !== 'removed' && clash?.what !== 'listed'
  const dialog = `newsdesk-clash-${kind}`
  const underWay = useRef(new Set<string>())
  const undoButton = useRef<HTMLButtonElement>(null)
  const [done, setDone] = useState(0)

  useEffect(() => {
    if (!list) return
    const isNew = seen.current !== null && list.revision > seen.current
    seen.current = list.revision
    if (isNew) setNews(sayChange(t, list.change, list.change?.about?.headline))
  }, [list, t])

  // To the way back, where the button that took a row away went with it.
  useEffect(() => {
    if (!done || document.activeElement !== document.body) return
    undoButton.current?.focus({ preventScroll: true })
    // Who works by pointer stays where the row was.
    if (undoButton.current?.matches(':focus-visible'))
      undoButton.current.scrollIntoView({ block: 'nearest' })
  }, [done])

  if (!list) return <section aria-busy="true" className="newsdesk-list newsdesk-list--empty" />

  const run = async (command: DeskCommand, revision?: number, isUndo = false) => {
    const back = inverse(list, command)
    // Pressed twice before the list came back: the second would clash with the first.
    const same = JSON.stringify(command)
    if (underWay.current.has(same)) return false
    underWay.current.add(same)
    try {
      const found = await send(command, revision)
      if (found) {
        setClash(found)
        openModal(dialog)
        return false
      }
      if (!isUndo && back.length) {
        undos.current = [...undos.current.slice(-19), back]
        setUndoable(undos.current.length)
      }
      setDone((times) => times + 1)
      return true
    } catch (error) {
      toast.error((error as Error).message || t('newsdesk:deskFailed'))
      return false
    } finally {
      underWay.current.delete(same)
    }
  }

  const undo = async () => {
    const commands = undos.current.pop() ?? []
    setUndoable(undos.current.length)
    for (const command of commands) if (!(await run(command, undefined, true))) return
    toast.success(t('newsdesk:deskUndone'))
  }

  const isPicks = kind === 'editors-pick'
  const title = `newsdesk-${kind}`
  return (
    <section aria-labelledby={title} className="newsdesk-list">
      <div className="newsdesk-list__head">
        <h2 id={title}>{list.title}</h2>
        <Button
          buttonStyle="secondary"
          disabled={undoable === 0}
          margin={false}
          onClick={undo}
          ref={undoButton}
          size="small"
        >
          {t('newsdesk:undo')}
        </Button>
      </div>
      <p aria-live="polite" className="newsdesk-list__news">
        {isLost ? t('newsdesk:deskLost') : news}
      </p>
      <div className="newsdesk-list__columns">
        <Now list={list} />
        <div className="newsdesk-column">
          <h3>{isPicks ? t('newsdesk:deskPlan') : t('newsdesk:exclusions')}</h3>
          {isPicks ? <Picks list={list} run={run} /> : <Exclusions list={list} run={run} />}
          <AddArticle base={base} list={list} query={query} run={run} />
        </div>
      </div>
      <History list={list} />
      <ConfirmationModal
        body={clash ? sayClash(t, clash, list) : ''}
        cancelLabel={t('newsdesk:clashKeep')}
        confirmLabel={canInsist ? t('newsdesk:clashMine') : t('newsdesk:clashClose')}
        heading={t('newsdesk:clashTitle')}
        modalSlug={dialog}
        onConfirm={async () => {
          if (clash && canInsist) await run(clash.command, clash.revision)
        }}
      />
    </section>
  )
}

export type Run = (command: DeskCommand) => Promise<boolean>
