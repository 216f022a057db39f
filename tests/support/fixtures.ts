import sharp from 'sharp'
import type { TestApp } from './boot.js'

type Data = Record<string, any>
type Picture = { width?: number; height?: number; color?: string; format?: 'jpeg' | 'png' | 'webp' }

let made = 0
const next = () => ++made

/** A picture of one colour; no two are the same file. */
export const picture = (args: Picture = {}): Promise<Buffer> => {
  const { width = 640, height = 400, color = '#4a6b82', format = 'jpeg' } = args
  return sharp({ create: { width, height, channels: 3, background: color } })
    .withExif({ IFD0: { Software: `Fixture ${process.pid}-${next()}` } })
    .toFormat(format)
    .toBuffer()
}

/** Text as a Lexical editor state: an empty line parts two paragraphs. */
export const lexical = (text: string) => ({
  root: {
    type: 'root',
    format: '' as const,
    indent: 0,
    version: 1,
    direction: 'ltr' as const,
    children: text.split(/\n\n+/).map((paragraph) => ({
      type: 'paragraph',
      format: '',
      indent: 0,
      version: 1,
      direction: 'ltr',
      textFormat: 0,
      textStyle: '',
      children: [
        {
          type: 'text',
          text: paragraph,
          format: 0,
          mode: 'normal',
          style: '',
          detail: 0,
          version: 1,
        },
      ],
    })),
  },
})

/** A body of pictures alone, by their ids. */
export const lexicalWith = (...images: unknown[]) => ({
  root: {
    ...lexical('').root,
    children: images.map((value, index) => ({
      type: 'upload',
      format: '',
      id: `upload-${index}`,
      version: 3,
      fields: {},
      relationTo: 'images',
      value,
    })),
  },
})

/** `file` and `picture` say which bytes; everything else is the image's data. */
export const uploadImage = async (
  app: TestApp,
  { file, picture: kind, ...data }: Data & { picture?: Picture } = {},
): Promise<any> => {
  const bytes = file?.data ?? (await picture(kind))
  const format = kind?.format ?? 'jpeg'
  return app.payload.create({
    collection: 'images' as never,
    data: {
      alt: 'A ferry leaves the harbour at dawn',
      caption: 'The first ferry of the day.',
      credit: 'Ines Duarte / Newsdesk',
      ...data,
    } as never,
    file: {
      data: bytes,
      mimetype: `image/${format}`,
      name: `picture-${next()}.${format}`,
      size: bytes.length,
      ...file,
    },
  })
}

export const createSection = (app: TestApp, data: Data = {}): Promise<any> =>
  app.payload.create({
    collection: 'sections' as never,
    data: { name: `Section ${next()}`, ...data } as never,
  })

export const createTag = (app: TestApp, data: Data = {}): Promise<any> =>
  app.payload.create({
    collection: 'tags' as never,
    data: { name: `Tag ${next()}`, ...data } as never,
  })

/**
 * A published article. Section and image are made unless given; `null` leaves them out.
 * A string as `body` becomes Lexical; `draft: true` saves a draft.
 */
export const createArticle = async (
  app: TestApp,
  { draft = false, body, ...data }: Data = {},
): Promise<any> => {
  const section = data.section === undefined ? (await createSection(app)).id : data.section
  const image = data.image === undefined ? (await uploadImage(app)).id : data.image
  return app.payload.create({
    collection: 'articles' as never,
    draft,
    data: {
      headline: `Harbour bridge reopens ${next()}`,
      byline: ['Ada Moreau', 'Bo Lind'],
      summary: 'After two years of repairs the first trams crossed at dawn.',
      body: typeof body === 'object' ? body : lexical(body ?? 'The first tram crossed at dawn.'),
      tags: [],
      _status: draft ? 'draft' : 'published',
      ...data,
      section,
      image,
    } as never,
  })
}

/** Picks for the whole site, in place of those that are there. */
export const setPicks = async ({ payload }: TestApp, picks: Data[]): Promise<void> => {
  const collection = 'lists' as never
  const where = { key: { equals: 'editors-pick' } }
  const { docs } = await payload.find({ collection, where })
  await payload.update({ collection, data: { picks } as never, id: (docs[0] as any).id })
}
