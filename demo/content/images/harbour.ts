import {
  below,
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
  ridge,
  stroke,
  through,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const crane = (x: number, base: number, s: number, color: string, load: string): string => {
  const at = (dx: number, dy: number): Point => [x + dx * s, base - dy * s]
  const beam = (a: Point, b: Point, width: number) => line(a, b, color, width * s)
  return [
    beam(at(-62, 0), at(-50, 330), 13),
    beam(at(74, 0), at(62, 330), 13),
    beam(at(-62, 120), at(74, 120), 10),
    beam(at(-60, 120), at(64, 250), 6),
    beam(at(70, 120), at(-54, 250), 6),
    beam(at(-330, 306), at(170, 306), 17),
    beam(at(-330, 330), at(170, 330), 5),
    each(25, (i) => beam(at(-330 + i * 20, 330), at(-320 + i * 20, 306), 3)),
    beam(at(-50, 306), at(-20, 450), 11),
    beam(at(62, 306), at(-20, 450), 9),
    beam(at(-20, 450), at(-310, 322), 4),
    beam(at(-20, 450), at(-170, 322), 4),
    beam(at(-20, 450), at(160, 322), 4),
    rect(x + 70 * s, base - 366 * s, 84 * s, 54 * s, color),
    rect(x - 214 * s, base - 300 * s, 34 * s, 34 * s, color),
    beam(at(-240, 300), at(-240, 196), 2.5),
    beam(at(-206, 300), at(-206, 196), 2.5),
    rect(x - 268 * s, base - 196 * s, 90 * s, 36 * s, load),
  ].join('')
}

const cranes = (): string => {
  const r = random(11)
  const ink = '#221a3f'
  const stack = (x: number, base: number, columns: number, w: number, h: number) =>
    each(columns, (i) =>
      each(r.int(1, 4), (j) =>
        rect(
          x + i * w,
          base - (j + 1) * h,
          w - 3,
          h - 2,
          r.pick(['#8c2f4b', '#c14e4a', '#4a2c5e', '#e0805a', '#5d3b6f']),
        ),
      ),
    )
  const glitter = each(150, (i) => {
    const y = 726 + (i / 150) ** 1.4 * 330
    const spread = 60 + (y - 726) * 0.5
    const w = r.between(20, 120) * (0.5 + (y - 726) / 330)
    const x = 1010 + r.between(-spread, spread) - w / 2
    return rect(x, y, w, r.between(2, 6), '#ffdf9e', `opacity="${f(r.between(0.3, 0.9))}" rx="3"`)
  })
  return picture([
    linear('sky', [
      [0, '#2c2458'],
      [0.35, '#7b3a72'],
      [0.62, '#e5695c'],
      [1, '#fbc77e'],
    ]),
    linear('sea', [
      [0, '#e9835f'],
      [0.25, '#8c4070'],
      [1, '#231b45'],
    ]),
    radial('glow', [
      [0, '#fff3c9', 0.9],
      [1, '#fbc77e', 0],
    ]),
    rect(0, 0, W, 730, 'url(#sky)'),
    each(9, (i) =>
      ellipse(
        r.between(0, W),
        120 + i * 52,
        r.between(260, 520),
        9 + i,
        '#f9a46f',
        'opacity="0.16"',
      ),
    ),
    circle(1010, 600, 420, 'url(#glow)'),
    circle(1010, 600, 132, '#fff1c4'),
    below(ridge(5, 690, 26, { scale: 1.3 }), '#b45370', 730),
    below(ridge(8, 712, 16, { scale: 2.3 }), '#8a4170', 732),
    rect(0, 726, W, H - 726, 'url(#sea)'),
    glitter,
    each(4, (i) => crane(1180 + i * 118, 728, 0.36, '#6b356a', '#c14e4a')),
    poly(
      [
        [0, 752],
        [960, 752],
        [985, 776],
        [640, 790],
        [700, 826],
        [0, 840],
      ],
      '#3a2150',
    ),
    crane(880, 752, 0.78, '#482657', '#c14e4a'),
    crane(560, 790, 1.12, '#37204f', '#e0805a'),
    stack(700, 800, 9, 46, 24),
    path('M596 800H1240L1196 884Q1190 896 1170 896H668Q646 896 638 880Z', '#2b1c45'),
    rect(612, 826, 600, 7, '#c14e4a'),
    rect(1120, 700, 78, 100, '#f3d3b0'),
    each(4, (i) => rect(1128, 712 + i * 20, 62, 7, '#6b356a')),
    crane(250, 900, 1.75, ink, '#c14e4a'),
    stack(20, 962, 6, 84, 44),
    poly(
      [
        [0, 900],
        [520, 930],
        [620, 1067],
        [0, 1067],
      ],
      '#1a1433',
    ),
    each(7, (i) => rect(70 + i * 76, 905 + i * 5, 16, 26, '#e0805a', 'rx="5"')),
  ])
}

const containers = (): string => {
  const r = random(21)
  const colors = ['#e4572e', '#f0b429', '#17658a', '#2f8f83', '#f3e6cf', '#b23a48', '#274060']
  const w = 268
  const h = 128
  const boxes = each(8, (row) =>
    each(7, (column) => {
      const x = column * w - 130 + (row % 3) * 14
      const y = row * h - 62
      if (row === 4 && column === 4) {
        return rect(x, y, w - 8, h - 6, '#10212e')
      }
      const color = r.pick(colors)
      const dark = mix(color, '#0d1b26', 0.28)
      const doors = r.chance(0.3)
      const inner = doors
        ? each(2, (i) =>
            [
              rect(
                x + 12 + i * (w / 2 - 8),
                y + 12,
                w / 2 - 20,
                h - 30,
                mix(color, '#ffffff', 0.1),
              ),
              rect(x + 46 + i * 110, y + 8, 5, h - 22, dark),
              rect(x + 76 + i * 110, y + 8, 5, h - 22, dark),
            ].join(''),
          )
        : each(20, (i) => rect(x + 10 + i * 12.2, y + 12, 5, h - 30, dark, 'opacity="0.7"'))
      return (
        rect(x, y, w - 8, h - 6, color) +
        rect(x, y, w - 8, 7, mix(color, '#ffffff', 0.3)) +
        inner +
        rect(x, y + h - 16, w - 8, 10, dark)
      )
    }),
  )
  return picture(
    [
      rect(0, 0, W, H, '#0d1b26'),
      boxes,
      linear(
        'shade',
        [
          [0, '#0d1b26', 0.8],
          [0.6, '#0d1b26', 0],
        ],
        [0, 0],
        [1, 0.6],
      ),
      rect(0, 0, W, H, 'url(#shade)'),
      rect(0, 1004, W, 63, '#0d1b26'),
      // The man who counts them
      rect(1018, 482, 18, 54, '#f0b429', 'rx="7"'),
      rect(1019, 530, 7, 36, '#f3e6cf'),
      rect(1029, 530, 7, 36, '#f3e6cf'),
      circle(1027, 472, 10, '#e9c7a1'),
      path('M1015 470a12 12 0 0 1 24 0z', '#e4572e'),
      line([1034, 494], [1058, 508], '#f0b429', 7, 'stroke-linecap="round"'),
      rect(1054, 498, 16, 20, '#f3e6cf'),
    ],
    { seed: 4 },
  )
}

const lighthouse = (): string => {
  const r = random(31)
  const birds = each(11, () => {
    const x = r.between(200, 780)
    const y = r.between(120, 420)
    const s = r.between(9, 20)
    return stroke(
      `M${f(x - s)} ${f(y - s * 0.5)}Q${f(x - s / 3)} ${f(y - s * 0.7)} ${f(x)} ${f(y)}` +
        `Q${f(x + s / 3)} ${f(y - s * 0.8)} ${f(x + s)} ${f(y - s * 0.3)}`,
      '#24404c',
      3,
    )
  })
  const wave = (i: number) =>
    below(
      ridge(70 + i, 800 + i * 42, 8 + i * 2, { octaves: 3, scale: 5 - i * 0.4 }),
      mix('#9fc0bd', '#16333f', i / 6),
    )
  return picture(
    [
      linear('sky', [
        [0, '#5d8b93'],
        [0.55, '#b9d0c6'],
        [1, '#f2e2c4'],
      ]),
      linear(
        'beam',
        [
          [0, '#fff6d0', 0.95],
          [1, '#fff6d0', 0],
        ],
        [1, 0],
        [0, 0],
      ),
      linear(
        'beam2',
        [
          [0, '#fff6d0', 0.8],
          [1, '#fff6d0', 0],
        ],
        [0, 0],
        [1, 0],
      ),
      linear(
        'tower',
        [
          [0, '#f7efe0'],
          [0.55, '#e9dcc6'],
          [1, '#9aa79f'],
        ],
        [0, 0],
        [1, 0],
      ),
      linear(
        'band',
        [
          [0, '#d8503f'],
          [0.55, '#c23f35'],
          [1, '#7d2f33'],
        ],
        [0, 0],
        [1, 0],
      ),
      blur('soft', 30),
      rect(0, 0, W, H, 'url(#sky)'),
      below(ridge(61, 690, 26, { scale: 1.1 }), '#a3bfb9', 900),
      below(ridge(62, 742, 18, { scale: 1.6 }), '#86aaa8', 900),
      poly(
        [
          [1080, 232],
          [1080, 250],
          [-60, 470],
          [-60, 20],
        ],
        'url(#beam)',
      ),
      poly(
        [
          [1110, 232],
          [1110, 250],
          [1660, 330],
          [1660, 150],
        ],
        'url(#beam2)',
      ),
      birds,
      each(3, wave),
      below(
        [
          [760, 1067],
          [800, 900],
          [880, 850],
          [930, 790],
          [1010, 770],
          [1090, 742],
          [1190, 760],
          [1270, 820],
          [1400, 850],
          [1480, 930],
          [1600, 960],
        ],
        '#24404c',
      ),
      poly(
        [
          [930, 790],
          [1010, 770],
          [1090, 742],
          [1120, 800],
          [1010, 850],
        ],
        '#3c5c66',
      ),
      poly(
        [
          [1040, 290],
          [1150, 290],
          [1182, 770],
          [1008, 770],
        ],
        'url(#tower)',
      ),
      poly(
        [
          [1033, 400],
          [1157, 400],
          [1165, 520],
          [1025, 520],
        ],
        'url(#band)',
      ),
      poly(
        [
          [1017, 640],
          [1173, 640],
          [1181, 770],
          [1008, 770],
        ],
        'url(#band)',
      ),
      each(3, (i) => rect(1088, 330 + i * 150, 14, 34, '#24404c', 'rx="7"')),
      rect(1018, 276, 154, 16, '#24404c'),
      each(9, (i) => rect(1020 + i * 18.6, 252, 3, 26, '#24404c')),
      rect(1018, 250, 154, 4, '#24404c'),
      rect(1058, 206, 74, 72, '#ffe9a0'),
      circle(1095, 241, 24, '#ffffff'),
      each(4, (i) => rect(1056 + i * 25, 206, 3, 72, '#24404c')),
      path('M1048 208Q1056 160 1095 152Q1134 160 1142 208Z', '#c23f35'),
      rect(1092, 120, 6, 36, '#24404c'),
      rect(1210, 740, 120, 74, '#e9dcc6'),
      poly(
        [
          [1198, 742],
          [1270, 690],
          [1342, 742],
        ],
        '#c23f35',
      ),
      rect(1256, 766, 26, 48, '#24404c'),
      each(4, (i) => wave(i + 3)),
      ellipse(300, 800, 560, 46, '#f2e9d6', 'filter="url(#soft)" opacity="0.7"'),
      ellipse(1400, 905, 420, 30, '#f2e9d6', 'filter="url(#soft)" opacity="0.55"'),
    ],
    { seed: 6 },
  )
}

const bridge = (): string => {
  const r = random(41)
  const deck = (x: number) => 640 + ((x - 760) / 760) ** 2 * 40
  const pylon = (x: number, top: number, color: string, s: number): string => {
    const fan = each(17, (i) => {
      const reach = (i + 1) * 34 * s
      const y = top + 30 + i * 9 * s
      return (
        line([x, y], [x - reach, deck(x - reach)], color, 2.2 * s) +
        line([x, y], [x + reach, deck(x + reach)], color, 2.2 * s)
      )
    })
    return (
      fan +
      poly(
        [
          [x - 7 * s, top],
          [x + 7 * s, top],
          [x + 26 * s, 860],
          [x - 26 * s, 860],
        ],
        color,
      ) +
      rect(x - 44 * s, 846, 88 * s, 40, color)
    )
  }
  const edge = (offset: number): Point[] =>
    Array.from({ length: 41 }, (_, i): Point => [i * 40, deck(i * 40) + offset])
  return picture(
    [
      linear('sky', [
        [0, '#f7b7a3'],
        [0.45, '#fbe0cb'],
        [1, '#fdf3e3'],
      ]),
      linear('water', [
        [0, '#f6d9c8'],
        [0.4, '#c98f98'],
        [1, '#5b4a70'],
      ]),
      linear('mist', [
        [0, '#fdf3e3', 0],
        [0.5, '#fdf3e3', 0.95],
        [1, '#fdf3e3', 0],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      circle(360, 330, 96, '#fff8ea'),
      each(38, (i) => {
        const h = r.between(30, 150) * (i % 5 === 0 ? 1.5 : 1)
        return rect(i * 43 - 6, 770 - h, r.between(26, 46), h + 30, '#e8b5ab')
      }),
      each(30, (i) => {
        const h = r.between(20, 90)
        return rect(i * 55 + 10, 790 - h, r.between(30, 60), h + 30, '#d79ca0')
      }),
      rect(0, 790, W, H - 790, 'url(#water)'),
      pylon(1190, 250, '#8c5a78', 0.86),
      pylon(470, 120, '#4b2f5b', 1.12),
      path(`${through(edge(0))}L${through(edge(20).reverse()).slice(1)}Z`, '#4b2f5b'),
      each(9, (i) => {
        const x = 90 + i * 172 + r.between(-40, 40)
        const long = r.chance(0.5) ? 66 : 34
        return rect(x, deck(x) - 20, long, 20, r.pick(['#d94f4f', '#f6f0e4', '#2f6f8f']), 'rx="4"')
      }),
      each(33, (i) => rect(i * 50, deck(i * 50) - 10, 3, 12, '#4b2f5b')),
      rect(0, 690, W, 210, 'url(#mist)'),
      each(90, () => {
        const y = r.between(860, 1060)
        const w = r.between(30, 200) * ((y - 780) / 280)
        return rect(r.between(-100, W), y, w, 3, '#fbe0cb', `opacity="${f(r.between(0.1, 0.6))}"`)
      }),
      // A rowing scull on its way out
      path('M690 972Q860 990 1040 968Q860 1000 690 972Z', '#2b1c3d'),
      line([800, 978], [740, 1020], '#2b1c3d', 5),
      line([906, 978], [966, 1018], '#2b1c3d', 5),
      path('M836 976L846 938Q856 926 868 940L880 976Z', '#d94f4f'),
      circle(857, 922, 12, '#2b1c3d'),
    ],
    { seed: 8 },
  )
}

const windFarm = (): string => {
  const r = random(51)
  const turbine = (x: number, base: number, s: number, color: string): string => {
    const hub = base - 360 * s
    const turn = r.between(0, 2)
    const blade = (angle: number): string => {
      const tip = polar(x, hub, 205 * s, angle)
      const a = polar(x, hub, 40 * s, angle + 0.24)
      const b = polar(x, hub, 12 * s, angle - 0.5)
      return path(
        `M${f(x)} ${f(hub)}L${f(b[0])} ${f(b[1])}L${f(tip[0])} ${f(tip[1])}` +
          `L${f(a[0])} ${f(a[1])}Z`,
        color,
      )
    }
    return (
      poly(
        [
          [x - 4 * s, hub],
          [x + 4 * s, hub],
          [x + 11 * s, base],
          [x - 11 * s, base],
        ],
        color,
      ) +
      each(3, (i) => blade(turn + (i * Math.PI * 2) / 3)) +
      circle(x, hub, 11 * s, color) +
      rect(x - 18 * s, base - 22 * s, 36 * s, 24 * s, '#f2b632')
    )
  }
  const rows = each(6, (row) => {
    const t = row / 5
    const s = lerp(0.16, 0.95, t ** 1.6)
    const base = lerp(660, 960, t ** 1.6)
    const gap = 560 * s + 20
    const color = mix('#c4e2d8', '#ffffff', t)
    const first = (row % 2) * gap * 0.5 - 40
    return each(Math.ceil(W / gap) + 1, (i) => turbine(first + i * gap, base, s, color))
  })
  return picture(
    [
      linear('sky', [
        [0, '#1f8a8c'],
        [0.5, '#8fd0bd'],
        [1, '#f8eec2'],
      ]),
      rect(0, 0, W, 660, 'url(#sky)'),
      circle(1130, 470, 118, '#fff8d8'),
      each(6, (i) =>
        group(
          each(5, (k) => ellipse(k * 90, r.between(-12, 12), 110, 20, '#ffffff')),
          `transform="translate(${f(r.between(-100, 1300))} ${90 + i * 70})" opacity="0.22"`,
        ),
      ),
      each(24, (i) => {
        const t = i / 23
        const y = 650 + t ** 1.5 * 420
        return below(
          ridge(300 + i, y, 2 + t * 9, { octaves: 2, scale: 9 - t * 6 }),
          mix(i % 2 ? '#7cc3b4' : '#93cfbd', i % 2 ? '#0c4a57' : '#12606a', t),
        )
      }),
      rows,
      group(
        [
          path('M1220 1000H1400L1376 1040H1250Z', '#d8452e'),
          rect(1284, 962, 60, 40, '#ffffff'),
          rect(1294, 972, 40, 10, '#12606a'),
          line([1330, 962], [1330, 924], '#ffffff', 4),
          stroke('M1180 1042Q1300 1054 1440 1040', '#e9f5ee', 5),
        ].join(''),
        'transform="translate(-290 0)"',
      ),
    ],
    { seed: 9 },
  )
}

export const harbour: ImageSeed[] = [
  {
    name: 'harbour-cranes',
    alt: 'Gantry cranes stand black against a red evening sky while a container ship lies at the quay.',
    caption:
      'The North Basin on Tuesday evening, an hour before the night shift stayed at the gates.',
    credit: 'Mara Lindqvane / Leadline',
    focal: { x: 45, y: 60 },
    svg: cranes,
  },
  {
    name: 'container-wall',
    alt: 'A wall of coloured shipping containers with one gap, in which a clerk stands and counts.',
    caption: 'Stack 14 at Holm Terminal: nine high, seven deep and, for once, fully accounted for.',
    credit: 'Jory Tannick for the Leadline',
    focal: { x: 64, y: 48 },
    svg: containers,
  },
  {
    name: 'lighthouse-fog',
    alt: 'A red and white lighthouse on a dark rock sends its beam through morning fog over the sea.',
    caption: 'Skerrow Light, first lit in 1842, has had no keeper since the winter of 1988.',
    credit: 'Mara Lindqvane / Leadline',
    focal: { x: 68, y: 42 },
    svg: lighthouse,
  },
  {
    name: 'arle-bridge',
    alt: 'A cable-stayed bridge rises out of pink morning mist, with a lone rower on the river below.',
    caption:
      'The Arle Bridge carries 41,000 vehicles a day, most of them, it seems, at twenty to nine.',
    credit: 'Teun Averdal / Estuary Pictures',
    focal: { x: 35, y: 55 },
    svg: bridge,
  },
  {
    name: 'wind-farm',
    alt: 'Rows of white wind turbines stand in a green sea under a low sun, with a red service boat.',
    caption:
      'The Outer Bank array supplies a third of the city, when the Outer Bank feels like it.',
    credit: 'Jory Tannick for the Leadline',
    focal: { x: 70, y: 50 },
    svg: windFarm,
  },
]
