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
  polar,
  poly,
  radial,
  range,
  rect,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const tower = (cx: number, n: number, w: number, tall: number, peak: number, base: number) =>
    range(n)
      .map((i) => {
        const t = n === 1 ? 0 : (i / (n - 1)) * 2 - 1
        const h = tall + (1 - Math.abs(t)) * peak
        const x = cx + (i - n / 2) * w
        return (
          rect(x + 2, base - h, w - 4, h, 'url(#pipe)') +
          ellipse(x + w / 2, base - h, w / 2 - 2, w * 0.16, '#3b1d2f') +
          poly(
            [
              [x + 2, base],
              [x + w - 2, base],
              [x + w * 0.62, base + w * 1.5],
              [x + w * 0.38, base + w * 1.5],
            ],
            'url(#pipe)',
          ) +
          path(
            `M${f(x + w * 0.24)} ${f(base - w * 0.15)}L${f(x + w * 0.5)} ${f(base - w * 1.25)}L${f(x + w * 0.76)} ${f(base - w * 0.15)}Z`,
            '#3b1d2f',
          ) +
          rect(x + w * 0.2, base - w * 0.15, w * 0.6, 5, '#fff3c4')
        )
      })
      .join('')
  const wood = (x: number, y: number, w: number, h: number) =>
    rect(x, y, w, h, '#1f2f5e') +
    rect(x, y, w, 12, '#f2b84b') +
    rect(x, y + h - 12, w, 12, '#f2b84b') +
    each(Math.floor(w / 64), (i) =>
      path(
        `M${f(x + 20 + i * 64)} ${f(y + h - 30)}v${f(-h + 90)}q22 -34 44 0v${f(h - 90)}z`,
        '#2e4484',
      ),
    )
  return picture(
    [
      radial(
        'wall',
        [
          [0, '#5b7fc4'],
          [0.6, '#2b3f86'],
          [1, '#131a45'],
        ],
        0.5,
        0.3,
        0.8,
      ),
      linear(
        'pipe',
        [
          [0, '#a5692b'],
          [0.22, '#ffe7a3'],
          [0.4, '#f2b84b'],
          [0.75, '#c07a2c'],
          [1, '#6b3a22'],
        ],
        [0, 0],
        [1, 0],
      ),
      rect(0, 0, W, H, 'url(#wall)'),
      each(16, (i) =>
        circle(
          800,
          -40,
          260 + i * 84,
          'none',
          'stroke="#9fb8ee" stroke-width="2.5" opacity="0.22"',
        ),
      ),
      circle(800, 30, 190, '#131a45'),
      each(16, (i) => {
        const a = (i / 16) * Math.PI * 2
        return poly(
          [
            polar(800, 30, 46, a),
            polar(800, 30, 170, a - 0.14),
            polar(800, 30, 182, a),
            polar(800, 30, 170, a + 0.14),
          ],
          ['#e4572e', '#f2b84b', '#7fc4c4', '#f6efe0'][i % 4] ?? '#fff',
        )
      }),
      circle(800, 30, 38, '#f2b84b'),
      tower(270, 7, 62, 400, 170, 690),
      tower(1330, 7, 62, 400, 170, 690),
      tower(560, 9, 27, 220, -90, 690),
      tower(1040, 9, 27, 220, -90, 690),
      tower(800, 7, 48, 330, 130, 690),
      wood(20, 776, 480, 300),
      wood(1100, 776, 480, 300),
      wood(500, 750, 600, 330),
      each(
        3,
        (k) =>
          rect(590 - k * 12, 850 + k * 40, 420 + k * 24, 30, '#fdf6e3') +
          each(30, (i) =>
            i % 7 === 2 || i % 7 === 6
              ? ''
              : rect(600 - k * 12 + i * (14 + k * 0.6), 850 + k * 40, 8, 18, '#131a45'),
          ),
      ),
      each(2, (d) =>
        each(8, (i) => circle(d ? 1048 : 552, 826 + i * 30, 10, i % 3 ? '#fdf6e3' : '#e4572e')),
      ),
      rect(690, 782, 220, 56, '#fff6dd'),
      line([800, 782], [800, 838], '#c9a86a', 3),
      each(
        6,
        (i) =>
          line([702, 792 + i * 8], [790, 792 + i * 8], '#7b7696', 1.6) +
          line([810, 792 + i * 8], [898, 792 + i * 8], '#7b7696', 1.6),
      ),
      path('M690 1080Q690 940 760 918Q800 908 840 918Q910 940 910 1080Z', '#0d1130'),
      path(
        'M700 960Q640 960 628 930L644 920Q670 940 720 936ZM900 960Q960 960 972 930L956 920Q930 940 880 936Z',
        '#0d1130',
      ),
      circle(800, 884, 38, '#e9c7a1'),
      path('M758 888Q754 838 802 840Q848 842 842 890Q836 916 800 918Q766 916 758 888Z', '#b5432e'),
    ],
    { seed: 75 },
  )
}

export const organPipes: ImageSeed = {
  name: 'organ-pipes',
  alt: 'A red-haired organist plays beneath golden organ pipes on a deep blue wall with a rose window.',
  caption:
    'The Bellamarsh organ has 4,112 pipes, of which the smallest is the length of a pencil stub.',
  credit: 'Teun Averdal / Estuary Pictures',
  focal: { x: 50, y: 60 },
  svg,
}
