import {
  convertLexicalToHTML,
  type HTMLConvertersFunction,
  LinkHTMLConverter,
} from '@payloadcms/richtext-lexical/html'
import type {
  SerializedEditorState,
  SerializedElementNode,
} from '@payloadcms/richtext-lexical/lexical'
import { convertLexicalToPlaintext } from '@payloadcms/richtext-lexical/plaintext'
import { wholeFiles } from '../images/srcset.js'
import { type ImageDoc, toCardImage } from '../lists/cards.js'
import type { PageArticle } from '../types.js'

/** How addresses in a body are written. */
export type BodyLinks = Record<'toFileURL' | 'toURL', (path: string) => string>

const asTheyAre: BodyLinks = { toFileURL: (url) => url, toURL: (path) => path }

type Linked = { section?: unknown; slug: string }

/**
 * The three forms of a body, from Lexical's state with its images and links filled in. Its
 * addresses are left as they are unless `links` completes them, for readers away from the site.
 *
 * @param toPath where the page of an article is
 */
export const toBody = (
  body: unknown,
  toPath: (article: Linked) => string,
  links: BodyLinks = asTheyAre,
): PageArticle['body'] => {
  if (!body) return { html: '', json: null, text: '' }
  const data = body as SerializedEditorState
  return {
    html: convertLexicalToHTML({
      converters: converters(toPath, links),
      data,
      disableContainer: true,
    }).replace(/ href="(\/[^"]*)"/g, (_, path: string) => ` href="${links.toURL(path)}"`),
    json: body,
    text: convertLexicalToPlaintext({ data }),
  }
}

const converters =
  (toPath: (article: Linked) => string, { toFileURL }: BodyLinks): HTMLConvertersFunction =>
  ({ defaultConverters }) => ({
    ...defaultConverters,
    ...LinkHTMLConverter({
      internalDocToHref: ({ linkNode }) => {
        const article = linkNode.fields.doc?.value as Partial<Linked> | undefined
        return article?.slug ? toPath({ ...article, slug: article.slug }) : '#'
      },
    }),
    // Of what an editor's features add, readers get the text.
    unknown: ({ node, nodesToHTML }) =>
      nodesToHTML({ nodes: (node as Partial<SerializedElementNode>).children ?? [] }).join(''),
    upload: ({ node }) => {
      const image = toCardImage((node as unknown as { value: ImageDoc }).value)
      if (!image) return ''
      const srcset = wholeFiles(image)
        .map(({ url, width }) => `${escapeHTML(toFileURL(url))} ${width}w`)
        .join(', ')
      const credit = image.credit ? `<cite>${escapeHTML(image.credit)}</cite>` : ''
      const caption =
        image.caption || credit
          ? `<figcaption>${[escapeHTML(image.caption), credit].filter(Boolean).join(' ')}</figcaption>`
          : ''
      return (
        `<figure><img src="${escapeHTML(toFileURL(image.url))}" srcset="${srcset}" ` +
        `sizes="(min-width: 720px) 680px, 100vw" width="${image.width}" height="${image.height}" ` +
        `alt="${escapeHTML(image.alt)}" loading="lazy">${caption}</figure>`
      )
    },
  })

export const escapeHTML = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
