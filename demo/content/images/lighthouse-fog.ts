import {
  below,
  blur,
  circle,
  each,
  ellipse,
  f,
  H,
  linear,
  mix,
  path,
  picture,
  poly,
  random,
  rect,
  ridge,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
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

export const lighthouseFog: ImageSeed = {
  name: 'lighthouse-fog',
  alt: 'A red and white lighthouse on a dark rock sends its beam through morning fog over the sea.',
  caption: 'Skerrow Light, first lit in 1842, has had no keeper since the winter of 1988.',
  credit: 'Mara Lindqvane / Leadline',
  focal: { x: 68, y: 42 },
  svg,
}
