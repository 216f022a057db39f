import {
  circle,
  each,
  ellipse,
  H,
  mix,
  type Point,
  picture,
  poly,
  random,
  range,
  rect,
  stroke,
  through,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(503)
  const spine = (t: number): Point => [
    800 + Math.sin(t * 5.1 + 0.5) * 390 * (1 - t * 0.12),
    -60 + t * 1190,
  ]
  const side = (t: number, offset: number): Point => {
    const a = spine(t - 0.004)
    const b = spine(t + 0.004)
    const len = Math.hypot(b[0] - a[0], b[1] - a[1])
    const [x, y] = spine(t)
    return [x + (-(b[1] - a[1]) / len) * offset, y + ((b[0] - a[0]) / len) * offset]
  }
  const band = (width: number): Point[] => [
    ...range(81).map((i) => side(i / 80, width)),
    ...range(81).map((i) => side(1 - i / 80, -width)),
  ]
  const blocks = each(15, (row) =>
    each(22, (column) => {
      const x = column * 78 - 40 + (row % 2) * 18
      const y = row * 78 - 40
      const w = r.between(44, 66)
      const h = r.between(44, 66)
      const near = Math.min(
        ...range(90).map((i) => {
          const [a, b] = spine(i / 89)
          return Math.hypot(a - x - w / 2, b - y - h / 2)
        }),
      )
      if (near < 148) {
        return ''
      }
      if (r.chance(0.1)) {
        return each(7, () => {
          const tx = x + r.between(6, 58)
          const ty = y + r.between(6, 58)
          return (
            circle(tx + 4, ty + 5, 11, '#c2a27c', 'opacity="0.7"') +
            circle(tx, ty, 11, r.pick(['#5f9c7a', '#79b08a', '#3f7f66']))
          )
        })
      }
      const roof = r.pick(['#fbf0dc', '#f7dfbd', '#f3c9a4', '#efe6d2', '#e9a98a', '#f8e7c9'])
      return (
        poly(
          [
            [x + w, y],
            [x + w + 15, y + 17],
            [x + w + 15, y + h + 17],
            [x + 15, y + h + 17],
            [x, y + h],
            [x + w, y + h],
          ],
          '#9d7f77',
        ) +
        rect(x, y, w, h, roof) +
        rect(
          x + 5,
          y + 5,
          w - 10,
          h - 10,
          'none',
          'stroke="#ffffff" stroke-width="2" opacity="0.6"',
        ) +
        (r.chance(0.5)
          ? rect(x + r.between(10, 24), y + r.between(10, 24), 13, 10, mix(roof, '#7a5a5a', 0.35))
          : '')
      )
    }),
  )
  const shirts = [
    '#e8425a',
    '#f2b632',
    '#1f8fa5',
    '#fdf6e6',
    '#35427a',
    '#f2763d',
    '#58a86b',
    '#d977a5',
  ]
  const runners = range(1500)
    .map(() => r.next() ** 0.8)
    .sort((a, b) => a - b)
    .map((t) => {
      const spread = 26 + 30 * Math.sin(Math.PI * Math.min(1, t * 1.1))
      const [x, y] = side(t, (r.next() + r.next() - 1) * spread * 1.15)
      return (
        ellipse(x + 5, y + 6, 5.5, 3.5, '#6b5a63', 'opacity="0.45"') +
        circle(x, y, r.between(4.4, 6), r.pick(shirts))
      )
    })
    .join('')
  const crowd = each(1300, () => {
    const edge = (r.chance(0.5) ? 1 : -1) * (84 + r.next() ** 2 * 30)
    const [x, y] = side(r.next(), edge)
    return circle(
      x,
      y,
      r.between(3, 4.4),
      r.pick(['#54343a', '#7c3b57', '#35427a', '#c9705a', '#f2b632', '#8f7a6b']),
    )
  })
  return picture(
    [
      rect(0, 0, W, H, '#dcc2a0'),
      blocks,
      poly(band(118), '#f1e0c4'),
      poly(band(72), '#8d8795'),
      poly(band(66), '#a19ba8'),
      stroke(
        through(range(81).map((i) => spine(i / 80))),
        '#fdf6e6',
        3,
        'stroke-dasharray="26 22" opacity="0.8"',
      ),
      crowd,
      runners,
      each(3, (i) => {
        const [x, y] = side(0.985 - i * 0.02, (i - 1) * 16)
        return circle(x, y, 7, '#e8425a', 'stroke="#ffffff" stroke-width="2.5"')
      }),
    ],
    { seed: 53, grain: 0.35 },
  )
}

export const marathonCrowd: ImageSeed = {
  name: 'marathon-crowd',
  alt: 'Hundreds of runners as bright dots on a winding avenue between pale city blocks, from the air.',
  caption: 'Kilometre 31 on Ropewalk Avenue: the bend where the Merrowgate Marathon is lost.',
  credit: 'Teun Averdal / Estuary Pictures',
  svg,
}
