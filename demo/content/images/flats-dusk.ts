import {
  circle,
  each,
  ellipse,
  f,
  H,
  line,
  linear,
  path,
  picture,
  poly,
  random,
  rect,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(103)
  const scenes = (x: number, y: number, w: number, h: number): string => {
    const kind = r.int(0, 7)
    const warm = r.pick(['#ffd27a', '#ffb765', '#ffe6ae', '#f79d65'])
    const floor = y + h
    const person = (px: number, c: string) =>
      path(`M${f(px - 15)} ${f(floor)}q0 -44 15 -46q15 2 15 46z`, c) + circle(px, floor - 57, 11, c)
    const inside =
      kind === 0
        ? person(x + 40, '#5c2f3d')
        : kind === 1
          ? person(x + 34, '#37284a') + person(x + 78, '#a5434b')
          : kind === 2
            ? line([x + w / 2, y], [x + w / 2, y + 30], '#5c2f3d', 3) +
              path(`M${f(x + w / 2 - 26)} ${f(y + 50)}l14 -22h24l14 22z`, '#a5434b')
            : kind === 3
              ? rect(x + 70, floor - 36, 26, 36, '#8a4b3c') +
                each(5, (i) =>
                  ellipse(
                    x + 83 + (i - 2) * 9,
                    floor - 48 - (i % 2) * 18,
                    7,
                    20,
                    '#3f6b57',
                    `transform="rotate(${(i - 2) * 16} ${f(x + 83)} ${f(floor - 40)})"`,
                  ),
                )
              : kind === 4
                ? each(
                    3,
                    (i) =>
                      rect(x + 12, y + 22 + i * 28, w - 24, 4, '#8a4b3c') +
                      each(8, (b) =>
                        rect(
                          x + 16 + b * 11,
                          y + 6 + i * 28 - 1,
                          7,
                          17,
                          r.pick(['#a5434b', '#37284a', '#3f6b57', '#f4ead2']),
                        ),
                      ),
                  )
                : kind === 5
                  ? path(
                      `M${f(x + 62)} ${f(floor)}q-6 -34 12 -36l2 -12 7 9h8l7 -9 2 14q8 8 2 34z`,
                      '#2b2038',
                    )
                  : ''
    return (
      rect(x, y, w, h, warm) +
      inside +
      poly(
        [
          [x, y],
          [x + w * 0.2, y],
          [x + w * 0.11, floor],
          [x, floor],
        ],
        '#f6efe0',
        'opacity="0.55"',
      )
    )
  }
  const cells = each(8, (row) =>
    each(9, (column) => {
      const x = column * 180 - 8
      const y = row * 142 - 22
      const w = 116
      const h = 92
      const lit = r.chance(0.42)
      const balcony = (column + row) % 4 === 1
      return [
        rect(x + 24, y + 16, w + 16, h + 14, '#22263f'),
        lit
          ? scenes(x + 32, y + 22, w, h)
          : rect(x + 32, y + 22, w, h, '#323a5c') +
            poly(
              [
                [x + 32, y + 22],
                [x + 86, y + 22],
                [x + 50, y + 114],
                [x + 32, y + 114],
              ],
              '#4a5684',
            ),
        rect(x + 88, y + 22, 4, h, '#22263f'),
        balcony
          ? rect(x + 10, y + 120, w + 44, 8, '#d98c74') +
            each(13, (i) => rect(x + 14 + i * 13, y + 74, 3, 48, '#d98c74')) +
            rect(x + 10, y + 72, w + 44, 5, '#d98c74')
          : '',
      ].join('')
    }),
  )
  const laundry = (x: number, y: number) =>
    stroke(`M${x} ${y}q110 26 220 0`, '#f6efe0', 2.5) +
    each(6, (i) =>
      rect(
        x + 14 + i * 34,
        y + 8 + 8 * Math.sin((i + 0.5) * 0.55),
        26,
        r.between(34, 58),
        r.pick(['#e8604a', '#f6efe0', '#7fb7be', '#f2b632']),
        `transform="rotate(${f(r.between(-4, 4))} ${x + 26 + i * 34} ${y})"`,
      ),
    )
  return picture(
    [
      linear(
        'wall',
        [
          [0, '#8a6f8e'],
          [0.5, '#5f5580'],
          [1, '#3a3a63'],
        ],
        [0, 0],
        [0.4, 1],
      ),
      rect(0, 0, W, H, 'url(#wall)'),
      each(9, (i) => rect(0, i * 142 - 32, W, 7, '#2d2f52', 'opacity="0.6"')),
      cells,
      laundry(372, 240),
      laundry(1090, 524),
    ],
    { seed: 14 },
  )
}

export const flatsDusk: ImageSeed = {
  name: 'flats-dusk',
  alt: 'The facade of a housing block at dusk; behind the lit windows people, plants and shelves.',
  caption: 'Saltern Court on Tallow Lane: 212 flats, 31 of them without a tenant since the spring.',
  credit: 'Teun Averdal / Estuary Pictures',
  svg,
}
