import {
  below,
  blur,
  circle,
  each,
  ellipse,
  f,
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
  ridge,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
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

export const greenhouseNight: ImageSeed = {
  name: 'greenhouse-night',
  alt: 'A domed glasshouse glows yellow at night, full of palms, while someone passes with a lantern.',
  caption:
    'The Palm House on Orchard Hill, lit for the flower that keeps botanists from their beds.',
  credit: 'Ansel Boaz / Leadline',
  focal: { x: 50, y: 58 },
  svg,
}
