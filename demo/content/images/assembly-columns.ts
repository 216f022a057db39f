import {
  circle,
  each,
  ellipse,
  f,
  H,
  lerp,
  linear,
  mix,
  path,
  picture,
  poly,
  random,
  rect,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(701)
  const column = (x: number, w: number) =>
    rect(x - w * 0.64, 900, w * 1.28, 30, '#f0d9a8') +
    rect(x - w * 0.56, 876, w * 1.12, 26, '#e6c88c') +
    poly(
      [
        [x - w * 0.46, 300],
        [x + w * 0.46, 300],
        [x + w * 0.5, 876],
        [x - w * 0.5, 876],
      ],
      'url(#shaft)',
    ) +
    each(6, (i) =>
      poly(
        [
          [x - w * 0.4 + i * w * 0.15, 306],
          [x - w * 0.36 + i * w * 0.15, 306],
          [x - w * 0.38 + i * w * 0.16, 872],
          [x - w * 0.43 + i * w * 0.16, 872],
        ],
        '#8a5a4a',
        'opacity="0.35"',
      ),
    ) +
    rect(x - w * 0.56, 268, w * 1.12, 34, '#f6e3b8') +
    rect(x - w * 0.66, 244, w * 1.32, 26, '#f0d9a8') +
    poly(
      [
        [x + w * 0.5, 876],
        [x + w * 0.5, 300],
        [x + w * 1.2, 420],
        [x + w * 1.2, 900],
      ],
      '#1d1b3f',
      'opacity="0.5"',
    )
  const figure = (x: number, y: number, s: number, coat: string, bag: boolean) =>
    poly(
      [
        [x - 8 * s, y],
        [x + 12 * s, y],
        [x + 260 * s, y + 64 * s],
        [x + 216 * s, y + 66 * s],
      ],
      '#1d1b3f',
      'opacity="0.4"',
    ) +
    path(
      `M${f(x - 20 * s)} ${f(y - 40 * s)}L${f(x - 24 * s)} ${f(y)}H${f(x - 8 * s)}L${f(x)} ${f(y - 34 * s)}L${f(x + 14 * s)} ${f(y)}H${f(x + 28 * s)}L${f(x + 18 * s)} ${f(y - 44 * s)}Z`,
      '#1d1b3f',
    ) +
    path(
      `M${f(x - 25 * s)} ${f(y - 34 * s)}q-4 ${f(-84 * s)} ${f(25 * s)} ${f(-90 * s)}q${f(28 * s)} ${f(6 * s)} ${f(25 * s)} ${f(90 * s)}z`,
      coat,
    ) +
    circle(x, y - 140 * s, 15 * s, '#3a2030') +
    (bag ? rect(x + 22 * s, y - 56 * s, 44 * s, 32 * s, '#8c2f3b', 'rx="4"') : '')
  return picture(
    [
      linear('sky', [
        [0, '#2b5f8f'],
        [1, '#f6d9a5'],
      ]),
      linear(
        'shaft',
        [
          [0, '#fdf1d0'],
          [0.45, '#eccb8c'],
          [1, '#8c5a55'],
        ],
        [0, 0],
        [1, 0],
      ),
      linear('back', [
        [0, '#5a3a55'],
        [1, '#a5605a'],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      rect(0, 240, W, 680, 'url(#back)'),
      each(
        5,
        (i) =>
          rect(166 + i * 290, 440, 108, 440, '#2a2148') +
          path(`M${166 + i * 290} 442a54 62 0 0 1 108 0z`, '#2a2148') +
          (i === 2 ? rect(166 + i * 290, 440, 54, 440, '#f6c65b') : ''),
      ),
      poly(
        [
          [-60, 150],
          [800, -120],
          [1660, 150],
        ],
        '#f6e3b8',
      ),
      poly(
        [
          [60, 146],
          [800, -84],
          [1540, 146],
        ],
        '#d9a86a',
      ),
      each(9, (i) => {
        const x = 250 + i * 137
        const top = 100 - (1 - Math.abs(x - 800) / 740) * 150
        return (
          path(`M${x - 22} 146V${f(lerp(146, top, 0.62))}q22 -26 44 0V146z`, '#f0d9a8') +
          circle(x, lerp(146, top, 0.62) - 24, 13, '#f0d9a8') +
          rect(
            x + 6,
            lerp(146, top, 0.5),
            16,
            146 - lerp(146, top, 0.5),
            '#a5605a',
            'opacity="0.6"',
          )
        )
      }),
      rect(0, 146, W, 22, '#fdf1d0'),
      rect(0, 168, W, 62, '#e6c88c'),
      each(60, (i) => rect(i * 27, 176, 14, 46, '#b5795a', 'opacity="0.55"')),
      rect(0, 228, W, 18, '#fdf1d0'),
      each(6, (i) => column(75 + i * 290, 112)),
      each(
        5,
        (i) =>
          rect(0, 926 + i * 30, W, 30, mix('#f6e3b8', '#a5706a', i * 0.2)) +
          rect(0, 926 + i * 30, W, 4, '#fdf1d0'),
      ),
      each(6, (i) =>
        poly(
          [
            [130 + i * 290, 926],
            [220 + i * 290, 926],
            [420 + i * 290, 1067],
            [290 + i * 290, 1067],
          ],
          '#1d1b3f',
          'opacity="0.3"',
        ),
      ),
      figure(610, 984, 0.95, '#2b3f7a', true),
      figure(930, 958, 0.8, '#a5323b', false),
      figure(1010, 956, 0.8, '#e0a33e', true),
      each(9, () => {
        const x = r.between(200, 1400)
        const y = r.between(940, 1000)
        return ellipse(x, y, 8, 6, '#54506e') + circle(x + 7, y - 5, 4, '#54506e')
      }),
    ],
    { seed: 71 },
  )
}

export const assemblyColumns: ImageSeed = {
  name: 'assembly-columns',
  alt: 'Three small figures cross the steps of a parliament building between tall sunlit columns.',
  caption: 'The Storhall in Caldersted on Monday, before the doors closed and the counting began.',
  credit: 'Ivo Castellane / Leadline',
  focal: { x: 48, y: 66 },
  svg,
}
