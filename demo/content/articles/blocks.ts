import type { Block } from '../types'

export const p = (text: string): Block => ({ type: 'p', text })
export const h2 = (text: string): Block => ({ type: 'h2', text })
export const quote = (text: string): Block => ({ type: 'quote', text })
export const list = (...items: string[]): Block => ({ type: 'list', items })
export const picture = (image: string): Block => ({ type: 'image', image })
