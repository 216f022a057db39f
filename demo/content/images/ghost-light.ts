import {
  blur,
  circle,
  each,
  ellipse,
  f,
  H,
  line,
  linear,
  mix,
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

const svg = (): string => {
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

export const ghostLight: ImageSeed = {
  name: 'ghost-light',
  alt: 'A single bulb on a stand burns on an empty theatre stage between heavy red curtains.',
  caption: 'The ghost light at the Old Mariners’ has been left on every night since 1903.',
  credit: 'Ansel Boaz / Leadline',
  focal: { x: 50, y: 48 },
  svg,
}
