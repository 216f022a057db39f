'use client'
import { createContext, use } from 'react'

type Settings = {
  articles: string
  editions: string
  images: string
  lists: string
  /** The newsroom's, by its IANA name. */
  timeZone: string
}

export const DeskContext = createContext<Settings | null>(null)

export const useDesk = (): Settings => use(DeskContext)!
