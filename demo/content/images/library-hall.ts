import {
  blur,
  circle,
  each,
  ellipse,
  f,
  H,
  lerp,
  line,
  linear,
  mix,
  path,
  picture,
  poly,
  radial,
  random,
  rect,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(401)
  const vx = 800
  const vy = 560
  const scale = (k: number) => 1 / (1 + k * 0.42)
  const arch = (s: number, inset = 0): string => {
    const w = 800 * s - inset
    const spring = vy - 160 * s
    return `M${f(vx - w)} ${f(vy + 560 * s)}V${f(spring)}A${f(w)} ${f(520 * s - inset)} 0 0 1 ${f(vx + w)} ${f(spring)}V${f(vy + 560 * s)}Z`
  }
  const bays = 8
  const spines = [
    '#7c2f2b',
    '#b5622f',
    '#d9a441',
    '#2f5d50',
    '#54402f',
    '#8c7a4f',
    '#c9b48a',
    '#1f3f45',
  ]
  const bay = (k: number): string => {
    const a = scale(k + 0.12)
    const b = scale(k + 0.9)
    const t = k / bays
    const wall = (side: -1 | 1) =>
      each(9, (row) => {
        const y0 = lerp(-170, 540, row / 9)
        const y1 = lerp(-170, 540, (row + 0.8) / 9)
        if (row === 4) {
          return (
            poly(
              [
                [vx + side * 790 * a, vy + y0 * a],
                [vx + side * 790 * b, vy + y0 * b],
                [vx + side * 790 * b, vy + y1 * b],
                [vx + side * 790 * a, vy + y1 * a],
              ],
              mix('#3b2619', '#e9b968', t),
            ) +
            each(8, (i) => {
              const s = lerp(a, b, i / 7)
              return line(
                [vx + side * 786 * s, vy + (y0 - 30) * s],
                [vx + side * 786 * s, vy + y1 * s],
                mix('#e0b160', '#fbe3a6', t),
                5 * s,
              )
            })
          )
        }
        const n = 15
        return each(n, (i) => {
          const s0 = lerp(a, b, i / n)
          const s1 = lerp(a, b, (i + 0.86) / n)
          const top = lerp(y0, y1, r.between(0.04, 0.26))
          return poly(
            [
              [vx + side * 792 * s0, vy + top * s0],
              [vx + side * 792 * s1, vy + top * s1],
              [vx + side * 792 * s1, vy + y1 * s1],
              [vx + side * 792 * s0, vy + y1 * s0],
            ],
            mix(r.pick(spines), '#f6d590', t * 0.75),
          )
        })
      })
    return wall(-1) + wall(1)
  }
  const hall = each(bays, (k) => {
    const t = k / bays
    return (
      path(arch(scale(k)), mix('#2a1a12', '#f0c878', t)) +
      path(arch(scale(k), 26 * scale(k)), mix('#4a3020', '#f6d88f', t)) +
      path(arch(scale(k + 0.1), 8), mix('#24160f', '#e3b566', t)) +
      bay(k)
    )
  })
  const end = scale(bays)
  const tables = each(7, (i) => {
    const k = 6.2 - i
    const s = scale(k)
    const y = vy + 470 * s
    return each(2, (side) => {
      const dir = side ? 1 : -1
      const x0 = vx + dir * 150 * s
      const x1 = vx + dir * 480 * s
      const lamp = (x: number) =>
        circle(x, y - 70 * s, 92 * s, 'url(#halo)') +
        line([x, y], [x, y - 62 * s], '#c99a4a', 6 * s) +
        path(
          `M${f(x - 34 * s)} ${f(y - 58 * s)}q${f(34 * s)} ${f(-44 * s)} ${f(68 * s)} 0z`,
          '#2f8f6b',
        )
      return (
        poly(
          [
            [x0, y],
            [x1, y],
            [lerp(x1, vx, 0.1), y - 34 * s],
            [lerp(x0, vx, 0.1), y - 34 * s],
          ],
          '#7a4a28',
        ) +
        rect(Math.min(x0, x1), y, Math.abs(x1 - x0), 20 * s, '#4a2a17') +
        rect(x0 - 6 * s, y, 12 * s, 80 * s, '#361d10') +
        rect(x1 - 6 * s, y, 12 * s, 80 * s, '#361d10') +
        lamp(lerp(x0, x1, 0.5)) +
        (r.chance(0.6)
          ? path(
              `M${f(lerp(x0, x1, 0.8) - 26 * s)} ${f(y + 30 * s)}q0 ${f(-90 * s)} ${f(26 * s)} ${f(-92 * s)}q${f(26 * s)} ${f(2 * s)} ${f(26 * s)} ${f(92 * s)}z`,
              '#1d2a35',
            ) + circle(lerp(x0, x1, 0.8), y - 84 * s, 20 * s, '#1d2a35')
          : '')
      )
    })
  })
  return picture(
    [
      radial('halo', [
        [0, '#ffe9a3', 0.85],
        [1, '#ffe9a3', 0],
      ]),
      linear('floor', [
        [0, '#e9c27a'],
        [0.3, '#9c6a3a'],
        [1, '#2e1b10'],
      ]),
      blur('soft', 20),
      rect(0, 0, W, H, '#1c110b'),
      hall,
      path(arch(end), '#fff4cf'),
      each(5, (i) => rect(vx - 150 + i * 68, vy - 170, 4, 300, '#d9a95a')),
      each(3, (i) => rect(vx - 180, vy - 90 + i * 66, 360, 4, '#d9a95a')),
      poly(
        [
          [vx - 800, vy + 560],
          [vx + 800, vy + 560],
          [vx + 800 * end, vy + 560 * end],
          [vx - 800 * end, vy + 560 * end],
        ],
        'url(#floor)',
      ),
      each(13, (i) =>
        line(
          [vx + (i - 6) * 133, vy + 560],
          [vx + (i - 6) * 133 * end, vy + 560 * end],
          '#5a3820',
          2,
          'opacity="0.6"',
        ),
      ),
      poly(
        [
          [vx - 90, vy + 560],
          [vx + 90, vy + 560],
          [vx + 90 * end, vy + 560 * end],
          [vx - 90 * end, vy + 560 * end],
        ],
        '#8c2f2b',
      ),
      tables,
      ellipse(vx, vy, 210, 260, '#fff4cf', 'opacity="0.4" filter="url(#soft)"'),
    ],
    { seed: 41 },
  )
}

export const libraryHall: ImageSeed = {
  name: 'library-hall',
  alt: 'A vaulted reading room with bookshelves on two storeys and green lamps on long tables.',
  caption:
    'The Long Room of the Merrowgate Athenaeum: 96 metres, 210,000 volumes, one lost umbrella.',
  credit: 'Teun Averdal / Estuary Pictures',
  focal: { x: 50, y: 56 },
  svg,
}
