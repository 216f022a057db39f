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
  type Point,
  path,
  picture,
  polar,
  poly,
  random,
  range,
  rect,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(604)
  const fish = (x: number, y: number, s: number, turn: number, back: string) =>
    group(
      path(
        'M-190 6Q-110 -58 20 -54Q120 -48 180 -10L190 0L180 12Q120 54 10 56Q-110 52 -190 6Z',
        '#0c2d3d',
        'opacity="0.35" transform="translate(8 14)"',
      ) +
        path('M-176 2L-262 -56Q-246 0 -262 58Z', mix(back, '#0d3a4f', 0.2)) +
        path(
          'M-190 4Q-110 -58 20 -54Q120 -48 180 -10L190 0L180 12Q120 54 10 56Q-110 52 -190 4Z',
          '#dbe9ea',
        ) +
        path('M-190 4Q-110 -58 20 -54Q120 -48 180 -10Q60 -16 -190 4Z', back) +
        path('M-190 4Q60 -16 180 -10Q60 2 -190 10Z', '#f3a48b', 'opacity="0.85"') +
        path('M-30 -54Q10 -92 60 -50Z', mix(back, '#ffffff', 0.2)) +
        path('M-20 55Q10 82 40 54Z', '#b9d0d4') +
        each(5, (row) =>
          each(12, (i) =>
            stroke(`M${f(-120 + i * 19 + (row % 2) * 9)} ${f(10 + row * 8)}q6 4 0 8`, '#9fbcc4', 2),
          ),
        ) +
        stroke('M104 -40Q82 0 100 44', mix(back, '#0d3a4f', 0.3), 4) +
        circle(140, -10, 15, '#f6e27a') +
        circle(141, -10, 8, '#0c1f2b') +
        circle(144, -13, 2.6, '#ffffff') +
        stroke('M188 2Q176 14 162 14', '#0d3a4f', 3),
      `transform="translate(${f(x)} ${f(y)}) rotate(${f(turn)}) scale(${s})"`,
    )
  const ice = each(420, () => {
    const x = r.between(-20, W)
    const y = r.between(-20, H)
    const s = r.between(8, 34)
    const p = range(5).map((i): Point => polar(x, y, s * r.between(0.6, 1), i * 1.256))
    return poly(
      p,
      r.pick(['#ffffff', '#cfeaf0', '#b3dbe6', '#8fc6d8']),
      `opacity="${f(r.between(0.4, 0.9))}"`,
    )
  })
  const slice = (x: number, y: number, s: number) =>
    circle(x + 5, y + 7, s, '#0c2d3d', 'opacity="0.3"') +
    circle(x, y, s, '#ffd23f') +
    circle(x, y, s * 0.86, '#fff7d6') +
    each(9, (i) => {
      const a = i * 0.698
      return poly(
        [
          polar(x, y, s * 0.1, a + 0.35),
          polar(x, y, s * 0.78, a + 0.06),
          polar(x, y, s * 0.78, a + 0.63),
        ],
        '#ffe06b',
      )
    })
  return picture(
    [
      linear('bed', [
        [0, '#9fd2e0'],
        [1, '#5fa9c4'],
      ]),
      rect(0, 0, W, H, 'url(#bed)'),
      ice,
      each(7, (row) =>
        each(5, (i) => {
          const right = row % 2 === 0
          const x = i * 430 - 60 + (row % 2) * 210
          return fish(
            x,
            row * 172 + 18,
            0.92,
            (right ? 0 : 180) + r.between(-5, 5) - 7,
            r.pick(['#1d5f86', '#2a7f9c', '#174a6e', '#3d6fa3']),
          )
        }),
      ),
      slice(300, 205, 60),
      slice(980, 545, 66),
      slice(1360, 880, 60),
      slice(150, 880, 52),
      each(4, (b) =>
        group(
          each(
            9,
            (i) =>
              line(
                [0, 0],
                polar(0, 0, r.between(70, 130), -1.9 + i * 0.2),
                '#2f7a4f',
                5,
                'stroke-linecap="round"',
              ) +
              ellipse(
                polar(0, 0, 112, -1.9 + i * 0.2)[0],
                polar(0, 0, 112, -1.9 + i * 0.2)[1],
                11,
                24,
                '#4fa564',
                `transform="rotate(${f(-20 + i * 11)} ${f(polar(0, 0, 112, -1.9 + i * 0.2)[0])} ${f(polar(0, 0, 112, -1.9 + i * 0.2)[1])})"`,
              ),
          ),
          `transform="translate(${[640, 1270, 480, 1120][b]} ${[300, 300, 800, 1010][b]}) rotate(${b * 70})"`,
        ),
      ),
    ],
    { seed: 64 },
  )
}

export const herringIce: ImageSeed = {
  name: 'herring-ice',
  alt: 'Silver and blue herrings lie head to tail on crushed ice with lemon slices and sprigs of dill.',
  caption: 'Herrings on Basin Street, ordered as they would never order themselves.',
  credit: 'Ansel Boaz / Leadline',
  svg,
}
