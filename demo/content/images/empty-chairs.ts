import { each, f, group, H, lerp, line, linear, mix, path, picture, poly, rect, W } from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const chair = (x: number, y: number, s: number, color: string) => {
    const dark = mix(color, '#12202f', 0.4)
    return group(
      poly(
        [
          [-40, 0],
          [40, 0],
          [210, 70],
          [126, 74],
        ],
        '#1b3a3f',
        'opacity="0.35"',
      ) +
        line([-36, -62], [-44, 4], dark, 7) +
        line([36, -62], [44, 4], dark, 7) +
        line([-26, -74], [-30, -22], dark, 5) +
        line([26, -74], [30, -22], dark, 5) +
        poly(
          [
            [-34, -88],
            [34, -88],
            [46, -56],
            [-46, -56],
          ],
          color,
        ) +
        rect(-46, -57, 92, 8, dark) +
        line([-34, -86], [-36, -176], dark, 7) +
        line([34, -86], [36, -176], dark, 7) +
        rect(-42, -182, 84, 52, color, 'rx="10"') +
        rect(-42, -182, 84, 10, mix(color, '#ffffff', 0.35), 'rx="5"'),
      `transform="translate(${f(x)} ${f(y)}) scale(${s.toFixed(3)})"`,
    )
  }
  const rows = each(6, (row) => {
    const t = row / 5
    const s = lerp(0.5, 1.62, t ** 1.25)
    const y = lerp(425, 1040, t ** 1.2)
    const gap = 158 * s
    const n = Math.ceil(W / gap / 2) + 1
    return each(n * 2, (i) => {
      const x = 800 + (i - n + 0.5) * gap
      const red = row === 3 && i === n
      return chair(x, y, s, red ? '#f0452f' : mix('#f6e9c9', '#e9c46a', t * 0.5))
    })
  })
  return picture(
    [
      linear('floor', [
        [0, '#9cc9b8'],
        [0.5, '#5fa79a'],
        [1, '#2f7a78'],
      ]),
      linear('wall', [
        [0, '#163b45'],
        [1, '#2a6268'],
      ]),
      rect(0, 0, W, 330, 'url(#wall)'),
      each(
        5,
        (i) =>
          path(`M${70 + i * 320} 330V150a90 100 0 0 1 180 0V330z`, '#f8e7b0') +
          rect(156 + i * 320, 50, 7, 280, '#163b45') +
          rect(70 + i * 320, 190, 180, 7, '#163b45'),
      ),
      rect(0, 318, W, H, 'url(#floor)'),
      rect(0, 312, W, 14, '#0f2c35'),
      each(5, (i) =>
        poly(
          [
            [70 + i * 320, 326],
            [250 + i * 320, 326],
            [470 + i * 420, 1067],
            [180 + i * 420, 1067],
          ],
          '#f8e7b0',
          'opacity="0.28"',
        ),
      ),
      rows,
    ],
    { seed: 73 },
  )
}

export const emptyChairs: ImageSeed = {
  name: 'empty-chairs',
  alt: 'Rows of cream chairs stand empty in a hall with arched windows; a single one of them is red.',
  caption: 'Public consultation, Thursday, 10 a.m. Someone had to be at work.',
  credit: 'Illustration: Olu Destrane',
  focal: { x: 56, y: 60 },
  svg,
}
