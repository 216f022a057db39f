import {
  below,
  circle,
  each,
  ellipse,
  f,
  group,
  H,
  lerp,
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
  const r = random(301)
  const dish = (x: number, base: number, s: number, t: number): string => {
    const ink = mix('#7a4a78', '#1d1230', t)
    const white = mix('#d9a9a4', '#fdeedd', t)
    const shadow = mix('#8c5a86', '#6b3f72', t)
    return group(
      ellipse(30, 4, 120, 12, ink, 'opacity="0.35"') +
        poly(
          [
            [-14, -120],
            [14, -120],
            [44, 0],
            [-44, 0],
          ],
          ink,
        ) +
        line([-38, 0], [22, -70], mix(ink, white, 0.25), 5) +
        line([38, 0], [-22, -70], mix(ink, white, 0.25), 5) +
        rect(-26, -142, 52, 30, ink, 'rx="6"') +
        group(
          path('M-150 0Q-130 92 0 96Q130 92 150 0Z', shadow) +
            each(7, (i) => line([-120 + i * 40, 8], [-72 + i * 24, 90], ink, 2, 'opacity="0.45"')) +
            ellipse(0, 0, 150, 42, white) +
            ellipse(0, 5, 132, 34, mix(white, shadow, 0.22)) +
            ellipse(4, 12, 92, 22, mix(white, shadow, 0.4)) +
            line([-112, -10], [0, -124], ink, 4) +
            line([112, -10], [0, -124], ink, 4) +
            line([0, 34], [0, -124], ink, 4) +
            rect(-13, -138, 26, 26, '#f0663f', 'rx="5"'),
          'transform="translate(0 -170) rotate(-32)"',
        ),
      `transform="translate(${f(x)} ${f(base)}) scale(${s.toFixed(3)})"`,
    )
  }
  const field = each(6, (row) => {
    const t = row / 5
    const s = lerp(0.12, 1.45, t ** 1.7)
    const base = lerp(694, 1020, t ** 1.5)
    const gap = 420 * s + 26
    const count = Math.ceil(W / gap) + 1
    return each(count, (i) => dish(W - 60 - i * gap + (row % 2) * gap * 0.45, base, s, t))
  })
  return picture(
    [
      linear('sky', [
        [0, '#1c1440'],
        [0.4, '#5a2a6b'],
        [0.75, '#d4576a'],
        [1, '#f9a55c'],
      ]),
      linear('sand', [
        [0, '#d98a5c'],
        [0.35, '#9a4b5d'],
        [1, '#3a1d47'],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      each(240, () => {
        const y = r.between(0, 480)
        return circle(
          r.between(0, W),
          y,
          r.between(0.7, 2.6),
          '#fdeedd',
          `opacity="${f(1 - y / 600)}"`,
        )
      }),
      path('M310 150a64 64 0 1 0 62 88a52 52 0 1 1 -62 -88z', '#fdeedd'),
      below(ridge(311, 640, 30, { octaves: 6, scale: 1.4 }), '#a8486a', 700),
      below(ridge(312, 666, 15, { octaves: 5, scale: 2.2 }), '#873a66', 700),
      rect(0, 684, W, H - 684, 'url(#sand)'),
      each(26, (i) => {
        const y = 690 + (i / 25) ** 1.8 * 377
        return line([0, y], [W, y + r.between(-4, 4)], '#f9a55c', 1.4, 'opacity="0.18"')
      }),
      poly(
        [
          [880, 686],
          [892, 686],
          [1060, 1067],
          [640, 1067],
        ],
        '#f0b27a',
        'opacity="0.35"',
      ),
      field,
    ],
    { seed: 31 },
  )
}

export const dishField: ImageSeed = {
  name: 'dish-field',
  alt: 'Rows of white radio dishes point the same way across a desert plain at dusk under first stars.',
  caption: 'The forty-two dishes of the Karoun array listen together, like people at a keyhole.',
  credit: 'Ivo Castellane / Polar Survey',
  focal: { x: 60, y: 66 },
  svg,
}
