import {
  circle,
  each,
  ellipse,
  f,
  group,
  H,
  line,
  linear,
  path,
  picture,
  polar,
  radial,
  random,
  rect,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(402)
  const cx = 800
  const cy = 905
  const row = (index: number): string => {
    const radius = 190 + index * 112
    const n = 8 + index * 5
    return each(n, (i) => {
      const a = Math.PI + 0.16 + (i / (n - 1)) * (Math.PI - 0.32)
      const x = cx + Math.cos(a) * radius * 1.16
      const y = cy + Math.sin(a) * radius * 0.86
      const turn = (Math.atan2(cy - y, cx - x) * 180) / Math.PI - 90
      const strings = index < 3
      const wood = r.pick(['#c8702c', '#a8521f', '#d98a3d'])
      const instrument = strings
        ? index === 2 && i > n * 0.62
          ? ellipse(0, 20, 17, 27, wood) +
            ellipse(0, 14, 12, 10, '#7a3616') +
            line([0, 0], [0, -26], '#4a2010', 5)
          : group(
              ellipse(0, 0, 9, 17, wood) + line([0, -10], [0, -34], '#4a2010', 4),
              'transform="translate(14 8) rotate(140)"',
            ) + line([34, -8], [-2, 34], '#f6e7c8', 2.2)
        : index === 3
          ? r.chance(0.5)
            ? line([-4, 4], [20, 38], '#e9d9b0', 6)
            : line([0, 4], [4, 44], '#5a1d1a', 7)
          : index === 4 || i % 7 > 0
            ? circle(2, 20, 14, '#f2b93b') +
              circle(2, 20, 7, '#8a5a16') +
              line([2, 20], [30, 26], '#f2b93b', 6)
            : circle(0, 30, 27, '#b5452c') + circle(0, 30, 23, '#f6ead0')
      return group(
        ellipse(6, 6, 33, 24, '#3a0d14', 'opacity="0.45"') +
          ellipse(0, 0, 31, 20, '#17121b') +
          path('M-9 12L0 22L9 12Z', '#f6f0e4') +
          line([-24, 4], [-8, 26], '#17121b', 11, 'stroke-linecap="round"') +
          line([24, 4], [10, 26], '#17121b', 11, 'stroke-linecap="round"') +
          instrument +
          circle(
            0,
            -4,
            13,
            r.pick(['#3b2418', '#6b4326', '#1d1512', '#a9793f', '#cfc3b2', '#52301c']),
          ) +
          (i % 2 === 0
            ? rect(-23, 50, 46, 22, '#fff6dd') + line([0, 50], [0, 72], '#d6c39a', 2)
            : ''),
        `transform="translate(${f(x)} ${f(y)}) rotate(${f(turn)})"`,
      )
    })
  }
  const head = (x: number, y: number, s: number) =>
    path(
      `M${x - 74 * s} ${y + 130 * s}q4 ${-86 * s} ${74 * s} ${-90 * s}q${70 * s} ${4 * s} ${74 * s} ${90 * s}z`,
      '#14060b',
    ) + ellipse(x, y, 36 * s, 44 * s, '#14060b')
  return picture(
    [
      radial(
        'light',
        [
          [0, '#ffd58a'],
          [0.6, '#e0954a'],
          [1, '#8a3d27'],
        ],
        0.5,
        0.72,
        0.72,
      ),
      linear('velvet', [
        [0, '#8f1d2c'],
        [1, '#3d0812'],
      ]),
      linear('gold', [
        [0, '#f6d27a'],
        [1, '#a86a25'],
      ]),
      rect(0, 0, W, H, '#3d0812'),
      each(27, (i) => path(`M${i * 62 - 20} 0h44q-8 120 -6 250h-32q4 -130 -6 -250z`, '#6b1220')),
      `<clipPath id="stage"><path d="M-60 930Q40 120 800 96Q1560 120 1660 930Z"/></clipPath>`,
      path('M-60 930Q40 120 800 96Q1560 120 1660 930Z', 'url(#light)'),
      group(
        each(46, (i) => {
          const p = polar(cx, cy, 1100, Math.PI + (i / 45) * Math.PI)
          return line([cx, cy], p, '#7a3616', 2, 'opacity="0.35"')
        }) +
          each(5, (i) =>
            ellipse(
              cx,
              cy,
              (250 + i * 112) * 1.16,
              (250 + i * 112) * 0.86,
              'none',
              'stroke="#7a3616" stroke-width="3" opacity="0.3"',
            ),
          ),
        'clip-path="url(#stage)"',
      ),
      each(6, (i) => row(5 - i)),
      // The conductor
      rect(742, 858, 116, 70, '#8f1d2c', 'rx="8"'),
      rect(742, 858, 116, 12, '#f6d27a', 'rx="4"'),
      ellipse(800, 866, 40, 25, '#17121b'),
      line([772, 858], [724, 806], '#17121b', 14, 'stroke-linecap="round"'),
      line([828, 858], [878, 800], '#17121b', 14, 'stroke-linecap="round"'),
      line([880, 798], [912, 752], '#fff6dd', 4),
      circle(800, 850, 17, '#cfc3b2'),
      // The balcony
      path('M-20 960Q800 880 1620 960V1080H-20Z', 'url(#velvet)'),
      path('M-20 952Q800 872 1620 952V974Q800 894 -20 974Z', 'url(#gold)'),
      each(21, (i) => {
        const x = i * 80
        const y = 990 - 40 * (1 - ((x - 800) / 800) ** 2)
        return circle(x, y + 22, 16, 'none', 'stroke="#f6d27a" stroke-width="4"')
      }),
      head(180, 960, 1.2),
      head(400, 985, 1.05),
      head(1130, 975, 1.15),
      head(1420, 960, 1.25),
    ],
    { seed: 42, grain: 0.4 },
  )
}

export const orchestraBalcony: ImageSeed = {
  name: 'orchestra-balcony',
  alt: 'An orchestra in a golden half-circle, seen from the balcony over the heads of the audience.',
  caption: 'The Harbour Philharmonic from row C of the upper circle, where the horns sound best.',
  credit: 'Ansel Boaz / Leadline',
  focal: { x: 50, y: 60 },
  svg,
}
