import {
  below,
  circle,
  each,
  f,
  H,
  lerp,
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
  const r = random(202)
  const house = (x: number, y: number, w: number, t: number): string => {
    const light = mix(
      r.pick(['#f8d79b', '#f5c583', '#fbe6bd', '#efb071']),
      '#7d2f4a',
      0.3 - t * 0.3,
    )
    const dark = mix(light, '#8c3b3a', 0.42)
    const door = mix('#1d6f86', '#5a2b4b', 0.4 - t * 0.4)
    const parapet = r.chance(0.4)
      ? each(Math.floor(w / 16), (i) => rect(x + i * 16, y - 9, 9, 10, light))
      : rect(x - 3, y - 6, w + 6, 8, light)
    const windows = each(r.int(1, 3), (i) => {
      const wx = x + 16 + i * (w / 3)
      const wy = y + r.between(26, 60)
      return path(
        `M${f(wx)} ${f(wy + 34)}v-20a9 9 0 0 1 18 0v20z`,
        r.chance(0.3) ? '#ffe9a8' : door,
      )
    })
    const dome = r.chance(0.13)
      ? path(
          `M${f(x + 8)} ${f(y - 4)}a${f(w / 2 - 8)} ${f(w / 2 - 4)} 0 0 1 ${f(w - 16)} 0z`,
          '#2b8c99',
        ) + rect(x + w / 2 - 2, y - w / 2 - 22, 4, 22, '#f6c65b')
      : ''
    return (
      dome +
      rect(x, y, w, 500, light) +
      poly(
        [
          [x + w, y],
          [x + w * 1.3, y + 26],
          [x + w * 1.3, 1200],
          [x + w, 1200],
        ],
        dark,
      ) +
      parapet +
      windows
    )
  }
  const rows = each(8, (row) => {
    const t = row / 7
    const y = 440 + t * 520
    const w = lerp(62, 150, t)
    return each(Math.ceil(W / (w * 1.12)) + 1, (i) =>
      house(
        i * w * 1.12 - 40 + r.between(-18, 18),
        y + r.between(-62, 34),
        w * r.between(0.75, 1.1),
        t,
      ),
    )
  })
  const tower = (x: number, base: number, s: number, color: string, side: string) =>
    rect(x - 26 * s, base - 360 * s, 52 * s, 420 * s, color) +
    rect(x + 8 * s, base - 360 * s, 18 * s, 420 * s, side) +
    rect(x - 36 * s, base - 372 * s, 72 * s, 16 * s, color) +
    rect(x - 17 * s, base - 420 * s, 34 * s, 50 * s, color) +
    path(
      `M${f(x - 20 * s)} ${f(base - 418 * s)}q${f(20 * s)} ${f(-62 * s)} ${f(40 * s)} 0z`,
      '#2b8c99',
    ) +
    each(4, (i) =>
      path(
        `M${f(x - 9 * s)} ${f(base - (300 - i * 80) * s)}v${f(-22 * s)}a${f(9 * s)} ${f(9 * s)} 0 0 1 ${f(18 * s)} 0v${f(22 * s)}z`,
        side,
      ),
    )
  const palm = (x: number, y: number, s: number) =>
    stroke(`M${x} ${y}q${10 * s} ${-70 * s} ${-6 * s} ${-150 * s}`, '#4a2a3c', 9 * s) +
    each(9, (i) => {
      const a = polar(0, 0, 88 * s, Math.PI + (i / 8) * Math.PI)
      const tx = x - 6 * s + a[0]
      const ty = y - 150 * s + a[1] * 0.5 + 34 * s
      return path(
        `M${f(x - 6 * s)} ${f(y - 150 * s)}Q${f((x + tx) / 2)} ${f(y - 206 * s + Math.abs(i - 4) * 7 * s)} ${f(tx)} ${f(ty)}` +
          `Q${f((x + tx) / 2)} ${f(y - 172 * s)} ${f(x - 6 * s)} ${f(y - 150 * s)}`,
        i % 2 ? '#1f6a5c' : '#2c8468',
      )
    })
  return picture(
    [
      linear('sky', [
        [0, '#c8455a'],
        [0.5, '#f28a4f'],
        [1, '#fbd278'],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      circle(560, 330, 150, '#ffe9a8'),
      each(7, (i) =>
        rect(360 + (i % 2) * 30, 352 + i * 18, 400, 4 + i * 0.8, '#f6a75c', 'opacity="0.8"'),
      ),
      below(ridge(221, 410, 30, { scale: 1.2 }), '#d96a55'),
      tower(1130, 560, 0.9, '#e69a68', '#b65f51'),
      rows,
      palm(330, 830, 1.1),
      palm(420, 850, 0.8),
      tower(1380, 820, 1.5, '#f8d79b', '#c9724f'),
      palm(940, 1000, 1.4),
      palm(60, 1050, 1.6),
      each(12, () => {
        const x = r.between(700, 1250)
        const y = r.between(100, 300)
        return stroke(`M${f(x - 14)} ${f(y - 5)}q8 -5 14 5q6 -10 14 -5`, '#7d2f4a', 3)
      }),
    ],
    { seed: 22 },
  )
}

export const medinaRoofs: ImageSeed = {
  name: 'medina-roofs',
  alt: 'Flat roofs, blue domes and palms of an old southern harbour city under an orange evening sun.',
  caption: 'Marsa Zafran at the hour when the booksellers switch on their lamps.',
  credit: 'Salwa al-Nadiri / Leadline',
  focal: { x: 52, y: 50 },
  svg,
}
