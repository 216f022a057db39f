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
  range,
  rect,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const assembly = (): string => {
  const r = random(701)
  const column = (x: number, w: number) =>
    rect(x - w * 0.64, 900, w * 1.28, 30, '#f0d9a8') +
    rect(x - w * 0.56, 876, w * 1.12, 26, '#e6c88c') +
    poly(
      [
        [x - w * 0.46, 300],
        [x + w * 0.46, 300],
        [x + w * 0.5, 876],
        [x - w * 0.5, 876],
      ],
      'url(#shaft)',
    ) +
    each(6, (i) =>
      poly(
        [
          [x - w * 0.4 + i * w * 0.15, 306],
          [x - w * 0.36 + i * w * 0.15, 306],
          [x - w * 0.38 + i * w * 0.16, 872],
          [x - w * 0.43 + i * w * 0.16, 872],
        ],
        '#8a5a4a',
        'opacity="0.35"',
      ),
    ) +
    rect(x - w * 0.56, 268, w * 1.12, 34, '#f6e3b8') +
    rect(x - w * 0.66, 244, w * 1.32, 26, '#f0d9a8') +
    poly(
      [
        [x + w * 0.5, 876],
        [x + w * 0.5, 300],
        [x + w * 1.2, 420],
        [x + w * 1.2, 900],
      ],
      '#1d1b3f',
      'opacity="0.5"',
    )
  const figure = (x: number, y: number, s: number, coat: string, bag: boolean) =>
    poly(
      [
        [x - 8 * s, y],
        [x + 12 * s, y],
        [x + 260 * s, y + 64 * s],
        [x + 216 * s, y + 66 * s],
      ],
      '#1d1b3f',
      'opacity="0.4"',
    ) +
    path(
      `M${f(x - 20 * s)} ${f(y - 40 * s)}L${f(x - 24 * s)} ${f(y)}H${f(x - 8 * s)}L${f(x)} ${f(y - 34 * s)}L${f(x + 14 * s)} ${f(y)}H${f(x + 28 * s)}L${f(x + 18 * s)} ${f(y - 44 * s)}Z`,
      '#1d1b3f',
    ) +
    path(
      `M${f(x - 25 * s)} ${f(y - 34 * s)}q-4 ${f(-84 * s)} ${f(25 * s)} ${f(-90 * s)}q${f(28 * s)} ${f(6 * s)} ${f(25 * s)} ${f(90 * s)}z`,
      coat,
    ) +
    circle(x, y - 140 * s, 15 * s, '#3a2030') +
    (bag ? rect(x + 22 * s, y - 56 * s, 44 * s, 32 * s, '#8c2f3b', 'rx="4"') : '')
  return picture(
    [
      linear('sky', [
        [0, '#2b5f8f'],
        [1, '#f6d9a5'],
      ]),
      linear(
        'shaft',
        [
          [0, '#fdf1d0'],
          [0.45, '#eccb8c'],
          [1, '#8c5a55'],
        ],
        [0, 0],
        [1, 0],
      ),
      linear('back', [
        [0, '#5a3a55'],
        [1, '#a5605a'],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      rect(0, 240, W, 680, 'url(#back)'),
      each(
        5,
        (i) =>
          rect(166 + i * 290, 440, 108, 440, '#2a2148') +
          path(`M${166 + i * 290} 442a54 62 0 0 1 108 0z`, '#2a2148') +
          (i === 2 ? rect(166 + i * 290, 440, 54, 440, '#f6c65b') : ''),
      ),
      poly(
        [
          [-60, 150],
          [800, -120],
          [1660, 150],
        ],
        '#f6e3b8',
      ),
      poly(
        [
          [60, 146],
          [800, -84],
          [1540, 146],
        ],
        '#d9a86a',
      ),
      each(9, (i) => {
        const x = 250 + i * 137
        const top = 100 - (1 - Math.abs(x - 800) / 740) * 150
        return (
          path(`M${x - 22} 146V${f(lerp(146, top, 0.62))}q22 -26 44 0V146z`, '#f0d9a8') +
          circle(x, lerp(146, top, 0.62) - 24, 13, '#f0d9a8') +
          rect(
            x + 6,
            lerp(146, top, 0.5),
            16,
            146 - lerp(146, top, 0.5),
            '#a5605a',
            'opacity="0.6"',
          )
        )
      }),
      rect(0, 146, W, 22, '#fdf1d0'),
      rect(0, 168, W, 62, '#e6c88c'),
      each(60, (i) => rect(i * 27, 176, 14, 46, '#b5795a', 'opacity="0.55"')),
      rect(0, 228, W, 18, '#fdf1d0'),
      each(6, (i) => column(75 + i * 290, 112)),
      each(
        5,
        (i) =>
          rect(0, 926 + i * 30, W, 30, mix('#f6e3b8', '#a5706a', i * 0.2)) +
          rect(0, 926 + i * 30, W, 4, '#fdf1d0'),
      ),
      each(6, (i) =>
        poly(
          [
            [130 + i * 290, 926],
            [220 + i * 290, 926],
            [420 + i * 290, 1067],
            [290 + i * 290, 1067],
          ],
          '#1d1b3f',
          'opacity="0.3"',
        ),
      ),
      figure(610, 984, 0.95, '#2b3f7a', true),
      figure(930, 958, 0.8, '#a5323b', false),
      figure(1010, 956, 0.8, '#e0a33e', true),
      each(9, () => {
        const x = r.between(200, 1400)
        const y = r.between(940, 1000)
        return ellipse(x, y, 8, 6, '#54506e') + circle(x + 7, y - 5, 4, '#54506e')
      }),
    ],
    { seed: 71 },
  )
}

const ballot = (): string => {
  const r = random(702)
  const paper = (x: number, y: number, s: number, turn: number, open: number) =>
    group(
      poly(
        [
          [-60, -40],
          [60, -52],
          [64, 40],
          [-56, 54],
        ],
        '#3a0f1c',
        'opacity="0.3" transform="translate(10 16)"',
      ) +
        poly(
          [
            [-60, -40],
            [4, -46 - open],
            [8, 46 - open],
            [-56, 54],
          ],
          '#fff8e8',
        ) +
        poly(
          [
            [4, -46 - open],
            [60, -40],
            [64, 52],
            [8, 46 - open],
          ],
          '#e3d3bb',
        ) +
        each(
          3,
          (i) =>
            rect(-44, -22 + i * 22, 11, 11, 'none', 'stroke="#1f3f66" stroke-width="3"') +
            rect(-26, -18 + i * 22, 24, 4, '#9d8f86'),
        ) +
        stroke('M-46 -18L-38 -8L-26 -30', '#d8342e', 5, 'stroke-linecap="round"'),
      `transform="translate(${f(x)} ${f(y)}) rotate(${f(turn)}) scale(${s.toFixed(2)})"`,
    )
  const trail = each(9, (i) => {
    const t = i / 8
    const x = lerp(1560, 930, t) + (i % 2 ? 44 : -44) * (1 - t)
    const y = lerp(520, 250, t) - Math.sin(t * 3) * 190 + (i % 2 ? 62 : -50) * (1 - t * 0.6)
    return paper(x, y, lerp(1.45, 0.6, t), lerp(64, -6, t) + r.between(-24, 24), r.between(6, 26))
  })
  const far = each(30, () =>
    paper(
      r.between(0, W),
      r.between(0, 900),
      r.between(0.16, 0.4),
      r.between(0, 360),
      r.between(0, 20),
    ),
  )
  return picture(
    [
      radial(
        'ground',
        [
          [0, '#f0573f'],
          [0.6, '#c92d35'],
          [1, '#7d142c'],
        ],
        0.48,
        0.5,
        0.75,
      ),
      linear('left', [
        [0, '#fff4da'],
        [1, '#dbc29b'],
      ]),
      linear('right', [
        [0, '#b9945f'],
        [1, '#7a5236'],
      ]),
      linear('top', [
        [0, '#fffaf0'],
        [1, '#f3e0ba'],
      ]),
      rect(0, 0, W, H, 'url(#ground)'),
      each(18, (i) => {
        const a = (i / 18) * Math.PI * 2
        return poly(
          [[770, 520], polar(770, 520, 1500, a), polar(770, 520, 1500, a + 0.17)],
          '#ff8a5c',
          'opacity="0.16"',
        )
      }),
      group(far, 'opacity="0.4"'),
      poly(
        [
          [430, 900],
          [770, 1040],
          [1500, 1010],
          [1180, 760],
        ],
        '#4a0b20',
        'opacity="0.45"',
      ),
      poly(
        [
          [430, 470],
          [770, 580],
          [770, 1010],
          [430, 860],
        ],
        'url(#left)',
      ),
      poly(
        [
          [770, 580],
          [1150, 460],
          [1150, 850],
          [770, 1010],
        ],
        'url(#right)',
      ),
      poly(
        [
          [430, 470],
          [800, 372],
          [1150, 460],
          [770, 580],
        ],
        'url(#top)',
      ),
      poly(
        [
          [600, 470],
          [930, 448],
          [960, 462],
          [630, 488],
        ],
        '#1d2b4a',
      ),
      poly(
        [
          [430, 540],
          [770, 656],
          [770, 690],
          [430, 570],
        ],
        '#1f3f66',
      ),
      poly(
        [
          [770, 656],
          [1150, 530],
          [1150, 562],
          [770, 690],
        ],
        '#12294a',
      ),
      circle(
        600,
        770,
        62,
        'none',
        'stroke="#1f3f66" stroke-width="12" transform="skewY(18) translate(0 -196)"',
      ),
      stroke(
        'M572 762L594 792L636 742',
        '#1f3f66',
        13,
        'stroke-linecap="round" stroke-linejoin="round"',
      ),
      rect(920, 606, 60, 74, '#f2b632', 'rx="10" transform="skewY(-18) translate(0 306)"'),
      stroke(
        'M932 612v-26a18 20 0 0 1 36 0v26',
        '#f2b632',
        9,
        'transform="skewY(-18) translate(0 306)"',
      ),
      circle(950, 646, 9, '#7a5236', 'transform="skewY(-18) translate(0 306)"'),
      trail,
      group(
        poly(
          [
            [-62, -130],
            [62, -146],
            [66, 26],
            [-58, 38],
          ],
          '#fff8e8',
        ) +
          poly(
            [
              [2, -138],
              [62, -146],
              [66, 26],
              [6, 32],
            ],
            '#e9dcc4',
          ) +
          stroke('M-40 -70L-26 -52L0 -92', '#d8342e', 8, 'stroke-linecap="round"'),
        'transform="translate(780 442)"',
      ),
      poly(
        [
          [600, 474],
          [960, 464],
          [962, 480],
          [632, 500],
        ],
        'url(#top)',
      ),
      poly(
        [
          [630, 488],
          [960, 462],
          [962, 470],
          [632, 497],
        ],
        '#cbb183',
      ),
    ],
    { seed: 72 },
  )
}

const chairs = (): string => {
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

const ghostLight = (): string => {
  const r = random(704)
  const fold = (x: number, w: number, sway: number, i: number) =>
    path(
      `M${f(x)} -10H${f(x + w)}Q${f(x + w + sway)} 450 ${f(x + w + sway * 0.6)} 860H${f(x + sway * 0.6)}Q${f(x + sway)} 450 ${f(x)} -10Z`,
      `url(#fold${i % 2})`,
    )
  const seat = (x: number, y: number, s: number) =>
    path(
      `M${f(x - 50 * s)} ${f(y + 90 * s)}V${f(y + 20 * s)}Q${f(x - 48 * s)} ${f(y - 30 * s)} ${f(x)} ${f(y - 32 * s)}Q${f(x + 48 * s)} ${f(y - 30 * s)} ${f(x + 50 * s)} ${f(y + 20 * s)}V${f(y + 90 * s)}Z`,
      '#2a0a1c',
      'stroke="#6b1f38" stroke-width="3"',
    )
  return picture(
    [
      linear(
        'fold0',
        [
          [0, '#8f1430'],
          [0.5, '#d8344a'],
          [1, '#5a0b24'],
        ],
        [0, 0],
        [1, 0],
      ),
      linear(
        'fold1',
        [
          [0, '#6e0f2a'],
          [0.5, '#b8243f'],
          [1, '#40081c'],
        ],
        [0, 0],
        [1, 0],
      ),
      radial('glow', [
        [0, '#fff6cf', 1],
        [0.25, '#ffd27a', 0.55],
        [1, '#ffb347', 0],
      ]),
      linear('boards', [
        [0, '#e9a55a'],
        [1, '#5a2a1c'],
      ]),
      radial(
        'dark',
        [
          [0, '#12030c', 0],
          [0.55, '#12030c', 0.2],
          [1, '#12030c', 0.92],
        ],
        0.5,
        0.56,
        0.72,
      ),
      blur('soft', 18),
      rect(0, 0, W, H, '#2a0a1c'),
      rect(500, 0, 600, 860, '#3a1238'),
      each(9, (i) =>
        rect(520 + i * 66, 120 + (i % 3) * 40, 50, 700, mix('#54204c', '#3a1238', (i % 4) / 4)),
      ),
      line([500, 90], [1100, 90], '#1b0716', 8),
      each(
        7,
        (i) =>
          rect(528 + i * 86, 90, 34, 46, '#1b0716', 'rx="6"') +
          rect(532 + i * 86, 134, 26, 8, '#f6c65b', 'opacity="0.35"'),
      ),
      poly(
        [
          [-100, 830],
          [1700, 830],
          [1900, 960],
          [-300, 960],
        ],
        'url(#boards)',
      ),
      each(29, (i) =>
        line([-100 + i * 64, 830], [-300 + i * 78, 960], '#3a1612', 2.5, 'opacity="0.7"'),
      ),
      circle(800, 560, 520, 'url(#glow)', 'opacity="0.75"'),
      each(10, (i) => fold(-60 + i * 64, 66, -34 + i * 3, i)),
      each(10, (i) => fold(1024 + i * 64, 66, 10 + i * 3, i)),
      each(
        11,
        (i) =>
          path(`M${i * 150 - 20} -10h150q-8 150 -75 170q-67 -20 -75 -170z`, `url(#fold${i % 2})`) +
          stroke(`M${i * 150 - 16} 20q12 124 71 142q59 -18 71 -142`, '#f6c65b', 7),
      ),
      ellipse(800, 858, 120, 16, '#3a1612', 'opacity="0.6"'),
      poly(
        [
          [740, 860],
          [860, 860],
          [830, 838],
          [770, 838],
        ],
        '#1b0716',
      ),
      rect(794, 500, 12, 345, '#1b0716'),
      circle(800, 462, 150, 'url(#glow)'),
      circle(800, 462, 44, '#fffbe6'),
      rect(784, 498, 32, 24, '#1b0716'),
      each(5, (i) => stroke(`M${764 + i * 18} 500Q${740 + i * 30} 440 800 404`, '#1b0716', 2.5)),
      stroke('M806 846Q900 880 1010 850T1240 866', '#1b0716', 6),
      rect(0, 950, W, 120, '#1b0614'),
      each(10, (i) => path(`M${130 + i * 148} 954a30 26 0 0 1 60 0z`, '#f6c65b', 'opacity="0.75"')),
      each(13, (i) => seat(i * 134 + 4, 1010, 1.1)),
      each(12, (i) => seat(i * 146 - 10, 1068, 1.25)),
      each(70, () =>
        circle(
          r.between(480, 1120),
          r.between(200, 800),
          r.between(1, 3),
          '#fff0c0',
          `opacity="${f(r.between(0.3, 0.9))}"`,
        ),
      ),
      rect(0, 0, W, H, 'url(#dark)'),
    ],
    { seed: 74 },
  )
}

const organ = (): string => {
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

const stair = (): string => {
  const r = random(706)
  const cx = 860
  const cy = 500
  const turns = 5.2
  const steps = 190
  const at = (t: number, offset: number): Point => {
    const angle = t * turns * Math.PI * 2 + 0.7
    const radius = 2850 * Math.exp(-t * 4.58) * offset
    const lens = lerp(1, 0.94, t)
    return [
      cx + Math.cos(angle) * radius * lens + (1 - t) * -30,
      cy + Math.sin(angle) * radius * 0.9,
    ]
  }
  const treads = range(steps)
    .map((i) => {
      const t0 = i / steps
      const t1 = (i + 1) / steps
      const light = 0.5 + 0.5 * Math.sin(t0 * turns * Math.PI * 2 + 0.4)
      const color = mix(mix('#3a1a4a', '#f6b88f', light), '#fff0d2', t0 * 0.55)
      const out = [at(t0, 1), at(t1, 1)] as const
      const inner = [at(t0, 0.6), at(t1, 0.6)] as const
      return (
        poly([out[0], out[1], inner[1], inner[0]], i % 2 ? color : mix(color, '#3a1a4a', 0.18)) +
        line(out[0], inner[0], mix(color, '#2a1038', 0.5), 3.4 * Math.exp(0.6 - t0 * 3.6) + 0.4)
      )
    })
    .join('')
  const rail = (offset: number, color: string, w: number) =>
    range(steps)
      .map((i) =>
        line(
          at(i / steps, offset),
          at((i + 1) / steps, offset),
          color,
          w * Math.exp(0.75 - (i / steps) * 3.9) + 0.8,
          'stroke-linecap="round"',
        ),
      )
      .join('')
  const balusters = range(steps * 2)
    .map((i) => {
      const t = i / steps / 2
      return line(at(t, 0.6), at(t, 0.545), '#2a1038', 5 * Math.exp(0.8 - t * 4.1) + 0.5)
    })
    .join('')
  const hand = (t: number, color: string, s: number) => {
    const [x, y] = at(t, 0.78)
    return (
      ellipse(x + 16 * s, y + 14 * s, 34 * s, 20 * s, '#2a1038', 'opacity="0.4"') +
      ellipse(x, y, 30 * s, 21 * s, color) +
      circle(x, y, 13 * s, r.pick(['#2a1a18', '#6b4326'])) +
      rect(x + 26 * s, y - 8 * s, 26 * s, 18 * s, '#f6efe0')
    )
  }
  return picture(
    [
      radial(
        'well',
        [
          [0, '#fff6dd'],
          [0.12, '#f6c79a'],
          [0.5, '#6b2f5e'],
          [1, '#2a1038'],
        ],
        0.53,
        0.47,
        0.6,
      ),
      rect(0, 0, W, H, 'url(#well)'),
      treads,
      balusters,
      rail(1, '#fff0d2', 10),
      rail(0.6, '#2a1038', 12),
      rail(0.54, '#e8553f', 20),
      hand(0.3, '#1f8a8c', 1.5),
      hand(0.463, '#e8553f', 0.74),
      hand(0.612, '#f2b632', 0.34),
      circle(cx - 2, cy, 16, '#fffdf2'),
    ],
    { seed: 76 },
  )
}

export const rooms: ImageSeed[] = [
  {
    name: 'assembly-columns',
    alt: 'Three small figures cross the steps of a parliament building between tall sunlit columns.',
    caption:
      'The Storhall in Caldersted on Monday, before the doors closed and the counting began.',
    credit: 'Ivo Castellane / Leadline',
    focal: { x: 48, y: 66 },
    svg: assembly,
  },
  {
    name: 'ballot-box',
    alt: 'Folded ballot papers fly in an arc into the slot of a cream-coloured box on a red ground.',
    caption:
      'Every fourth household received two polling cards; a few received none, and one received nine.',
    credit: 'Illustration: Olu Destrane',
    focal: { x: 52, y: 50 },
    svg: ballot,
  },
  {
    name: 'empty-chairs',
    alt: 'Rows of cream chairs stand empty in a hall with arched windows; a single one of them is red.',
    caption: 'Public consultation, Thursday, 10 a.m. Someone had to be at work.',
    credit: 'Illustration: Olu Destrane',
    focal: { x: 56, y: 60 },
    svg: chairs,
  },
  {
    name: 'ghost-light',
    alt: 'A single bulb on a stand burns on an empty theatre stage between heavy red curtains.',
    caption: 'The ghost light at the Old Mariners’ has been left on every night since 1903.',
    credit: 'Ansel Boaz / Leadline',
    focal: { x: 50, y: 48 },
    svg: ghostLight,
  },
  {
    name: 'organ-pipes',
    alt: 'A red-haired organist plays beneath golden organ pipes on a deep blue wall with a rose window.',
    caption:
      'The Bellamarsh organ has 4,112 pipes, of which the smallest is the length of a pencil stub.',
    credit: 'Teun Averdal / Estuary Pictures',
    focal: { x: 50, y: 60 },
    svg: organ,
  },
  {
    name: 'spiral-stair',
    alt: 'A spiral staircase with a red rail winds down to a bright centre; three clerks carry papers.',
    caption: 'The stairwell of the Exchange on Lombard Quay: 188 steps, and a lift that sulks.',
    credit: 'Jory Tannick for the Leadline',
    focal: { x: 54, y: 47 },
    svg: stair,
  },
]
