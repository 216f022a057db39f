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
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const dishes = (): string => {
  const r = random(301)
  const dish = (x: number, base: number, s: number, t: number): string => {
    const ink = mix('#7a4a78', '#1d1230', t)
    const white = mix('#d9a9a4', '#fdeedd', t)
    const shadow = mix('#8c5a86', '#6b3f72', t)
    return group(
      ellipse(30, 4, 120, 12, ink, 'opacity="0.35"') +
        poly(
          [
            [-14, -120],
            [14, -120],
            [44, 0],
            [-44, 0],
          ],
          ink,
        ) +
        line([-38, 0], [22, -70], mix(ink, white, 0.25), 5) +
        line([38, 0], [-22, -70], mix(ink, white, 0.25), 5) +
        rect(-26, -142, 52, 30, ink, 'rx="6"') +
        group(
          path('M-150 0Q-130 92 0 96Q130 92 150 0Z', shadow) +
            each(7, (i) => line([-120 + i * 40, 8], [-72 + i * 24, 90], ink, 2, 'opacity="0.45"')) +
            ellipse(0, 0, 150, 42, white) +
            ellipse(0, 5, 132, 34, mix(white, shadow, 0.22)) +
            ellipse(4, 12, 92, 22, mix(white, shadow, 0.4)) +
            line([-112, -10], [0, -124], ink, 4) +
            line([112, -10], [0, -124], ink, 4) +
            line([0, 34], [0, -124], ink, 4) +
            rect(-13, -138, 26, 26, '#f0663f', 'rx="5"'),
          'transform="translate(0 -170) rotate(-32)"',
        ),
      `transform="translate(${f(x)} ${f(base)}) scale(${s.toFixed(3)})"`,
    )
  }
  const field = each(6, (row) => {
    const t = row / 5
    const s = lerp(0.12, 1.45, t ** 1.7)
    const base = lerp(694, 1020, t ** 1.5)
    const gap = 420 * s + 26
    const count = Math.ceil(W / gap) + 1
    return each(count, (i) => dish(W - 60 - i * gap + (row % 2) * gap * 0.45, base, s, t))
  })
  return picture(
    [
      linear('sky', [
        [0, '#1c1440'],
        [0.4, '#5a2a6b'],
        [0.75, '#d4576a'],
        [1, '#f9a55c'],
      ]),
      linear('sand', [
        [0, '#d98a5c'],
        [0.35, '#9a4b5d'],
        [1, '#3a1d47'],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      each(240, () => {
        const y = r.between(0, 480)
        return circle(
          r.between(0, W),
          y,
          r.between(0.7, 2.6),
          '#fdeedd',
          `opacity="${f(1 - y / 600)}"`,
        )
      }),
      path('M310 150a64 64 0 1 0 62 88a52 52 0 1 1 -62 -88z', '#fdeedd'),
      below(ridge(311, 640, 30, { octaves: 6, scale: 1.4 }), '#a8486a', 700),
      below(ridge(312, 666, 15, { octaves: 5, scale: 2.2 }), '#873a66', 700),
      rect(0, 684, W, H - 684, 'url(#sand)'),
      each(26, (i) => {
        const y = 690 + (i / 25) ** 1.8 * 377
        return line([0, y], [W, y + r.between(-4, 4)], '#f9a55c', 1.4, 'opacity="0.18"')
      }),
      poly(
        [
          [880, 686],
          [892, 686],
          [1060, 1067],
          [640, 1067],
        ],
        '#f0b27a',
        'opacity="0.35"',
      ),
      field,
    ],
    { seed: 31 },
  )
}

const observatory = (): string => {
  const r = random(302)
  const px = 1010
  const py = 330
  const trails = each(230, (i) => {
    const radius = 16 + i * 5.6 + r.between(-2, 2)
    const start = r.between(0, Math.PI * 2)
    const sweep = r.between(0.3, 1.15)
    const a = polar(px, py, radius, start)
    const b = polar(px, py, radius, start + sweep)
    return stroke(
      `M${f(a[0])} ${f(a[1])}A${f(radius)} ${f(radius)} 0 0 1 ${f(b[0])} ${f(b[1])}`,
      r.pick(['#eaf6f4', '#9fe0dc', '#f8dfa6', '#6fb3cf', '#f3a98c']),
      r.between(0.9, 3.2),
      `stroke-linecap="round" opacity="${f(r.between(0.35, 0.95))}"`,
    )
  })
  return picture(
    [
      linear('sky', [
        [0, '#04101f'],
        [0.6, '#0f3850'],
        [1, '#2f8087'],
      ]),
      linear(
        'dome',
        [
          [0, '#f4efe2'],
          [0.5, '#c8d5d3'],
          [1, '#4f7480'],
        ],
        [0, 0],
        [1, 0],
      ),
      linear('slit', [
        [0, '#ffb347'],
        [1, '#d8452e'],
      ]),
      blur('soft', 24),
      rect(0, 0, W, H, 'url(#sky)'),
      trails,
      circle(px, py, 4, '#ffffff'),
      below(ridge(321, 850, 40, { octaves: 6, scale: 1.3 }), '#1c5561'),
      below(ridge(322, 900, 44, { octaves: 5, scale: 0.9 }), '#0d3442'),
      circle(520, 690, 260, '#ffb347', 'opacity="0.16" filter="url(#soft)"'),
      rect(330, 690, 400, 220, '#c8d5d3'),
      rect(330, 690, 400, 220, 'url(#dome)'),
      each(6, (i) =>
        rect(372 + i * 58, 770, 22, 50, i === 2 || i === 3 ? '#ffb347' : '#2d5661', 'rx="11"'),
      ),
      rect(318, 676, 424, 22, '#2d5661'),
      path('M330 680A200 214 0 0 1 730 680Z', 'url(#dome)'),
      each(5, (i) =>
        stroke(
          `M530 466Q${330 + i * 100 + (i - 2) * 30} 540 ${350 + i * 90} 680`,
          '#7d9ba0',
          2,
          'opacity="0.6"',
        ),
      ),
      path('M566 680Q600 560 556 468Q590 474 628 508Q664 580 640 680Z', '#0a2130'),
      path('M574 680Q606 570 572 480Q600 486 622 520Q650 590 630 680Z', 'url(#slit)'),
      group(
        rect(-22, -150, 44, 190, '#0a2130', 'rx="8"') +
          rect(-28, -164, 56, 24, '#0a2130', 'rx="6"'),
        'transform="translate(594 640) rotate(24)"',
      ),
      rect(500, 830, 60, 80, '#0a2130', 'rx="30"'),
      below(
        [
          [0, 930],
          [220, 906],
          [420, 896],
          [760, 898],
          [980, 930],
          [1240, 990],
          [1600, 1010],
        ],
        '#071e2b',
      ),
      stroke('M530 905Q640 960 820 980T1180 1067', '#9fe0dc', 7, 'opacity="0.35"'),
      each(9, (i) => circle(560 + i * 62, 934 + i * 13 + (i % 2) * 8, 5, '#ffcf70')),
      each(40, () => {
        const x = r.between(0, W)
        const y = 1075
        const h = r.between(40, 130)
        return poly(
          [
            [x - h * 0.2, y],
            [x, y - h],
            [x + h * 0.2, y],
          ],
          '#04121c',
        )
      }),
    ],
    { seed: 32 },
  )
}

const diatoms = (): string => {
  const r = random(303)
  const tones = ['#f4b942', '#e4572e', '#2f9c95', '#f6efe0', '#a3c9a8', '#f08a6c']
  const disc = (x: number, y: number, s: number): string => {
    const color = r.pick(tones)
    const dark = '#0d2b3a'
    const folds = s > 150 ? 18 : r.pick([6, 8, 10, 12, 16])
    const rings = s > 150 ? 5 : s > 45 ? r.int(3, 5) : 2
    return group(
      circle(0, 0, s, color) +
        circle(0, 0, s * 0.93, dark) +
        circle(0, 0, s * 0.88, color, 'opacity="0.92"') +
        each(rings, (k) => {
          const radius = s * lerp(0.24, 0.76, k / Math.max(1, rings - 1))
          const n = folds * (k + 1)
          return each(n, (i) => {
            const p = polar(0, 0, radius, ((i + (k % 2) * 0.5) / n) * Math.PI * 2)
            return circle(p[0], p[1], Math.min(s * 0.07, (radius * 2.2) / n), dark)
          })
        }) +
        each(folds, (i) => {
          const a = (i / folds) * Math.PI * 2
          return line(polar(0, 0, s * 0.14, a), polar(0, 0, s * 0.86, a), dark, s * 0.018)
        }) +
        circle(0, 0, s * 0.11, dark),
      `transform="translate(${f(x)} ${f(y)}) rotate(${f(r.between(0, 90))})"`,
    )
  }
  const boat = (x: number, y: number, s: number): string => {
    const color = r.pick(tones)
    const dark = '#0d2b3a'
    const lens = (w: number, h: number) =>
      `M${f(-w)} 0Q0 ${f(-h * 2)} ${f(w)} 0Q0 ${f(h * 2)} ${f(-w)} 0Z`
    return group(
      path(lens(s * 1.6, s * 0.46), color) +
        each(31, (i) => {
          const t = (i - 15) / 16
          const h = s * 0.4 * (1 - t * t)
          return line([t * s * 1.5, -h], [t * s * 1.5, h], dark, s * 0.035)
        }) +
        path(lens(s * 1.5, s * 0.09), color) +
        circle(0, 0, s * 0.12, dark),
      `transform="translate(${f(x)} ${f(y)}) rotate(${f(r.between(0, 180))})"`,
    )
  }
  const star = (x: number, y: number, s: number): string => {
    const color = r.pick(tones)
    const n = r.pick([3, 3, 5])
    return group(
      each(n, (i) =>
        group(
          path(
            `M${f(-s * 0.3)} 0Q${f(-s * 0.16)} ${f(-s)} 0 ${f(-s * 1.1)}Q${f(s * 0.16)} ${f(-s)} ${f(s * 0.3)} 0Z`,
            color,
          ) + each(5, (k) => circle(0, -s * (0.3 + k * 0.15), s * (0.085 - k * 0.012), '#0d2b3a')),
          `transform="rotate(${f((i * 360) / n)})"`,
        ),
      ) +
        circle(0, 0, s * 0.26, color) +
        circle(0, 0, s * 0.13, '#0d2b3a'),
      `transform="translate(${f(x)} ${f(y)}) rotate(${f(r.between(0, 120))})"`,
    )
  }
  const placed: [number, number, number][] = []
  for (let tries = 0; tries < 6000 && placed.length < 230; tries++) {
    const want =
      placed.length < 1
        ? 190
        : placed.length < 7
          ? 120
          : placed.length < 26
            ? 70
            : r.between(11, 38)
    const x = placed.length < 1 ? 820 : r.between(-30, W + 30)
    const y = placed.length < 1 ? 520 : r.between(-30, H + 30)
    if (placed.every(([a, b, s]) => Math.hypot(a - x, b - y) > s + want + 9)) {
      placed.push([x, y, want])
    }
  }
  return picture(
    [
      radial(
        'deep',
        [
          [0, '#17506a'],
          [1, '#071b27'],
        ],
        0.5,
        0.5,
        0.75,
      ),
      rect(0, 0, W, H, 'url(#deep)'),
      each(300, () =>
        circle(r.between(0, W), r.between(0, H), r.between(1, 3), '#a3c9a8', 'opacity="0.3"'),
      ),
      placed
        .map(([x, y, s], i) => {
          const kind = i === 0 ? 0 : r.int(0, 4)
          return kind < 3 ? disc(x, y, s) : kind === 3 ? boat(x, y, s * 0.62) : star(x, y, s * 0.88)
        })
        .join(''),
    ],
    { seed: 33 },
  )
}

const greenhouse = (): string => {
  const r = random(304)
  const leafy = (x: number, base: number, s: number, color: string): string =>
    each(9, (i) => {
      const a = -Math.PI / 2 + (i - 4) * 0.33
      const tip = polar(x, base - s * 0.2, s * r.between(0.8, 1.1), a)
      const c = polar(x, base - s * 0.5, s * 0.5, a + (i < 4 ? 0.5 : -0.5))
      const d = polar(x, base - s * 0.4, s * 0.5, a + (i < 4 ? -0.1 : 0.1))
      return path(
        `M${f(x)} ${f(base)}Q${f(c[0])} ${f(c[1])} ${f(tip[0])} ${f(tip[1])}Q${f(d[0])} ${f(d[1])} ${f(x)} ${f(base)}Z`,
        color,
      )
    })
  const tree = (x: number, base: number, h: number, color: string) =>
    rect(x - 7, base - h, 14, h, color) + leafy(x, base - h + 30, 130, color)
  const plants = (t: number) => {
    const color = mix('#bfe08a', '#0f4a3f', t)
    return (
      each(11, (i) =>
        leafy(
          270 + i * 106 + r.between(-30, 30),
          880,
          r.between(110, 250) * (1.1 - t * 0.3),
          color,
        ),
      ) + each(4, (i) => tree(390 + i * 270 + r.between(-50, 50), 880, r.between(170, 380), color))
    )
  }
  const ribs = (color: string, width: number) =>
    each(9, (i) => {
      const t = (i - 4) / 4
      return stroke(`M${f(800 + t * 330)} 880V560Q${f(800 + t * 320)} 310 800 210`, color, width)
    }) +
    each(6, (i) => {
      const w = 330 * Math.cos((i / 6) * 1.35)
      return line([800 - w, 560 - i * 56], [800 + w, 560 - i * 56], color, width * 0.7)
    })
  const wing = (side: -1 | 1) =>
    each(7, (i) =>
      line(
        [800 + side * (330 + i * 50), 880],
        [800 + side * (330 + i * 50), 600 + i * 8],
        '#eaf7df',
        5,
      ),
    ) +
    each(4, (i) =>
      line([800 + side * 330, 660 + i * 62], [800 + side * 650, 680 + i * 58], '#eaf7df', 3),
    )
  return picture(
    [
      linear('night', [
        [0, '#0b1540'],
        [0.6, '#2b3d86'],
        [1, '#5f6fb3'],
      ]),
      linear('glow', [
        [0, '#d8ef9f'],
        [0.6, '#f6e27a'],
        [1, '#f7b84f'],
      ]),
      linear('lawn', [
        [0, '#1d3a66'],
        [1, '#0a1636'],
      ]),
      blur('soft', 46),
      rect(0, 0, W, H, 'url(#night)'),
      each(130, () =>
        circle(r.between(0, W), r.between(0, 560), r.between(0.8, 2.2), '#eaf0ff', 'opacity="0.8"'),
      ),
      below(ridge(331, 760, 60, { octaves: 6, scale: 2.2 }), '#1a2a63'),
      rect(0, 870, W, 200, 'url(#lawn)'),
      ellipse(800, 660, 720, 330, '#8f9be0', 'opacity="0.5" filter="url(#soft)"'),
      `<clipPath id="house"><path d="M470 560Q480 310 800 210Q1120 310 1130 560V600L1450 660V880H150V660L470 600Z"/></clipPath>`,
      group(
        rect(100, 150, 1400, 740, 'url(#glow)') + plants(0.3) + plants(0.62) + plants(1),
        'clip-path="url(#house)"',
      ),
      ribs('#eaf7df', 5),
      wing(-1),
      wing(1),
      stroke('M470 600L150 660V880M1130 600L1450 660V880', '#eaf7df', 9),
      stroke('M470 880V560Q480 310 800 210Q1120 310 1130 560V880', '#eaf7df', 11),
      rect(772, 176, 56, 44, '#eaf7df'),
      path('M764 178Q800 120 836 178Z', '#eaf7df'),
      rect(130, 876, 1340, 16, '#eaf7df'),
      rect(726, 690, 148, 190, '#0b1540', 'opacity="0.35"'),
      stroke('M726 880V720Q800 650 874 720V880M800 690V880', '#eaf7df', 7),
      poly(
        [
          [726, 892],
          [874, 892],
          [1080, 1067],
          [520, 1067],
        ],
        '#f6e27a',
        'opacity="0.4"',
      ),
      each(7, (i) =>
        poly(
          [
            [180 + i * 210, 892],
            [260 + i * 210, 892],
            [230 + i * 236, 1010],
            [110 + i * 236, 1010],
          ],
          '#d8ef9f',
          'opacity="0.1"',
        ),
      ),
      // Someone with a lantern
      path('M652 1010q0 -96 24 -104q24 8 24 104z', '#0a1130'),
      circle(676, 888, 15, '#0a1130'),
      circle(722, 952, 46, '#f7b84f', 'opacity="0.35"'),
      circle(722, 952, 10, '#ffe9a8'),
      line([690, 926], [720, 942], '#0a1130', 6),
    ],
    { seed: 34 },
  )
}

export const science: ImageSeed[] = [
  {
    name: 'dish-field',
    alt: 'Rows of white radio dishes point the same way across a desert plain at dusk under first stars.',
    caption: 'The forty-two dishes of the Karoun array listen together, like people at a keyhole.',
    credit: 'Ivo Castellane / Polar Survey',
    focal: { x: 60, y: 66 },
    svg: dishes,
  },
  {
    name: 'observatory-night',
    alt: 'Star trails circle the pole above an observatory on a hill, its dome open and glowing orange.',
    caption: 'Four hours above Skarn Observatory. The dome turned; the exposure did not mind.',
    credit: 'Pernille Osgar / University of Merrowgate',
    focal: { x: 45, y: 55 },
    svg: observatory,
  },
  {
    name: 'diatoms',
    alt: 'Microscopic algae as discs, stars and boats with fine patterns, bright on a dark blue ground.',
    caption: 'Life in four drops of the Arle estuary, arranged by shape and enlarged 400 times.',
    credit: 'Illustration: Olu Destrane, after the Tide Institute',
    focal: { x: 51, y: 49 },
    svg: diatoms,
  },
  {
    name: 'greenhouse-night',
    alt: 'A Victorian glasshouse glows yellow at night, full of palms, while someone passes with a lantern.',
    caption:
      'The Palm House on Orchard Hill, lit for the flower that keeps botanists from their beds.',
    credit: 'Ansel Boaz / Leadline',
    focal: { x: 50, y: 58 },
    svg: greenhouse,
  },
]
