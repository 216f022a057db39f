import { createHash } from 'node:crypto'

import type { ID } from 'payload-newsdesk/types'

import type { Block } from '../content/types'
import { readInline } from './inline'

type Node = { type: string; version: number; [key: string]: unknown }

type Resolve = {
  image: (name: string) => ID
  /** The article behind an internal link, if it is there. */
  article: (slug: string) => ID | undefined
}

/** The body of an article as Lexical's editor state. */
export const toLexical = (blocks: Block[], resolve: Resolve) => {
  const text = (value: string): Node[] => readInline(value).map((part) => inline(part, resolve))
  const toNode = (block: Block, at: number): Node => {
    if (block.type === 'h2') return element('heading', text(block.text), { tag: 'h2' })
    if (block.type === 'quote') return element('quote', text(block.text))
    if (block.type === 'list') {
      const items = block.items.map((item, i) => element('listitem', text(item), { value: i + 1 }))
      return element('list', items, { listType: 'bullet', tag: 'ul', start: 1 })
    }
    if (block.type === 'image') {
      return {
        type: 'upload',
        version: 3,
        format: '',
        id: nodeID(`${at} ${block.image}`),
        fields: null,
        relationTo: 'images',
        value: resolve.image(block.image),
      }
    }
    return element('paragraph', text(block.text), { textFormat: 0, textStyle: '' })
  }
  return { root: element('root', blocks.map(toNode)) }
}

const element = (type: string, children: Node[], rest: Record<string, unknown> = {}): Node => ({
  type,
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
  ...rest,
})

const inline = (part: ReturnType<typeof readInline>[number], resolve: Resolve): Node => {
  if (part.kind === 'text') return textNode(part.text, part.format)
  const article = /^\/articles\/([^/?#]+)$/.exec(part.url)?.[1]
  const id = article && resolve.article(article)
  const target = id
    ? { linkType: 'internal', doc: { relationTo: 'articles', value: id } }
    : { linkType: 'custom', url: part.url }
  return element('link', [textNode(part.text, 0)], {
    version: 3,
    id: nodeID(part.url + part.text),
    fields: { ...target, newTab: false },
  })
}

const textNode = (text: string, format: number): Node => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})

const nodeID = (of: string): string => createHash('sha256').update(of).digest('hex').slice(0, 24)
