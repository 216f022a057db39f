'use client'
import { Button, ConfirmationModal, toast } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { ListKind } from '../../src/types.js'
import { useTexts } from '../useTexts.js'
import { AddArticle } from './AddArticle.js'
import { ClashBody } from './ClashBody.js'
import { Exclusions } from './Exclusions.js'
import { History } from './History.js'
import { Now } from './Now.js'
import { Picks } from './Picks.js'
import { inverse, isRepeated, putBack, type Undo } from './undo.js'
import { type DeskCommand, Unanswered, useDeskList } from './useDeskList.js'
import { useQuestion } from './useQuestion.js'
import { sayChange } from './words.js'

/** What came of a command; `left`: the list is as it was, by its editor's word or the server's. */
type Outcome = 'done' | 'failed' | 'left'

/** One list: left what readers see, right what editors decide. */
export const ListDesk = ({ kind, section }: { kind: ListKind; section: string | null }) => {
  const t = useTexts()
  const { base, isLost, list, query, send } = useDeskList(kind, section)
  const dialog = `newsdesk-clash-${kind}`
  const { ask, clash, decide } = useQuestion(dialog)
  const [news, setNews] = useState('')
  const undos = useRef<Undo[]>([])
  const [undoable, setUndoable] = useState(0)
  const seen = useRef<number | null>(null)
  const canInsist = clash?.what !== 'removed' && clash?.what !== 'listed'
  const underWay = useRef<DeskCommand[]>([])
  const queue = useRef<Promise<unknown>>(Promise.resolve())
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

  const setUndos = (next: Undo[]) => {
    undos.current = next
    setUndoable(next.length)
  }

  const carryOut = async (
    command: DeskCommand,
    revision: number,
    isUndo: boolean,
  ): Promise<Outcome> => {
    try {
      let answer = await send(command, revision)
      while ('clash' in answer) {
        const found = answer.clash
        // Its form says so itself.
        const isInForm = command.type === 'edit' && command.pick !== undefined
        if (isInForm && found.what === 'removed') return 'left'
        if (!(await ask(found))) return 'left'
        answer = await send(command, found.revision)
      }
      if ('refusal' in answer) {
        toast.error(answer.refusal || t('newsdesk:deskFailed'))
        return 'left'
      }
      const { before } = answer
      const commands = isUndo ? [] : inverse(before, command)
      if (commands.length)
        setUndos([...undos.current.slice(-19), { commands, revision: before.revision }])
      setDone((times) => times + 1)
      return 'done'
    } catch (error) {
      const words =
        error instanceof Unanswered ? t('newsdesk:deskUnanswered') : (error as Error).message
      toast.error(words || t('newsdesk:deskFailed'))
      return 'failed'
    }
  }

  /** One command after another, each once what the one before it clashed with is decided. */
  const enqueue = async (
    command: DeskCommand,
    revision: number,
    isUndo: boolean,
  ): Promise<Outcome> => {
    if (isRepeated(command, underWay.current)) return 'left'
    underWay.current = [...underWay.current, command]
    const next = queue.current.then(() => carryOut(command, revision, isUndo))
    queue.current = next
    const outcome = await next
    underWay.current = underWay.current.filter((one) => one !== command)
    return outcome
  }

  const run = async (command: DeskCommand, revision = list.revision) =>
    (await enqueue(command, revision, false)) === 'done'

  const undo = async () => {
    const last = undos.current.at(-1)
    if (!last) return
    setUndos(undos.current.slice(0, -1))
    for (const [at, command] of last.commands.entries()) {
      const outcome = await enqueue(command, last.revision, true)
      if (outcome === 'failed') setUndos(putBack(undos.current, last, at))
      if (outcome !== 'done') return
    }
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
          extraButtonProps={{ 'aria-disabled': undoable === 0 }}
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
        body={clash && <ClashBody clash={clash} list={list} />}
        cancelLabel={t('newsdesk:clashKeep')}
        className={canInsist ? undefined : 'newsdesk-clash--told'}
        confirmLabel={canInsist ? t('newsdesk:clashMine') : t('newsdesk:clashClose')}
        heading={t(clash?.what === 'listed' ? 'newsdesk:clashListed' : 'newsdesk:clashTitle')}
        modalSlug={dialog}
        onConfirm={() => decide(canInsist)}
      />
    </section>
  )
}
