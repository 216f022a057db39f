import {
  below,
  circle,
  each,
  ellipse,
  f,
  group,
  lerp,
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

export const windFarm: ImageSeed = {
  name: 'wind-farm',
  alt: 'Rows of white wind turbines stand in a green sea under a low sun, with a red service boat.',
  caption: 'The Outer Bank array supplies a third of the city, when the Outer Bank feels like it.',
  credit: 'Jory Tannick for the Leadline',
  focal: { x: 70, y: 50 },
  svg,
}
