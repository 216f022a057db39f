import {
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
  random,
  rect,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(504)
  const eight = (x: number, y: number, hull: string, shirt: string, phase: number) =>
    group(
      each(2, (i) =>
        path(
          `M-330 0Q100 ${i ? 40 : -40} 760 ${i ? 130 : -130}Q120 ${i ? 16 : -16} -330 0Z`,
          '#cfe9de',
          'opacity="0.2"',
        ),
      ) +
        each(8, (k) =>
          each(3, (m) => {
            const ox = -180 + k * 46 + 60 + m * 62
            const dir = k % 2 ? 1 : -1
            return ellipse(
              ox + 40,
              dir * 112,
              15 - m * 3,
              8 - m,
              'none',
              `stroke="#e8f7ee" stroke-width="3" opacity="${0.65 - m * 0.18}"`,
            )
          }),
        ) +
        path(
          'M-350 0Q-300 -15 -200 -17H220Q310 -14 380 0Q310 14 220 17H-200Q-300 15 -350 0Z',
          '#0a2a2e',
          'transform="translate(12 16)" opacity="0.45"',
        ) +
        path(
          'M-350 0Q-300 -15 -200 -17H220Q310 -14 380 0Q310 14 220 17H-200Q-300 15 -350 0Z',
          hull,
        ) +
        path('M-220 -10H230Q270 0 230 10H-220Q-250 0 -220 -10Z', mix(hull, '#1b130d', 0.45)) +
        each(8, (k) => {
          const px = -180 + k * 46
          const dir = k % 2 ? 1 : -1
          const sway = phase * 22
          return (
            line([px + 4, dir * 8], [px + sway, dir * 118], '#f6efe0', 5) +
            ellipse(
              px + sway,
              dir * 124,
              8,
              18,
              shirt,
              `transform="rotate(${dir * 8} ${f(px + sway)} ${dir * 124})"`,
            ) +
            ellipse(px + 12, 0, 15, 12, shirt) +
            circle(
              px + 16,
              0,
              7.5,
              r.pick(['#3b2418', '#8d5a3a', '#e2b17f', '#1d1512', '#c98a5e']),
            ) +
            line([px + 8, -9], [px + 2, dir * 14], '#e7b58c', 5) +
            line([px + 8, 9], [px + 2, dir * 16], '#e7b58c', 5)
          )
        }) +
        ellipse(226, 0, 11, 10, '#171720') +
        circle(224, 0, 6.5, '#f2b632'),
      `transform="translate(${x} ${y})"`,
    )
  return picture(
    [
      linear(
        'water',
        [
          [0, '#0f5a57'],
          [0.5, '#0b4449'],
          [1, '#07303a'],
        ],
        [0, 0],
        [1, 1],
      ),
      rect(0, 0, W, H, 'url(#water)'),
      group(
        each(260, () => {
          const x = r.between(-300, 1900)
          const y = r.between(-400, 1500)
          const l = r.between(30, 170)
          return stroke(
            `M${f(x)} ${f(y)}q${f(l / 2)} ${f(r.between(-9, 9))} ${f(l)} 0`,
            r.pick(['#2f8f83', '#1c716c', '#7fc7b2']),
            r.between(2, 4),
            `opacity="${f(r.between(0.2, 0.6))}"`,
          )
        }) +
          each(4, (i) =>
            each(30, (k) => circle(-350 + k * 84, -40 + i * 380, 9, k % 5 ? '#f6efe0' : '#f25c3d')),
          ) +
          eight(680, 150, '#d8452e', '#f6efe0', -1) +
          eight(960, 530, '#f6c65b', '#35427a', 1) +
          eight(560, 910, '#f6efe0', '#e8425a', -1),
        'transform="rotate(-24 800 533)"',
      ),
    ],
    { seed: 54 },
  )
}

export const rowingEights: ImageSeed = {
  name: 'rowing-eights',
  alt: 'Three rowing eights in a race on dark green water, seen from above, their oars leaving rings.',
  caption:
    'The final of the Lock Cup, 400 metres out. The yellow boat had already started its sprint.',
  credit: 'Mara Lindqvane / Leadline',
  svg,
}
