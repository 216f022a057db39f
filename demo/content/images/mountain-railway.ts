import {
  below,
  circle,
  each,
  f,
  group,
  H,
  line,
  linear,
  mix,
  path,
  picture,
  poly,
  random,
  rect,
  ridge,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(201)
  const layers = each(6, (i) => {
    const t = i / 5
    const top = ridge(210 + i, 330 + i * 88, 96 - i * 7, { octaves: 6, rough: 0.52, scale: 1.1 })
    return (
      below(top, mix('#f3b79b', '#1c5560', t), H, 'opacity="0.96"') +
      rect(0, 420 + i * 88, W, 190, 'url(#haze)')
    )
  })
  const deck = (x: number) => 720 - x * 0.045
  const arches = each(13, (i) => {
    const x = i * 128 - 30
    const y = deck(x + 50)
    return path(`M${x} 1100V${f(y + 96)}A49 49 0 0 1 ${x + 98} ${f(y + 92)}V1100Z`, 'url(#gap)')
  })
  const cars = each(5, (i) => {
    const x = 380 + i * 176
    return group(
      rect(0, -66, 168, 60, i === 0 ? '#b3202c' : '#d8323a', 'rx="12"') +
        rect(0, -24, 168, 8, '#f7e7cf') +
        each(6, (k) => rect(14 + k * 25, -54, 17, 22, '#ffe2a0', 'rx="3"')) +
        each(4, (k) => circle(24 + k * 40, -3, 7, '#16323c')),
      `transform="translate(${x} ${f(deck(x))}) rotate(-2.58)"`,
    )
  })
  const pine = (x: number, base: number, h: number, color: string) =>
    each(4, (k) => {
      const y = base - h * (0.12 + k * 0.2)
      const w = h * (0.24 - k * 0.045)
      return poly(
        [
          [x, y - h * 0.34],
          [x + w, y],
          [x - w, y],
        ],
        color,
      )
    })
  return picture(
    [
      linear('sky', [
        [0, '#f0846d'],
        [0.4, '#f9c9a0'],
        [1, '#fdf0d5'],
      ]),
      linear('haze', [
        [0, '#fdeed6', 0],
        [0.6, '#fdeed6', 0.28],
        [1, '#fdeed6', 0],
      ]),
      linear('gap', [
        [0, '#123f4a'],
        [1, '#3c7a7c'],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      circle(430, 250, 82, '#fff4dc'),
      layers,
      poly(
        [
          [-10, deck(-10)],
          [1610, deck(1610)],
          [1610, 1067],
          [-10, 1067],
        ],
        '#e7c9a5',
      ),
      each(26, (i) =>
        line([i * 64, deck(i * 64) + 22], [i * 64, 1067], '#c9a27e', 2, 'opacity="0.5"'),
      ),
      arches,
      poly(
        [
          [-10, deck(-10) + 10],
          [1610, deck(1610) + 10],
          [1610, deck(1610) + 26],
          [-10, deck(-10) + 26],
        ],
        '#b5825f',
      ),
      poly(
        [
          [-10, deck(-10) - 4],
          [1610, deck(1610) - 4],
          [1610, deck(1610) + 10],
          [-10, deck(-10) + 10],
        ],
        '#16323c',
      ),
      cars,
      each(58, () => {
        const x = r.between(-20, W + 20)
        return pine(
          x,
          r.between(1010, 1120),
          r.between(90, 210),
          r.pick(['#0f3a42', '#14464c', '#0b2d36']),
        )
      }),
    ],
    { seed: 21 },
  )
}

export const mountainRailway: ImageSeed = {
  name: 'mountain-railway',
  alt: 'A red train crosses a long stone viaduct between dark pines, with hazy mountain ranges behind.',
  caption: 'The 7.14 on the Sarn Viaduct. Of its 38 seats, 31 are taken by Friday.',
  credit: 'Teun Averdal / Estuary Pictures',
  focal: { x: 48, y: 62 },
  svg,
}
