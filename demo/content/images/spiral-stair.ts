import {
  circle,
  ellipse,
  H,
  lerp,
  line,
  mix,
  type Point,
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
  const r = random(706)
  const cx = 860
  const cy = 500
  const turns = 5.2
  const steps = 190
  const at = (t: number, offset: number): Point => {
    const angle = t * turns * Math.PI * 2 + 0.7
    const radius = 2850 * Math.exp(-t * 4.58) * offset
    const lens = lerp(1, 0.94, t)
    return [
      cx + Math.cos(angle) * radius * lens + (1 - t) * -30,
      cy + Math.sin(angle) * radius * 0.9,
    ]
  }
  const treads = range(steps)
    .map((i) => {
      const t0 = i / steps
      const t1 = (i + 1) / steps
      const light = 0.5 + 0.5 * Math.sin(t0 * turns * Math.PI * 2 + 0.4)
      const color = mix(mix('#3a1a4a', '#f6b88f', light), '#fff0d2', t0 * 0.55)
      const out = [at(t0, 1), at(t1, 1)] as const
      const inner = [at(t0, 0.6), at(t1, 0.6)] as const
      return (
        poly([out[0], out[1], inner[1], inner[0]], i % 2 ? color : mix(color, '#3a1a4a', 0.18)) +
        line(out[0], inner[0], mix(color, '#2a1038', 0.5), 3.4 * Math.exp(0.6 - t0 * 3.6) + 0.4)
      )
    })
    .join('')
  const rail = (offset: number, color: string, w: number) =>
    range(steps)
      .map((i) =>
        line(
          at(i / steps, offset),
          at((i + 1) / steps, offset),
          color,
          w * Math.exp(0.75 - (i / steps) * 3.9) + 0.8,
          'stroke-linecap="round"',
        ),
      )
      .join('')
  const balusters = range(steps * 2)
    .map((i) => {
      const t = i / steps / 2
      return line(at(t, 0.6), at(t, 0.545), '#2a1038', 5 * Math.exp(0.8 - t * 4.1) + 0.5)
    })
    .join('')
  const hand = (t: number, color: string, s: number) => {
    const [x, y] = at(t, 0.78)
    return (
      ellipse(x + 16 * s, y + 14 * s, 34 * s, 20 * s, '#2a1038', 'opacity="0.4"') +
      ellipse(x, y, 30 * s, 21 * s, color) +
      circle(x, y, 13 * s, r.pick(['#2a1a18', '#6b4326'])) +
      rect(x + 26 * s, y - 8 * s, 26 * s, 18 * s, '#f6efe0')
    )
  }
  return picture(
    [
      radial(
        'well',
        [
          [0, '#fff6dd'],
          [0.12, '#f6c79a'],
          [0.5, '#6b2f5e'],
          [1, '#2a1038'],
        ],
        0.53,
        0.47,
        0.6,
      ),
      rect(0, 0, W, H, 'url(#well)'),
      treads,
      balusters,
      rail(1, '#fff0d2', 10),
      rail(0.6, '#2a1038', 12),
      rail(0.54, '#e8553f', 20),
      hand(0.3, '#1f8a8c', 1.5),
      hand(0.463, '#e8553f', 0.74),
      hand(0.612, '#f2b632', 0.34),
      circle(cx - 2, cy, 16, '#fffdf2'),
    ],
    { seed: 76 },
  )
}

export const spiralStair: ImageSeed = {
  name: 'spiral-stair',
  alt: 'A spiral staircase with a red rail winds down to a bright centre; three clerks carry papers.',
  caption: 'The stairwell of the Exchange on Lombard Quay: 188 steps, and a lift that sulks.',
  credit: 'Jory Tannick for the Leadline',
  focal: { x: 54, y: 47 },
  svg,
}
