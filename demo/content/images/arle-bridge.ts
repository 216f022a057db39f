import {
  circle,
  each,
  f,
  H,
  line,
  linear,
  type Point,
  path,
  picture,
  poly,
  random,
  rect,
  through,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(41)
  const deck = (x: number) => 640 + ((x - 760) / 760) ** 2 * 40
  const pylon = (x: number, top: number, color: string, s: number): string => {
    const fan = each(17, (i) => {
      const reach = (i + 1) * 34 * s
      const y = top + 30 + i * 9 * s
      return (
        line([x, y], [x - reach, deck(x - reach)], color, 2.2 * s) +
        line([x, y], [x + reach, deck(x + reach)], color, 2.2 * s)
      )
    })
    return (
      fan +
      poly(
        [
          [x - 7 * s, top],
          [x + 7 * s, top],
          [x + 26 * s, 860],
          [x - 26 * s, 860],
        ],
        color,
      ) +
      rect(x - 44 * s, 846, 88 * s, 40, color)
    )
  }
  const edge = (offset: number): Point[] =>
    Array.from({ length: 41 }, (_, i): Point => [i * 40, deck(i * 40) + offset])
  return picture(
    [
      linear('sky', [
        [0, '#f7b7a3'],
        [0.45, '#fbe0cb'],
        [1, '#fdf3e3'],
      ]),
      linear('water', [
        [0, '#f6d9c8'],
        [0.4, '#c98f98'],
        [1, '#5b4a70'],
      ]),
      linear('mist', [
        [0, '#fdf3e3', 0],
        [0.5, '#fdf3e3', 0.95],
        [1, '#fdf3e3', 0],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      circle(360, 330, 96, '#fff8ea'),
      each(38, (i) => {
        const h = r.between(30, 150) * (i % 5 === 0 ? 1.5 : 1)
        return rect(i * 43 - 6, 770 - h, r.between(26, 46), h + 30, '#e8b5ab')
      }),
      each(30, (i) => {
        const h = r.between(20, 90)
        return rect(i * 55 + 10, 790 - h, r.between(30, 60), h + 30, '#d79ca0')
      }),
      rect(0, 790, W, H - 790, 'url(#water)'),
      pylon(1190, 250, '#8c5a78', 0.86),
      pylon(470, 120, '#4b2f5b', 1.12),
      path(`${through(edge(0))}L${through(edge(20).reverse()).slice(1)}Z`, '#4b2f5b'),
      each(9, (i) => {
        const x = 90 + i * 172 + r.between(-40, 40)
        const long = r.chance(0.5) ? 66 : 34
        return rect(x, deck(x) - 20, long, 20, r.pick(['#d94f4f', '#f6f0e4', '#2f6f8f']), 'rx="4"')
      }),
      each(33, (i) => rect(i * 50, deck(i * 50) - 10, 3, 12, '#4b2f5b')),
      rect(0, 690, W, 210, 'url(#mist)'),
      each(90, () => {
        const y = r.between(860, 1060)
        const w = r.between(30, 200) * ((y - 780) / 280)
        return rect(r.between(-100, W), y, w, 3, '#fbe0cb', `opacity="${f(r.between(0.1, 0.6))}"`)
      }),
      // A rowing scull on its way out
      path('M690 972Q860 990 1040 968Q860 1000 690 972Z', '#2b1c3d'),
      line([800, 978], [740, 1020], '#2b1c3d', 5),
      line([906, 978], [966, 1018], '#2b1c3d', 5),
      path('M836 976L846 938Q856 926 868 940L880 976Z', '#d94f4f'),
      circle(857, 922, 12, '#2b1c3d'),
    ],
    { seed: 8 },
  )
}

export const arleBridge: ImageSeed = {
  name: 'arle-bridge',
  alt: 'A cable-stayed bridge rises out of pink morning mist, with a lone rower on the river below.',
  caption:
    'The Arle Bridge carries 41,000 vehicles a day, most of them, it seems, at twenty to nine.',
  credit: 'Teun Averdal / Estuary Pictures',
  focal: { x: 35, y: 55 },
  svg,
}
