import {
  circle,
  each,
  ellipse,
  f,
  H,
  lerp,
  line,
  linear,
  mix,
  type Point,
  path,
  picture,
  poly,
  radial,
  random,
  range,
  rect,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(602)
  const vx = 800
  const vy = 590
  const s = (k: number) => 1 / (1 + k * 0.46)
  const at = (x: number, y: number, k: number): Point => [vx + x * s(k), vy + y * s(k)]
  const ribs = range(9)
    .map((i) => 8 - i)
    .map((k) => {
      const c = mix('#0f4c4a', '#a8d8c4', k / 9)
      const w = 980 * s(k)
      const spring = vy - 170 * s(k)
      return (
        path(
          `M${f(vx - w)} ${f(spring)}A${f(w)} ${f(700 * s(k))} 0 0 1 ${f(vx + w)} ${f(spring)}`,
          k === 8 ? '#fff6dd' : 'none',
          `stroke="${c}" stroke-width="${f(34 * s(k))}"`,
        ) +
        each(15, (i) => {
          const a = Math.PI + ((i + 0.5) / 15) * Math.PI
          return circle(
            vx + Math.cos(a) * w * 0.955,
            spring + Math.sin(a) * 700 * s(k) * 0.945,
            16 * s(k),
            'none',
            `stroke="${c}" stroke-width="${f(6 * s(k))}"`,
          )
        }) +
        each(2, (d) => rect(vx + (d ? 1 : -1) * w - 17 * s(k), spring, 34 * s(k), 700 * s(k), c))
      )
    })
  const purlins = each(13, (i) => {
    const a = Math.PI + (i / 12) * Math.PI
    const p: Point = [980 * Math.cos(a), -170 + 700 * Math.sin(a)]
    return line(at(p[0], p[1], 0), at(p[0], p[1], 8), '#3f8d80', 4)
  })
  const fruit = ['#e4452f', '#f2a93b', '#8fb339', '#f6d94c', '#7c2f5a', '#e8705a', '#4f8a3d']
  const stalls = range(6)
    .map((i) => 5 - i)
    .map((k) =>
      each(2, (d) => {
        const dir = d ? 1 : -1
        const k0 = k + 0.1
        const k1 = k + 0.82
        const stripe = ['#e4452f', '#1f7a6d', '#f2a93b', '#35528f', '#c2476b', '#1f7a6d'][
          (k * 2 + d) % 6
        ] as string
        const awning = each(7, (i) => {
          const a = lerp(k0, k1, i / 7)
          const b = lerp(k0, k1, (i + 1) / 7)
          const c = i % 2 ? '#fdf3dc' : stripe
          return (
            poly(
              [
                at(dir * 820, -60, a),
                at(dir * 820, -60, b),
                at(dir * 360, 40, b),
                at(dir * 360, 40, a),
              ],
              c,
            ) +
            poly(
              [
                at(dir * 360, 40, a),
                at(dir * 360, 40, b),
                at(dir * 360, 84, b),
                at(dir * 360, 84, a),
              ],
              mix(c, '#20302f', 0.22),
            )
          )
        })
        const crates = each(3, (row) =>
          each(4, (i) => {
            const a = lerp(k0, k1, i / 4)
            const b = lerp(k0, k1, (i + 0.92) / 4)
            const x0 = dir * (420 + row * 120)
            const x1 = dir * (530 + row * 120)
            const y = 300 - row * 46
            const color = r.pick(fruit)
            const dots = each(14, () => {
              const kk = r.between(a, b)
              const p = at(lerp(x0, x1, r.between(0.1, 0.9)), y - 8, kk)
              return circle(
                p[0],
                p[1],
                19 * s(kk),
                mix(color, r.pick(['#ffffff', '#3a1020']), r.between(0, 0.25)),
              )
            })
            return (
              poly([at(x0, y, a), at(x0, y, b), at(x1, y, b), at(x1, y, a)], '#8a5a34') +
              dots +
              poly([at(x0, y, a), at(x0, y, b), at(x0, y + 50, b), at(x0, y + 50, a)], '#b98250')
            )
          }),
        )
        const front =
          poly(
            [
              at(dir * 420, 350, k0),
              at(dir * 420, 350, k1),
              at(dir * 420, 520, k1),
              at(dir * 420, 520, k0),
            ],
            mix('#6b3f2a', '#d9b48a', k / 7),
          ) +
          poly(
            [
              at(dir * 420, 350, k0),
              at(dir * 900, 350, k0),
              at(dir * 900, 520, k0),
              at(dir * 420, 520, k0),
            ],
            mix('#55301f', '#c9a078', k / 7),
          )
        const keeper = at(dir * 700, 120, lerp(k0, k1, 0.5))
        const z = s(k + 0.5)
        return (
          poly(
            [
              at(dir * 900, -60, k0),
              at(dir * 900, -60, k1),
              at(dir * 900, 400, k1),
              at(dir * 900, 400, k0),
            ],
            mix('#244f4b', '#8fc4b0', k / 7),
          ) +
          path(
            `M${f(keeper[0] - 60 * z)} ${f(keeper[1] + 170 * z)}q0 ${f(-150 * z)} ${f(60 * z)} ${f(-156 * z)}q${f(60 * z)} ${f(6 * z)} ${f(60 * z)} ${f(156 * z)}z`,
            '#fdf3dc',
          ) +
          circle(keeper[0], keeper[1] - 10 * z, 36 * z, r.pick(['#8a5a3c', '#e0b08a', '#5c3a26'])) +
          front +
          crates +
          each(2, (e) =>
            line(
              at(dir * 362, 60, e ? k1 : k0),
              at(dir * 420, 520, e ? k1 : k0),
              '#3a2a22',
              8 * s(k),
            ),
          ) +
          awning +
          each(3, (i) => {
            const p = at(dir * 400, 112, lerp(k0, k1, (i + 0.5) / 3))
            return circle(p[0], p[1], 60 * z, 'url(#bulb)') + circle(p[0], p[1], 11 * z, '#fff6d0')
          })
        )
      }),
    )
  const shopper = (x: number, k: number, coat: string) => {
    const p = at(x, 520, k)
    const z = s(k)
    return (
      ellipse(p[0], p[1], 80 * z, 14 * z, '#6b5a3f', 'opacity="0.5"') +
      path(
        `M${f(p[0] - 56 * z)} ${f(p[1])}q4 ${f(-250 * z)} ${f(56 * z)} ${f(-262 * z)}q${f(52 * z)} ${f(12 * z)} ${f(56 * z)} ${f(262 * z)}z`,
        coat,
      ) +
      circle(p[0], p[1] - 292 * z, 34 * z, '#3a2418') +
      path(
        `M${f(p[0] + 50 * z)} ${f(p[1] - 110 * z)}h${f(64 * z)}l${f(-10 * z)} ${f(70 * z)}h${f(-44 * z)}z`,
        '#c9924f',
      )
    )
  }
  return picture(
    [
      linear('sky', [
        [0, '#7fc4b8'],
        [1, '#fff2cf'],
      ]),
      linear('floor', [
        [0, '#f3ddb0'],
        [1, '#a98354'],
      ]),
      radial('bulb', [
        [0, '#fff3bf', 0.8],
        [1, '#fff3bf', 0],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      purlins,
      ribs.join(''),
      poly([at(-980, 520, 0), at(980, 520, 0), at(980, 520, 8), at(-980, 520, 8)], 'url(#floor)'),
      each(12, (k) =>
        line(at(-980, 520, k * 0.7), at(980, 520, k * 0.7), '#8f6a3f', 2, 'opacity="0.4"'),
      ),
      each(13, (i) =>
        line(at((i - 6) * 150, 520, 0), at((i - 6) * 150, 520, 8), '#8f6a3f', 2, 'opacity="0.4"'),
      ),
      stalls.slice(0, 3).join(''),
      shopper(-120, 3.4, '#35528f'),
      shopper(90, 2.9, '#c2476b'),
      stalls.slice(3, 5).join(''),
      shopper(-40, 1.9, '#1f7a6d'),
      shopper(190, 1.3, '#e4452f'),
      shopper(-210, 1.0, '#3a2f55'),
      stalls[5] ?? '',
    ],
    { seed: 62 },
  )
}

export const marketHall: ImageSeed = {
  name: 'market-hall',
  alt: 'A market hall with a high iron roof; striped awnings and heaped fruit line a central aisle.',
  caption:
    'The Corn Hall at nine in the morning. The tomatoes are from up the road; the arches are not.',
  credit: 'Ansel Boaz / Leadline',
  focal: { x: 50, y: 58 },
  svg,
}
