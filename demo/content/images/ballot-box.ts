import {
  circle,
  each,
  f,
  group,
  H,
  lerp,
  linear,
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

const svg = (): string => {
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

export const ballotBox: ImageSeed = {
  name: 'ballot-box',
  alt: 'Folded ballot papers fly in an arc into the slot of a cream-coloured box on a red ground.',
  caption:
    'Every fourth household received two polling cards; a few received none, and one received nine.',
  credit: 'Illustration: Olu Destrane',
  focal: { x: 52, y: 50 },
  svg,
}
