import {
  blur,
  circle,
  each,
  f,
  group,
  H,
  lerp,
  line,
  linear,
  type Point,
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
  const r = random(505)
  const boat = (x: number, base: number, s: number, main: string, jib: string) => {
    const lean = r.between(0.04, 0.2)
    const top: Point = [x + 250 * s * lean, base - 330 * s]
    return (
      poly([[x - 6 * s, base - 22 * s], top, [x + 150 * s, base - 30 * s]], main) +
      poly(
        [
          [x + 50 * s, base - 26 * s],
          [lerp(x, top[0], 0.62), lerp(base, top[1], 0.62)],
          top,
          [x + 150 * s, base - 30 * s],
        ],
        '#0f2e57',
        'opacity="0.13"',
      ) +
      path(
        `M${f(x - 14 * s)} ${f(base - 26 * s)}Q${f(x - 130 * s)} ${f(base - 120 * s)} ${f(top[0] - 4 * s)} ${f(top[1] + 34 * s)}Z`,
        jib,
      ) +
      line([x - 8 * s, base], top, '#0f2e57', 4 * s) +
      path(
        `M${f(x - 150 * s)} ${f(base - 16 * s)}H${f(x + 160 * s)}L${f(x + 130 * s)} ${f(base + 20 * s)}H${f(x - 100 * s)}Z`,
        '#0f2e57',
      ) +
      rect(x - 146 * s, base - 16 * s, 302 * s, 6 * s, '#ffffff') +
      poly(
        [
          [x - 8 * s, base + 26 * s],
          [top[0], base + 240 * s],
          [x + 150 * s, base + 26 * s],
        ],
        main,
        'opacity="0.2"',
      ) +
      stroke(
        `M${f(x - 190 * s)} ${f(base + 24 * s)}Q${f(x)} ${f(base + 34 * s)} ${f(x + 210 * s)} ${f(base + 20 * s)}`,
        '#ffffff',
        5 * s,
        'opacity="0.8"',
      )
    )
  }
  const colors = ['#f25c3d', '#ffd25e', '#ffffff', '#f7a8a0', '#2aa198', '#fdf0d2']
  const fleet = each(34, (i) => {
    const t = (i / 33) ** 1.5
    return boat(
      r.between(-40, W + 20),
      lerp(470, 985, t),
      lerp(0.22, 1.25, t),
      r.pick(colors),
      r.pick(colors),
    )
  })
  return picture(
    [
      linear('sky', [
        [0, '#3f8fd0'],
        [1, '#d5ecf3'],
      ]),
      linear('sea', [
        [0, '#5fb2d8'],
        [0.4, '#2a7fbf'],
        [1, '#123f86'],
      ]),
      radial('sun', [
        [0, '#ffffff', 0.9],
        [1, '#ffffff', 0],
      ]),
      blur('soft', 12),
      rect(0, 0, W, 460, 'url(#sky)'),
      circle(1250, 120, 330, 'url(#sun)'),
      each(9, (i) =>
        group(
          each(5, (k) => circle(k * 58, r.between(-14, 10), r.between(32, 62), '#ffffff')) +
            rect(-40, 14, 320, 60, '#d5ecf3', 'opacity="0"'),
          `transform="translate(${i * 205 - 120} ${f(r.between(270, 400))}) scale(1 0.55)" opacity="0.8"`,
        ),
      ),
      rect(0, 440, W, H, 'url(#sea)'),
      each(150, () => {
        const y = 446 + r.next() ** 1.3 * 620
        const w = lerp(16, 150, (y - 446) / 620)
        return rect(
          r.between(-40, W),
          y,
          w,
          3,
          r.pick(['#ffffff', '#9fd3ea', '#0f3a7c']),
          `opacity="${f(r.between(0.2, 0.6))}" rx="1.5"`,
        )
      }),
      fleet,
    ],
    { seed: 55 },
  )
}

export const harbourRegatta: ImageSeed = {
  name: 'harbour-regatta',
  alt: 'A crowded fleet of sailing boats with red, yellow and white sails on a bright blue bay.',
  caption: 'Two hundred and six boats started on Sunday; two hundred and four agree on who won.',
  credit: 'Mara Lindqvane / Leadline',
  focal: { x: 50, y: 60 },
  svg,
}
