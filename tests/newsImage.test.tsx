import { renderToStaticMarkup } from 'react-dom/server'
import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { NewsImage } from '../src/client/NewsImage.js'
import type { CardImage } from '../src/types.js'

const pixels = (alpha: number) => new Array(12 * 8).fill([200, 40, 20, alpha]).flat() as number[]
const hashOf = (alpha = 255) =>
  Buffer.from(rgbaToThumbHash(12, 8, pixels(alpha))).toString('base64')

const image: CardImage = {
  alt: 'A crane & a “ship”',
  caption: '',
  credit: 'Ada Moreau',
  focalPoint: { x: 30, y: 70 },
  height: 800,
  placeholder: hashOf(),
  sizes: { card: { height: 427, url: '/c.webp', width: 640 } },
  srcset: '/c.webp 640w, /o.jpg 1200w',
  url: '/o.jpg',
  width: 1200,
}
const print = (over: Partial<CardImage> = {}, priority = false) =>
  renderToStaticMarkup(
    <NewsImage className="big" image={{ ...image, ...over }} priority={priority} sizes="50vw" />,
  )
const dataUrl = (html: string) => html.match(/data:image\/png;base64,[^&"]+/)?.[0]

describe('an image on a page', () => {
  it('keeps its room, lets the browser choose the file, and tells what it shows', () => {
    const html = print()
    expect(html).toContain('alt="A crane &amp; a “ship”"')
    expect(html).toContain('width="1200"')
    expect(html).toContain('height="800"')
    expect(html).toContain('srcSet="/c.webp 640w, /o.jpg 1200w"')
    expect(html).toContain('sizes="50vw"')
    expect(html).toContain('src="/o.jpg"')
    expect(html).toContain('class="big"')
  })

  it('keeps what matters in sight where it is cropped', () => {
    expect(print()).toContain('object-position:30% 70%')
  })

  it('waits until it comes near, unless it opens the page', () => {
    expect(print()).toContain('loading="lazy"')
    expect(print()).not.toContain('fetchPriority')
    expect(print({}, true)).toContain('fetchPriority="high"')
    expect(print({}, true)).not.toContain('loading="lazy"')
  })

  it('names its files before the one for browsers that know no choice', () => {
    expect(print()).toMatch(/ sizes=.* srcSet=.* src="/)
    expect(print({ srcset: '' })).not.toMatch(/srcset|sizes=/i)
  })

  it('fills its room with its colours, in under 200 bytes and without a script', async () => {
    const url = dataUrl(print())!
    expect(url.length).toBeLessThan(200)
    const png = sharp(Buffer.from(url.split(',')[1], 'base64'))
    expect(await png.metadata()).toMatchObject({ height: 3, width: 4 })
    const [red, green, blue] = (await png.stats()).channels.map(({ mean }) => mean)
    expect(red).toBeGreaterThan(180)
    expect(green).toBeLessThan(70)
    expect(blue).toBeLessThan(60)
  })

  it.each([
    ['none', ''],
    ['one that is no thumbhash', '%%%'],
    ['one that is cut off', hashOf().slice(0, 4)],
    ['one of a picture that one can see through', hashOf(100)],
  ])('does without a placeholder where there is %s', (_, placeholder) => {
    expect(print({ placeholder })).not.toContain('data:')
    expect(print({ placeholder })).toContain('src="/o.jpg"')
  })
})
