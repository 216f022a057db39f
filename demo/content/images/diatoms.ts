import {
  circle,
  each,
  f,
  group,
  H,
  lerp,
  line,
  path,
  picture,
  polar,
  radial,
  random,
  rect,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(303)
  const tones = ['#f4b942', '#e4572e', '#2f9c95', '#f6efe0', '#a3c9a8', '#f08a6c']
  const disc = (x: number, y: number, s: number): string => {
    const color = r.pick(tones)
    const dark = '#0d2b3a'
    const folds = s > 150 ? 18 : r.pick([6, 8, 10, 12, 16])
    const rings = s > 150 ? 5 : s > 45 ? r.int(3, 5) : 2
    return group(
      circle(0, 0, s, color) +
        circle(0, 0, s * 0.93, dark) +
        circle(0, 0, s * 0.88, color, 'opacity="0.92"') +
        each(rings, (k) => {
          const radius = s * lerp(0.24, 0.76, k / Math.max(1, rings - 1))
          const n = folds * (k + 1)
          return each(n, (i) => {
            const p = polar(0, 0, radius, ((i + (k % 2) * 0.5) / n) * Math.PI * 2)
            return circle(p[0], p[1], Math.min(s * 0.07, (radius * 2.2) / n), dark)
          })
        }) +
        each(folds, (i) => {
          const a = (i / folds) * Math.PI * 2
          return line(polar(0, 0, s * 0.14, a), polar(0, 0, s * 0.86, a), dark, s * 0.018)
        }) +
        circle(0, 0, s * 0.11, dark),
      `transform="translate(${f(x)} ${f(y)}) rotate(${f(r.between(0, 90))})"`,
    )
  }
  const boat = (x: number, y: number, s: number): string => {
    const color = r.pick(tones)
    const dark = '#0d2b3a'
    const lens = (w: number, h: number) =>
      `M${f(-w)} 0Q0 ${f(-h * 2)} ${f(w)} 0Q0 ${f(h * 2)} ${f(-w)} 0Z`
    return group(
      path(lens(s * 1.6, s * 0.46), color) +
        each(31, (i) => {
          const t = (i - 15) / 16
          const h = s * 0.4 * (1 - t * t)
          return line([t * s * 1.5, -h], [t * s * 1.5, h], dark, s * 0.035)
        }) +
        path(lens(s * 1.5, s * 0.09), color) +
        circle(0, 0, s * 0.12, dark),
      `transform="translate(${f(x)} ${f(y)}) rotate(${f(r.between(0, 180))})"`,
    )
  }
  const star = (x: number, y: number, s: number): string => {
    const color = r.pick(tones)
    const n = r.pick([3, 3, 5])
    return group(
      each(n, (i) =>
        group(
          path(
            `M${f(-s * 0.3)} 0Q${f(-s * 0.16)} ${f(-s)} 0 ${f(-s * 1.1)}Q${f(s * 0.16)} ${f(-s)} ${f(s * 0.3)} 0Z`,
            color,
          ) + each(5, (k) => circle(0, -s * (0.3 + k * 0.15), s * (0.085 - k * 0.012), '#0d2b3a')),
          `transform="rotate(${f((i * 360) / n)})"`,
        ),
      ) +
        circle(0, 0, s * 0.26, color) +
        circle(0, 0, s * 0.13, '#0d2b3a'),
      `transform="translate(${f(x)} ${f(y)}) rotate(${f(r.between(0, 120))})"`,
    )
  }
  const placed: [number, number, number][] = []
  for (let tries = 0; tries < 6000 && placed.length < 230; tries++) {
    const want =
      placed.length < 1
        ? 190
        : placed.length < 7
          ? 120
          : placed.length < 26
            ? 70
            : r.between(11, 38)
    const x = placed.length < 1 ? 820 : r.between(-30, W + 30)
    const y = placed.length < 1 ? 520 : r.between(-30, H + 30)
    if (placed.every(([a, b, s]) => Math.hypot(a - x, b - y) > s + want + 9)) {
      placed.push([x, y, want])
    }
  }
  return picture(
    [
      radial(
        'deep',
        [
          [0, '#17506a'],
          [1, '#071b27'],
        ],
        0.5,
        0.5,
        0.75,
      ),
      rect(0, 0, W, H, 'url(#deep)'),
      each(300, () =>
        circle(r.between(0, W), r.between(0, H), r.between(1, 3), '#a3c9a8', 'opacity="0.3"'),
      ),
      placed
        .map(([x, y, s], i) => {
          const kind = i === 0 ? 0 : r.int(0, 4)
          return kind < 3 ? disc(x, y, s) : kind === 3 ? boat(x, y, s * 0.62) : star(x, y, s * 0.88)
        })
        .join(''),
    ],
    { seed: 33 },
  )
}

export const diatoms: ImageSeed = {
  name: 'diatoms',
  alt: 'Microscopic algae as discs, stars and boats with fine patterns, bright on a dark blue ground.',
  caption: 'Life in four drops of the Arle estuary, arranged by shape and enlarged 400 times.',
  credit: 'Illustration: Olu Destrane, after the Tide Institute',
  focal: { x: 51, y: 49 },
  svg,
}
