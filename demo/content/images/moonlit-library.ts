import {
  below,
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
  radial,
  random,
  rect,
  ridge,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(203)
  const roof = (
    x: number,
    y: number,
    w: number,
    h: number,
    color: string,
    edge: string,
  ): string => {
    const l = x - w / 2
    const k = x + w / 2
    const d =
      `M${f(l - 60)} ${f(y - 22)}Q${f(x)} ${f(y + h * 0.32)} ${f(k + 60)} ${f(y - 22)}` +
      `Q${f(k - 30)} ${f(y - h * 0.5)} ${f(k - 90)} ${f(y - h)}Q${f(x)} ${f(y - h * 0.86)} ${f(l + 90)} ${f(y - h)}` +
      `Q${f(l + 30)} ${f(y - h * 0.5)} ${f(l - 60)} ${f(y - 22)}Z`
    const n = Math.round(w / 22)
    const ribs = each(n + 1, (i) => {
      const t = i / n
      const sag = (at: number, deep: number) => deep * 4 * at * (1 - at)
      const top: Point = [lerp(l + 92, k - 92, t), y - h + sag(t, h * 0.07)]
      const foot: Point = [lerp(l - 54, k + 54, t), y - 22 + sag(t, h * 0.16 + 11)]
      return (
        stroke(
          `M${f(top[0])} ${f(top[1])}Q${f(top[0] * 0.6 + foot[0] * 0.4)} ${f((top[1] + foot[1]) / 2 + 12)} ${f(foot[0])} ${f(foot[1])}`,
          edge,
          5,
        ) + circle(foot[0], foot[1] + 2, 7, edge)
      )
    })
    return (
      path(d, color) +
      ribs +
      stroke(
        `M${f(l + 84)} ${f(y - h - 4)}Q${f(x)} ${f(y - h * 0.84)} ${f(k - 84)} ${f(y - h - 4)}`,
        edge,
        20,
        'stroke-linecap="round"',
      )
    )
  }
  const hall = (x: number, y: number, w: number, h: number, floor: number, t: number) => {
    const wood = mix('#5b1f2a', '#26315c', t)
    const paper = mix('#ffcf85', '#b98a86', t)
    const bays = Math.round(w / 130)
    const bay = w / bays
    const height = floor - y
    return (
      rect(x - w / 2, y - 30, w, height + 30, wood) +
      each(bays, (i) => {
        const bx = x - w / 2 + i * bay + 12
        return (
          rect(bx, y + 24, bay - 24, height - 50, paper) +
          each(4, (k) => rect(bx + ((k + 1) * (bay - 24)) / 5, y + 24, 3, height - 50, wood)) +
          each(5, (k) => rect(bx, y + 24 + ((k + 1) * (height - 50)) / 6, bay - 24, 3, wood))
        )
      }) +
      roof(x, y, w * 1.06, h, mix('#1b2550', '#5a6ca8', t), mix('#2f3f7a', '#7788bd', t))
    )
  }
  const lantern = (x: number, y: number) =>
    line([x, y - 60], [x, y], '#141b3c', 3) +
    circle(x, y + 24, 70, 'url(#halo)') +
    rect(x - 17, y, 34, 46, '#ff9a56', 'rx="9"') +
    rect(x - 12, y - 5, 24, 6, '#141b3c') +
    rect(x - 12, y + 45, 24, 6, '#141b3c')
  return picture(
    [
      linear('sky', [
        [0, '#141b3c'],
        [0.6, '#3d4f92'],
        [1, '#8f86b8'],
      ]),
      radial('moon', [
        [0, '#fff5dc'],
        [1, '#fbd7a6'],
      ]),
      radial('halo', [
        [0, '#ffb765', 0.7],
        [1, '#ffb765', 0],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      each(140, () =>
        circle(r.between(0, W), r.between(0, 520), r.between(0.8, 2.4), '#fff5dc', 'opacity="0.8"'),
      ),
      circle(1130, 330, 330, 'url(#halo)', 'opacity="0.4"'),
      circle(1130, 330, 172, 'url(#moon)'),
      each(3, (i) =>
        below(
          ridge(231 + i, 560 + i * 50, 50, { scale: 1.3, octaves: 4 }),
          mix('#6f74b0', '#3a4685', i / 2),
        ),
      ),
      hall(1240, 690, 520, 120, 800, 0.75),
      hall(420, 730, 620, 140, 860, 0.5),
      below(ridge(236, 876, 14, { scale: 1.4, octaves: 3 }), '#1d2750'),
      hall(1010, 830, 900, 200, 1010, 0.08),
      rect(0, 1004, W, 63, '#141b3c'),
      each(3, (i) =>
        rect(760 - i * 26, 1010 + i * 20, 500 + i * 52, 18, mix('#3a4685', '#141b3c', i / 3)),
      ),
      each(3, (i) => lantern(690 + i * 320, 890)),
      // A pine leans in from the left
      stroke('M-20 1040Q160 900 150 690Q146 560 300 470', '#0d1230', 40),
      stroke('M150 720Q260 660 380 670M160 600Q60 520 -20 520', '#0d1230', 18),
      each(15, (i) => {
        const [x, y] = (
          [
            [300, 440],
            [400, 470],
            [220, 410],
            [120, 380],
            [380, 640],
            [470, 660],
            [300, 640],
            [40, 490],
            [-10, 460],
            [110, 500],
            [340, 380],
            [180, 470],
            [420, 560],
            [60, 420],
            [250, 340],
          ] as Point[]
        )[i] ?? [0, 0]
        return (
          ellipse(x, y, 96, 26, i % 2 ? '#17365a' : '#0f2a49') +
          ellipse(x + 12, y - 16, 60, 18, '#1f4a6d')
        )
      }),
      // Someone comes to read
      path('M1006 1004q0 -70 20 -78q22 8 22 78z', '#ff9a56') + circle(1027, 912, 13, '#141b3c'),
      rect(1040, 946, 26, 18, '#fff5dc'),
    ],
    { seed: 23 },
  )
}

export const moonlitLibrary: ImageSeed = {
  name: 'moonlit-library',
  alt: 'Curved tiled roofs and glowing paper windows of an old wooden hall beneath a large full moon.',
  caption: 'The Moon Stair Library in Haeon opens at nine in the evening and closes at dawn.',
  credit: 'Han Seorin for the Leadline',
  focal: { x: 64, y: 62 },
  svg,
}
