import {
  blur,
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
  type Point,
  path,
  picture,
  polar,
  poly,
  radial,
  random,
  rect,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const library = (): string => {
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

const orchestra = (): string => {
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

const bookshop = (): string => {
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

export const culture: ImageSeed[] = [
  {
    name: 'library-hall',
    alt: 'A vaulted reading room with bookshelves on two storeys and green lamps on long tables.',
    caption:
      'The Long Room of the Merrowgate Athenaeum: 96 metres, 210,000 volumes, one lost umbrella.',
    credit: 'Teun Averdal / Estuary Pictures',
    focal: { x: 50, y: 56 },
    svg: library,
  },
  {
    name: 'orchestra-balcony',
    alt: 'An orchestra in a golden half-circle, seen from the balcony over the heads of the audience.',
    caption: 'The Harbour Philharmonic from row C of the upper circle, where the horns sound best.',
    credit: 'Ansel Boaz / Leadline',
    focal: { x: 50, y: 60 },
    svg: orchestra,
  },
  {
    name: 'bookshop-evening',
    alt: 'A green bookshop front glows in the evening; its owner stands reading in the open door.',
    caption: 'Ottoline Crabbe has shut her shop on time on four occasions since 1994.',
    credit: 'Mara Lindqvane / Leadline',
    focal: { x: 50, y: 58 },
    svg: bookshop,
  },
]
