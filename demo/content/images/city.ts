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
  poly,
  radial,
  random,
  rect,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const tram = (): string => {
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

const rain = (): string => {
  const r = random(102)
  const lights = each(64, () => {
    const y = r.between(330, 860)
    const size = r.between(26, 92)
    return circle(
      r.between(-40, W + 40),
      y,
      size,
      r.pick(['#ffb347', '#ff7f50', '#ffd98a', '#e2525c', '#6fb7d6', '#f6efe0']),
      `opacity="${f(r.between(0.2, 0.62))}"`,
    )
  })
  const towers = each(14, (i) => {
    const h = r.between(200, 560)
    return rect(i * 120 - 20, 800 - h, r.between(70, 130), h + 300, '#14283f', 'opacity="0.7"')
  })
  const drop = (x: number, y: number, s: number): string => {
    const points = Array.from({ length: 9 }, (_, i): Point => {
      const angle = (i / 9) * Math.PI * 2
      const reach = s * r.between(0.82, 1.12)
      return [x + Math.cos(angle) * reach * 0.86, y + Math.sin(angle) * reach]
    })
    const d = `M${points.map(([a, b]) => `${f(a)} ${f(b)}`).join('L')}Z`
    return (
      `<path d="${d}" fill="url(#drop)" stroke="url(#drop)" stroke-width="${f(s * 0.5)}" ` +
      'stroke-linejoin="round"/>' +
      ellipse(x - s * 0.3, y - s * 0.55, s * 0.2, s * 0.12, '#ffffff', 'opacity="0.9"')
    )
  }
  const streak = (x: number): string => {
    let at = x
    const end = r.between(300, 960)
    const d = Array.from({ length: 14 }, (_, i) => {
      at += r.between(-7, 7)
      return `${f(at)} ${f((i / 13) * end)}`
    }).join('L')
    return (
      stroke(`M${d}`, '#cfe3ee', r.between(8, 15), 'opacity="0.2" stroke-linejoin="round"') +
      each(5, (i) => drop(at + r.between(-5, 5), end - 60 - i * 58, r.between(3, 7))) +
      drop(at, end, r.between(15, 24))
    )
  }
  return picture(
    [
      linear('night', [
        [0, '#0d1f38'],
        [0.6, '#27496a'],
        [1, '#101f33'],
      ]),
      linear('drop', [
        [0, '#0f2136', 0.85],
        [0.55, '#5b86a5', 0.75],
        [1, '#fdf3da', 0.95],
      ]),
      blur('far', 16),
      blur('near', 5),
      rect(0, 0, W, H, 'url(#night)'),
      group(towers, 'filter="url(#far)"'),
      group(lights, 'filter="url(#near)"'),
      rect(0, 830, W, 260, '#0c1a2b', 'opacity="0.55" filter="url(#far)"'),
      each(520, () => drop(r.between(0, W), r.between(0, H), r.between(2, 6))),
      each(110, () => drop(r.between(0, W), r.between(0, H), r.between(7, 17))),
      each(15, (i) => streak(50 + i * 108 + r.between(-30, 30))),
      rect(1040, 0, 46, H, '#0a121d'),
      rect(1040, 0, 6, H, '#3c5a74'),
      rect(0, 985, W, 82, '#0a121d'),
      rect(0, 985, W, 6, '#3c5a74'),
    ],
    { grain: 0.3 },
  )
}

const flats = (): string => {
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

const press = (): string => {
  const r = random(104)
  const steel = '#22313a'
  const roller = (x: number, y: number, s: number, id: string) =>
    circle(x, y, s, `url(#${id})`) +
    circle(x, y, s * 0.3, steel) +
    each(6, (i) =>
      circle(
        x + Math.cos(i * 1.047) * s * 0.62,
        y + Math.sin(i * 1.047) * s * 0.62,
        s * 0.07,
        steel,
      ),
    )
  const web =
    'M-20 300H250A110 110 0 0 1 360 410V640A110 110 0 0 0 580 640V380A130 130 0 0 1 840 380V700' +
    'A110 110 0 0 0 1060 700V420A120 120 0 0 1 1300 420V660A110 110 0 0 0 1410 770H1620'
  return picture(
    [
      linear('hall', [
        [0, '#f2c14e'],
        [1, '#e2832f'],
      ]),
      radial(
        'drum',
        [
          [0, '#f5ecd7'],
          [0.7, '#b7c4c1'],
          [1, '#7c908f'],
        ],
        0.38,
        0.32,
        0.75,
      ),
      radial(
        'ink',
        [
          [0, '#5b7c88'],
          [0.7, '#22454f'],
          [1, '#142b33'],
        ],
        0.38,
        0.32,
        0.75,
      ),
      radial(
        'red',
        [
          [0, '#f08a6c'],
          [0.7, '#c83f32'],
          [1, '#862622'],
        ],
        0.38,
        0.32,
        0.75,
      ),
      rect(0, 0, W, H, 'url(#hall)'),
      each(12, (i) => rect(i * 140, 0, 70, H, '#ffffff', 'opacity="0.07"')),
      each(
        4,
        (i) => rect(120 + i * 460, 90, 40, 900, steel) + rect(90 + i * 460, 80, 100, 34, steel),
      ),
      rect(0, 120, W, 26, steel),
      rect(0, 930, W, 140, steel),
      each(40, (i) => rect(i * 42, 900, 6, 34, steel)),
      rect(0, 896, W, 8, steel),
      roller(250, 410, 106, 'drum'),
      roller(470, 640, 106, 'ink'),
      roller(710, 380, 126, 'red'),
      roller(950, 700, 106, 'drum'),
      roller(1180, 420, 116, 'ink'),
      roller(1410, 660, 106, 'red'),
      roller(470, 846, 92, 'drum'),
      roller(710, 176, 72, 'ink'),
      roller(1180, 216, 82, 'drum'),
      roller(950, 884, 72, 'red'),
      stroke(web, '#fdf6e3', 13),
      stroke(web, '#22313a', 3, 'stroke-dasharray="3 9 12 7 4 11" opacity="0.55"'),
      each(9, (i) =>
        group(
          rect(0, 0, 150, 15, '#fdf6e3') + rect(0, 12, 150, 3, '#c9b994'),
          `transform="translate(${f(1420 + r.between(-8, 8))} ${912 - i * 15})"`,
        ),
      ),
      // The man with the oil can
      path('M120 900V806Q122 764 152 762Q182 764 184 806V900Z', '#2d6a7a'),
      circle(152, 734, 25, '#7a4a36'),
      path('M124 730Q152 690 182 728Z', '#c83f32'),
      line([178, 790], [226, 742], '#2d6a7a', 18, 'stroke-linecap="round"'),
      path('M222 722h26l6 34h-38zM246 724l40 -26', '#22313a', 'stroke="#22313a" stroke-width="5"'),
    ],
    { seed: 15 },
  )
}

export const city: ImageSeed[] = [
  {
    name: 'night-tram',
    alt: 'A red tram with lit windows comes down a narrow wet street at night, its rails shining.',
    caption: 'Line 4 at Cooper Street, 00.52. From March it would be running all night.',
    credit: 'Ansel Boaz / Leadline',
    focal: { x: 50, y: 55 },
    svg: tram,
  },
  {
    name: 'rain-window',
    alt: 'Raindrops on a dark window pane, with the city lights behind them blurred into discs.',
    caption: 'Nineteen hours of rain, seen from the third floor of the Leadline building.',
    credit: 'Mara Lindqvane / Leadline',
    focal: { x: 45, y: 50 },
    svg: rain,
  },
  {
    name: 'flats-dusk',
    alt: 'The facade of a housing block at dusk; behind the lit windows people, plants and shelves.',
    caption:
      'Saltern Court on Tallow Lane: 212 flats, 31 of them without a tenant since the spring.',
    credit: 'Teun Averdal / Estuary Pictures',
    svg: flats,
  },
  {
    name: 'printing-press',
    alt: 'A paper web runs over red, steel and dark rollers of a printing press, watched by one man.',
    caption:
      'The old rotary at Dyer Street could print 60,000 copies an hour and be heard in church.',
    credit: 'Illustration: Olu Destrane',
    svg: press,
  },
]
