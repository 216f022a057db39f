'use client'
import { useEffect, useState } from 'react'
import type { LiveState } from '../../src/reads/live.js'

type Listener = (news: { isLost: boolean; state?: LiveState }) => void

const listeners = new Set<Listener>()
let source: EventSource | undefined
let retry: ReturnType<typeof setTimeout> | undefined

/**
 * What is being read now. All that asks on a page shares one stream, and a page out of sight has
 * none: a browser opens few connections to a host.
 */
export const useLive = (api: string, initial: LiveState | null, isOn = true) => {
  const [state, setState] = useState(initial)
  const [isLost, setIsLost] = useState(false)

  useEffect(() => {
    if (!isOn) return
    const listener: Listener = (news) => {
      setIsLost(news.isLost)
      if (news.state) setState(news.state)
    }
    const follow = () => {
      if (document.visibilityState === 'visible') open(api)
      else close()
    }
    listeners.add(listener)
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      listeners.delete(listener)
      if (!listeners.size) close()
    }
  }, [api, isOn])

  return { isLost, state }
}

const tell: Listener = (news) => {
  for (const listener of listeners) listener(news)
}

const open = (api: string) => {
  if (source && source.readyState !== EventSource.CLOSED) return
  clearTimeout(retry)
  source = new EventSource(`${api}/newsdesk/live`, { withCredentials: true })
  source.onopen = () => tell({ isLost: false })
  source.onmessage = ({ data }) => tell({ isLost: false, state: JSON.parse(data) })
  source.onerror = () => {
    tell({ isLost: true })
    // A browser comes back by itself, but not after a refusal.
    if (source?.readyState === EventSource.CLOSED) retry = setTimeout(() => open(api), 30_000)
  }
}

const close = () => {
  clearTimeout(retry)
  source?.close()
  source = undefined
}
