import {
  blur,
  circle,
  each,
  ellipse,
  group,
  H,
  line,
  linear,
  mix,
  path,
  picture,
  polar,
  poly,
  random,
  rect,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(403)
  const spines = [
    '#d8452e',
    '#f2b632',
    '#1f6f78',
    '#f6efe0',
    '#7c3b57',
    '#3f8f5f',
    '#e98a5c',
    '#2d3b66',
  ]
  const shelf = (x: number, y: number, w: number, h: number): string => {
    let at = x + 4
    let out = ''
    while (at < x + w - 16) {
      const bw = r.between(9, 24)
      const bh = h * r.between(0.62, 0.94)
      if (r.chance(0.07)) {
        at += 22
        continue
      }
      const color = r.pick(spines)
      out +=
        rect(at, y + h - bh, bw, bh, color) +
        rect(at, y + h - bh * 0.82, bw, 4, mix(color, '#20140f', 0.35))
      at += bw + 1.5
    }
    return out + rect(x, y + h, w, 8, '#7a4a22')
  }
  const pane = (x: number, w: number) =>
    rect(x, 330, w, 460, 'url(#glow)') +
    each(4, (i) => shelf(x, 336 + i * 92, w, 82)) +
    each(5, (i) => {
      const bx = x + 26 + (i * (w - 60)) / 5
      const color = r.pick(spines)
      return (
        poly(
          [
            [bx, 716],
            [bx + 52, 708],
            [bx + 52, 782],
            [bx, 788],
          ],
          color,
        ) +
        poly(
          [
            [bx + 52, 708],
            [bx + 62, 714],
            [bx + 62, 786],
            [bx + 52, 782],
          ],
          '#fff6dd',
        )
      )
    })
  const frame = '#123c38'
  const bike = group(
    each(
      2,
      (i) =>
        circle(i * 210, 0, 82, 'none', 'stroke="#0b1f24" stroke-width="9"') +
        each(10, (k) => line([i * 210, 0], polar(i * 210, 0, 80, k * 0.628), '#0b1f24', 1.6)),
    ) +
      stroke(
        'M0 0L72 -112H186L96 -4H0M72 -112L96 -4M186 -112L210 0M72 -112L64 -140M186 -112L176 -158',
        '#d8452e',
        9,
        'stroke-linejoin="round"',
      ) +
      stroke('M44 -142H92M176 -158Q206 -170 216 -146', '#0b1f24', 11, 'stroke-linecap="round"') +
      circle(96, -4, 16, '#0b1f24') +
      rect(200, -132, 78, 52, '#b5793a', 'rx="6"') +
      each(4, (i) => rect(208 + i * 17, -158 + (i % 2) * 8, 12, 34, spines[i] ?? '#fff')),
    'transform="translate(1120 886)"',
  )
  return picture(
    [
      linear('wall', [
        [0, '#16343f'],
        [1, '#2a5a5c'],
      ]),
      linear('glow', [
        [0, '#ffe3a0'],
        [1, '#f7b04f'],
      ]),
      linear('street', [
        [0, '#34414f'],
        [1, '#141b26'],
      ]),
      blur('soft', 40),
      rect(0, 0, W, H, 'url(#wall)'),
      each(11, (row) =>
        each(22, (i) =>
          rect(
            i * 80 + (row % 2) * 40 - 40,
            row * 26 - 6,
            76,
            22,
            r.pick(['#1d4450', '#1a3d49', '#214c55']),
            'opacity="0.7"',
          ),
        ),
      ),
      each(
        4,
        (i) =>
          rect(130 + i * 400, -40, 150, 200, '#0d2530') +
          rect(142 + i * 400, -40, 126, 188, i === 2 ? '#f7c873' : '#27505f') +
          rect(202 + i * 400, -40, 6, 188, '#0d2530'),
      ),
      rect(60, 200, 1480, 700, frame),
      rect(60, 200, 1480, 92, '#1b544c'),
      rect(90, 218, 1420, 56, '#123c38'),
      each(18, (i) => circle(150 + i * 76, 246, 7, '#f2b632')),
      each(30, (i) =>
        path(`M${70 + i * 49} 292h49v40q-24 26 -49 0z`, i % 2 ? '#f6efe0' : '#d8452e'),
      ),
      pane(110, 560),
      pane(930, 560),
      each(2, (i) => each(3, (k) => rect(110 + i * 820 + k * 280 - 6, 330, 12, 470, frame))),
      rect(110, 556, 560, 8, frame),
      rect(930, 556, 560, 8, frame),
      each(
        2,
        (i) =>
          rect(100 + i * 820, 800, 580, 100, '#1b544c') + rect(130 + i * 820, 820, 520, 62, frame),
      ),
      // The door, and the owner who ought to be closing it
      rect(690, 330, 220, 570, '#0d2b2a'),
      rect(720, 360, 160, 540, 'url(#glow)'),
      each(3, (i) => shelf(722, 366 + i * 74, 156, 64)),
      path('M756 900V700Q758 630 800 626Q842 630 844 700V900Z', '#2d3b66'),
      path('M776 632H824V780H776Z', '#f6efe0'),
      circle(800, 592, 33, '#8a5a3c'),
      path('M766 588Q772 548 804 552Q836 554 834 590Q806 568 766 588Z', '#e6e0d4'),
      rect(764, 690, 76, 50, '#d8452e'),
      rect(800, 690, 4, 50, '#7c1f23'),
      stroke('M690 330H910V900M690 330V900', frame, 14),
      rect(0, 900, W, 170, 'url(#street)'),
      each(3, (i) =>
        poly(
          [
            [[110, 690, 930][i] ?? 0, 902],
            [[670, 910, 1490][i] ?? 0, 902],
            [[640, 960, 1600][i] ?? 0, 1067],
            [[0, 640, 960][i] ?? 0, 1067],
          ],
          '#f7b04f',
          'opacity="0.28"',
        ),
      ),
      each(13, (i) =>
        line([i * 150 - 100, 900], [i * 200 - 420, 1067], '#10161f', 2, 'opacity="0.6"'),
      ),
      rect(0, 940, W, 5, '#10161f', 'opacity="0.7"'),
      bike,
      ellipse(820, 1010, 420, 20, '#ffe3a0', 'filter="url(#soft)" opacity="0.5"'),
      // A cat, as the law requires
      path('M470 934q-8 -56 18 -66l3 -22l13 13h14l13 -13l3 24q24 20 14 64z', '#10161f'),
      stroke('M548 930q40 0 34 -36', '#10161f', 9, 'stroke-linecap="round"'),
    ],
    { seed: 43 },
  )
}

export const bookshopEvening: ImageSeed = {
  name: 'bookshop-evening',
  alt: 'A green bookshop front glows in the evening; its owner stands reading in the open door.',
  caption: 'Ottoline Crabbe has shut her shop on time on four occasions since 1994.',
  credit: 'Mara Lindqvane / Leadline',
  focal: { x: 50, y: 58 },
  svg,
}
