import {
  circle,
  each,
  ellipse,
  f,
  group,
  H,
  lerp,
  mix,
  path,
  picture,
  polar,
  random,
  rect,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(603)
  const crust = ['#c77a33', '#d98f43', '#b5652a', '#e0a35a']
  const scored = (w: number, h: number, n: number) =>
    each(n, (i) => {
      const x = lerp(-w * 0.68, w * 0.68, n === 1 ? 0.5 : i / (n - 1))
      return path(
        `M${f(x - 8)} ${f(-h * 0.6)}Q${f(x + 26)} 0 ${f(x + 8)} ${f(h * 0.6)}Q${f(x - 12)} 0 ${f(x - 8)} ${f(-h * 0.6)}Z`,
        '#f8e2b4',
      )
    })
  const flour = (w: number, h: number) =>
    each(30, () =>
      circle(
        r.between(-w, w) * 0.7,
        r.between(-h, h) * 0.7,
        r.between(0.8, 2.6),
        '#fff8e6',
        'opacity="0.8"',
      ),
    )
  const oval = (w: number, h: number, n: number) => {
    const c = r.pick(crust)
    return (
      ellipse(9, 14, w, h, '#33241a', 'opacity="0.4"') +
      ellipse(0, 0, w, h, mix(c, '#6b3413', 0.4)) +
      ellipse(-3, -5, w * 0.94, h * 0.9, c) +
      ellipse(-6, -h * 0.24, w * 0.8, h * 0.5, mix(c, '#ffe2a8', 0.25)) +
      scored(w, h, n) +
      flour(w, h)
    )
  }
  const round = (s: number) => {
    const c = r.pick(crust)
    return (
      circle(9, 13, s, '#33241a', 'opacity="0.4"') +
      circle(0, 0, s, mix(c, '#6b3413', 0.4)) +
      circle(-3, -4, s * 0.94, c) +
      each(8, (i) =>
        group(
          path(
            `M0 ${f(-s * 0.16)}Q${f(s * 0.2)} ${f(-s * 0.5)} 0 ${f(-s * 0.82)}Q${f(-s * 0.1)} ${f(-s * 0.5)} 0 ${f(-s * 0.16)}Z`,
            '#f8e2b4',
          ),
          `transform="rotate(${i * 45})"`,
        ),
      ) +
      flour(s, s)
    )
  }
  const pretzel = (s: number) =>
    each(2, (i) =>
      stroke(
        'M-10 60Q-120 40 -100 -40Q-80 -90 -20 -50Q30 -10 60 60M10 60Q120 40 100 -40Q80 -90 20 -50Q-30 -10 -60 60',
        i ? '#a5521f' : '#33241a',
        i ? 30 : 32,
        `stroke-linecap="round" transform="${i ? '' : 'translate(8 12)'} scale(${s})" ${i ? '' : 'opacity="0.35"'}`,
      ),
    ) +
    stroke(
      'M-104 -20Q-84 -76 -30 -48M104 -20Q84 -76 30 -48',
      '#d98f43',
      9,
      `stroke-linecap="round" transform="scale(${s})"`,
    ) +
    each(26, () => rect(r.between(-90, 90) * s, r.between(-56, -20) * s, 5, 5, '#fff8e6'))
  const braid = () =>
    ellipse(6, 18, 166, 62, '#33241a', 'opacity="0.35"') +
    each(10, (i) => {
      const up = i % 2 ? 1 : -1
      const spot = `rotate(${up * 34} ${-140 + i * 31} ${up * 17})`
      return (
        ellipse(
          -140 + i * 31,
          up * 17,
          56,
          36,
          i % 2 ? '#d98f43' : '#c77a33',
          `transform="${spot}" stroke="#8a4a1c" stroke-width="5"`,
        ) +
        ellipse(-146 + i * 31, up * 17 - 10, 34, 12, '#ecb874', `transform="${spot}" opacity="0.7"`)
      )
    }) +
    each(50, () => circle(r.between(-150, 150), r.between(-38, 38), 2.2, '#fdf0cf'))
  const bun = () =>
    circle(7, 10, 60, '#33241a', 'opacity="0.4"') +
    circle(0, 0, 60, '#b5652a') +
    circle(-3, -4, 56, '#d98f43') +
    stroke(
      `M0 0${each(46, (i) => {
        const p = polar(0, 0, 2 + i * 1.05, i * 0.36)
        return `L${f(p[0])} ${f(p[1])}`
      })}`,
      '#7c3f18',
      7,
      'stroke-linejoin="round"',
    ) +
    each(26, () =>
      rect(
        r.between(-40, 40),
        r.between(-40, 40),
        5,
        5,
        '#fff8e6',
        `transform="rotate(${f(r.between(0, 80))})"`,
      ),
    )
  const tray = (x: number, y: number, w: number, h: number, inner: string) =>
    group(
      rect(12, 16, w, h, '#122a3f', 'rx="18" opacity="0.5"') +
        rect(0, 0, w, h, '#3b4a57', 'rx="18"') +
        rect(12, 12, w - 24, h - 24, '#5a6b78', 'rx="12"') +
        rect(20, 20, w - 40, h - 40, '#f3e7cf', 'rx="4"') +
        inner,
      `transform="translate(${x} ${y})"`,
    )
  const put = (x: number, y: number, turn: number, what: string) =>
    group(what, `transform="translate(${x} ${y}) rotate(${turn})"`)
  return picture(
    [
      rect(0, 0, W, H, '#20496b'),
      each(18, (i) => rect(i * 94 - 20, 0, 46, H, '#2c5c83')),
      each(12, (i) => rect(0, i * 94 - 20, W, 46, '#f6efe0', 'opacity="0.12"')),
      tray(
        -90,
        -70,
        720,
        560,
        each(2, (row) => each(3, (i) => put(140 + i * 220, 175 + row * 230, 70, oval(106, 66, 3)))),
      ),
      tray(
        672,
        -120,
        620,
        500,
        each(2, (row) =>
          each(2, (i) =>
            put(
              170 + i * 280,
              210 + row * 0 + (row ? 190 : 0) - 20,
              0,
              row ? pretzel(0.92) : round(104),
            ),
          ),
        ),
      ),
      tray(
        1334,
        -40,
        520,
        700,
        each(4, (row) =>
          each(3, (i) => put(100 + i * 150, 110 + row * 160, r.between(0, 180), bun())),
        ),
      ),
      tray(
        -60,
        532,
        560,
        640,
        each(3, (row) =>
          each(3, (i) => put(120 + i * 165, 110 + row * 165, r.between(0, 180), bun())),
        ),
      ),
      tray(
        540,
        424,
        752,
        330,
        put(204, 165, -8, group(braid(), 'transform="scale(0.88)"')) +
          put(548, 165, 8, group(braid(), 'transform="scale(0.88)"')),
      ),
      tray(
        540,
        798,
        752,
        380,
        each(4, (i) => put(120 + i * 172, 190, i % 2 ? 96 : 84, oval(150, 58, 5))),
      ),
      tray(1334, 704, 520, 460, put(160, 190, 0, round(118)) + put(400, 300, 0, round(118))),
    ],
    { seed: 63 },
  )
}

export const bakeryTrays: ImageSeed = {
  name: 'bakery-trays',
  alt: 'Loaves, pretzels, braided bread and cinnamon buns cool on steel trays, seen from above.',
  caption:
    'A quarter past five at Tolliver & Daughter: the first batch, and the last quiet minute.',
  credit: 'Mara Lindqvane / Leadline',
  svg,
}
