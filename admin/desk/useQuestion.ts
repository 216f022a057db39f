'use client'
import { useModal } from '@payloadcms/ui'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Clash } from './useDeskList.js'

/** Asks in a dialog whether an editor insists on what clashes; closing it in any way means no. */
export const useQuestion = (dialog: string) => {
  const { isModalOpen, openModal } = useModal()
  const [clash, setClash] = useState<Clash | null>(null)
  const decide = useRef((_isInsisted: boolean) => {})
  const isOpen = isModalOpen(dialog)

  // Escape closes it and calls nothing.
  useLayoutEffect(() => {
    if (!isOpen) decide.current(false)
  }, [isOpen])

  const ask = (found: Clash): Promise<boolean> => {
    decide.current(false)
    return new Promise((resolve) => {
      decide.current = resolve
      setClash(found)
      openModal(dialog)
    })
  }

  return { ask, clash, decide: (isInsisted: boolean) => decide.current(isInsisted) }
}
