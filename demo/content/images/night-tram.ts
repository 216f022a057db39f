import {
  blur,
  circle,
  each,
  f,
  group,
  H,
  lerp,
  line,
  linear,
  mix,
  type Point,
  path,
  picture,
  poly,
  radial,
  random,
  rect,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(101)
  const vx = 800
  const vy = 500
  const toward = (x: number, y: number, t: number): Point => [lerp(x, vx, t), lerp(y, vy, t)]
  const street = (side: -1 | 1) =>
    each(5, (i) => {
      const t0 = 0.16 * i
      const t1 = t0 + 0.155
      const x = 800 + side * 1000
      const top = -320 - r.between(0, 260)
      const wall = poly(
        [toward(x, top, t0), toward(x, top, t1), toward(x, 1140, t1), toward(x, 1140, t0)],
        mix('#0e2430', '#1d4a58', i / 5),
      )
      const windows = each(6, (row) =>
        each(4, (column) => {
          const a = lerp(t0, t1, (column + 0.22) / 4)
          const b = lerp(t0, t1, (column + 0.78) / 4)
          const y0 = -250 + row * 205
          const shop = row === 5
          const lit = shop || r.chance(0.4)
          const color = lit ? r.pick(['#ffcf70', '#f7a84a', '#ffe3a3']) : '#12303c'
          const y1 = y0 + (shop ? 250 : 120)
          return poly(
            [toward(x, y0, a), toward(x, y0, b), toward(x, y1, b), toward(x, y1, a)],
            color,
          )
        }),
      )
      return wall + windows
    })
  const face = (mirror: boolean) =>
    [
      rect(570, 300, 460, 560, '#c8352f', 'rx="56"'),
      rect(570, 566, 460, 82, '#f1e4c8'),
      rect(598, 384, 404, 214, 'url(#glass)', 'rx="26"'),
      rect(640, 322, 320, 44, '#ffd98a', 'rx="10"'),
      rect(796, 384, 8, 214, '#7d1f22'),
      mirror
        ? ''
        : path('M660 598Q664 496 704 486Q744 496 748 598Z', '#3a2a2a') +
          circle(704, 462, 25, '#3a2a2a') +
          path('M676 452Q704 422 732 452Z', '#c8352f'),
      rect(570, 640, 460, 16, '#c8352f'),
      circle(654, 712, 40, '#7d1f22'),
      circle(946, 712, 40, '#7d1f22'),
      circle(654, 712, 30, '#fff6d8'),
      circle(946, 712, 30, '#fff6d8'),
      rect(600, 770, 400, 70, '#5e171c', 'rx="10"'),
      rect(760, 780, 80, 40, '#2a0d12', 'rx="6"'),
    ].join('')
  return picture(
    [
      linear('sky', [
        [0, '#071620'],
        [1, '#2f6d74'],
      ]),
      linear('road', [
        [0, '#1f5560'],
        [1, '#08161f'],
      ]),
      linear('glass', [
        [0, '#ffe6a8'],
        [1, '#f3a54a'],
      ]),
      radial('halo', [
        [0, '#fff3cf', 0.85],
        [1, '#fff3cf', 0],
      ]),
      blur('wet', 9),
      rect(0, 0, W, H, 'url(#sky)'),
      street(-1),
      street(1),
      poly(
        [
          [0, 1067],
          [0, 1000],
          [vx - 90, 560],
          [vx + 90, 560],
          [1600, 1000],
          [1600, 1067],
        ],
        'url(#road)',
      ),
      each(70, () => {
        const y = r.between(640, 1060)
        const spread = (y - 500) * 1.3
        const x = vx + r.between(-spread, spread)
        const h = r.between(20, 120)
        return rect(
          x,
          y,
          r.between(3, 14),
          h,
          r.pick(['#ffcf70', '#f7a84a', '#e8604a', '#7fd0cf']),
          `opacity="${f(r.between(0.12, 0.5))}" filter="url(#wet)"`,
        )
      }),
      group(
        face(true),
        'transform="translate(0 1715) scale(1 -0.98)" opacity="0.34" filter="url(#wet)"',
      ),
      each(2, (i) =>
        poly(
          [
            [vx - 90 + i * 162, 860],
            [vx - 76 + i * 162, 860],
            [vx - 170 + i * 356, 1067],
            [vx - 200 + i * 356, 1067],
          ],
          '#8fd0cf',
          'opacity="0.75"',
        ),
      ),
      each(3, (i) => line([200 + i * 600, -20], [vx, 300], '#0a1a22', 4)),
      line([0, 120], [1600, 90], '#0a1a22', 4),
      line([120, 250], [1480, 240], '#0a1a22', 3),
      stroke('M720 304L800 210L880 304M700 210H900', '#0a1a22', 9),
      circle(800, 208, 60, 'url(#halo)'),
      face(false),
      circle(654, 712, 150, 'url(#halo)'),
      circle(946, 712, 150, 'url(#halo)'),
      each(160, () => {
        const x = r.between(-100, W)
        const y = r.between(-50, H)
        const l = r.between(20, 70)
        return line(
          [x, y],
          [x + l * 0.28, y + l],
          '#bfe5e2',
          1.6,
          `opacity="${f(r.between(0.1, 0.5))}"`,
        )
      }),
    ],
    { seed: 12 },
  )
}

export const nightTram: ImageSeed = {
  name: 'night-tram',
  alt: 'A red tram with lit windows comes down a narrow wet street at night, its rails shining.',
  caption: 'Line 4 at Cooper Street, 00.52. From March it would be running all night.',
  credit: 'Ansel Boaz / Leadline',
  focal: { x: 50, y: 55 },
  svg,
}
