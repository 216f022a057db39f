import {
  below,
  circle,
  each,
  ellipse,
  f,
  H,
  line,
  linear,
  type Point,
  path,
  picture,
  poly,
  radial,
  random,
  rect,
  ridge,
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

const svg = (): string => {
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

export const harbourCranes: ImageSeed = {
  name: 'harbour-cranes',
  alt: 'Gantry cranes stand black against a red evening sky while a container ship lies at the quay.',
  caption:
    'The North Basin on Tuesday evening, an hour before the night shift stayed at the gates.',
  credit: 'Mara Lindqvane / Leadline',
  focal: { x: 45, y: 60 },
  svg,
}
