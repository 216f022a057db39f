import {
  below,
  each,
  f,
  H,
  line,
  linear,
  mix,
  type Point,
  path,
  picture,
  polar,
  poly,
  random,
  range,
  rect,
  ridge,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(204)
  const blocks = each(64, (i) => {
    const x = i * 27 - 40
    const top = 300 + Math.sin(i * 0.35) * 46 + r.between(-40, 46)
    const w = r.between(26, 60)
    const foot = 690 + r.between(-8, 14)
    const tone = r.next()
    return (
      poly(
        [
          [x, top],
          [x + w * 0.6, top - r.between(4, 46)],
          [x + w, top + r.between(0, 30)],
          [x + w, foot],
          [x, foot],
        ],
        mix('#eaf7f8', '#5fb4cc', tone),
      ) +
      poly(
        [
          [x + w * 0.62, top],
          [x + w, top + 20],
          [x + w, foot],
          [x + w * 0.78, foot],
        ],
        mix('#8fd0de', '#2a7fa3', tone),
      ) +
      (r.chance(0.3)
        ? poly(
            [
              [x, foot - r.between(60, 240)],
              [x + w * 0.4, foot - 40],
              [x + w * 0.2, foot],
            ],
            '#12608c',
          )
        : '')
    )
  })
  const floe = (x: number, y: number, s: number) => {
    const top = range(7).map((i): Point => {
      const p = polar(x, y, s * r.between(0.7, 1.1), (i / 7) * Math.PI * 2)
      return [p[0], y + (p[1] - y) * 0.3]
    })
    return (
      poly(
        top.map(([a, b]): Point => [a, b + s * 0.17]),
        '#3d9cbd',
      ) + poly(top, '#f2fbfb')
    )
  }
  return picture(
    [
      linear('sky', [
        [0, '#f4b8a8'],
        [0.6, '#fbe3d0'],
        [1, '#fdf5e6'],
      ]),
      linear('sea', [
        [0, '#2a86a5'],
        [0.5, '#115d80'],
        [1, '#093a58'],
      ]),
      rect(0, 0, W, 700, 'url(#sky)'),
      below(ridge(241, 250, 66, { octaves: 6, scale: 1.2, rough: 0.5 }), '#cf9fb0', 700),
      below(ridge(242, 320, 44, { octaves: 6, scale: 1.8 }), '#e6eef3', 700),
      each(26, (i) =>
        stroke(
          `M${i * 64} ${f(330 + Math.sin(i) * 16)}q${f(r.between(-40, 40))} 60 ${f(r.between(-60, 60))} 130`,
          '#a9d3df',
          3,
          'opacity="0.7"',
        ),
      ),
      blocks,
      rect(0, 690, W, H - 690, 'url(#sea)'),
      each(42, (i) =>
        rect(i * 40 - 20, 694, r.between(14, 40), r.between(30, 190), '#bfe7ee', 'opacity="0.16"'),
      ),
      each(80, () => {
        const y = r.between(705, 1060)
        return rect(r.between(-60, W), y, r.between(20, 170), 2.5, '#8fd0de', 'opacity="0.45"')
      }),
      each(30, (i) => {
        const t = i / 29
        return floe(r.between(0, W), 712 + t * 110 + t ** 3 * 230, 12 + t * 70)
      }),
      // The research ship, for scale
      path('M640 846L1010 846L980 900Q976 908 962 908H694Q676 908 668 896Z', '#d8442f'),
      rect(668, 888, 306, 10, '#7c1f23'),
      rect(720, 796, 190, 52, '#fdf5e6'),
      rect(750, 752, 120, 46, '#fdf5e6'),
      each(8, (i) => rect(732 + i * 21, 810, 13, 13, '#12608c')),
      each(5, (i) => rect(758 + i * 22, 762, 15, 15, '#12608c')),
      rect(846, 706, 30, 48, '#f2a93b'),
      line([790, 752], [790, 660], '#093a58', 5),
      line([770, 690], [810, 690], '#093a58', 4),
      line([960, 846], [1040, 776], '#093a58', 6),
      line([1040, 776], [1040, 850], '#093a58', 2),
      stroke('M560 920Q780 938 1090 914', '#eaf7f8', 6),
      each(8, () => {
        const x = r.between(980, 1400)
        const y = r.between(380, 640)
        return stroke(`M${f(x - 12)} ${f(y - 4)}q7 -5 12 4q5 -9 12 -4`, '#093a58', 3)
      }),
    ],
    { seed: 24 },
  )
}

export const glacierFront: ImageSeed = {
  name: 'glacier-front',
  alt: 'A small red research ship lies among ice floes in front of the blue wall of a glacier.',
  caption:
    'The survey ship Patience off the Ullen glacier, which has retreated 640 metres in six years.',
  credit: 'Ivo Castellane / Polar Survey',
  focal: { x: 52, y: 70 },
  svg,
}
