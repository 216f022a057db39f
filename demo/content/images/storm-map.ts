import {
  blur,
  circle,
  each,
  ellipse,
  f,
  group,
  H,
  lerp,
  line,
  type Point,
  path,
  picture,
  polar,
  poly,
  radial,
  random,
  range,
  rect,
  stroke,
  through,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(205)
  const cx = 690
  const cy = 470
  const ring = (radius: number): Point[] =>
    range(72).map((i): Point => {
      const a = (i / 72) * Math.PI * 2
      const bend = 1 + 0.13 * Math.sin(a * 2 + 0.6) + 0.06 * Math.sin(a * 3 + radius * 0.01)
      return [cx + Math.cos(a) * radius * bend * 1.18, cy + Math.sin(a) * radius * bend * 0.86]
    })
  const land = range(60).map((i): Point => {
    const t = i / 59
    return [
      1020 + t * 190 + Math.sin(t * 9) * 70 + Math.sin(t * 31) * 26 + Math.sin(t * 83) * 9,
      -30 + t * 1130,
    ]
  })
  const front = (from: number, to: number, bow: number): Point[] =>
    range(60).map((i): Point => {
      const t = i / 59
      const angle = lerp(from, to, t)
      const radius = 60 + t * bow
      return [cx + Math.cos(angle) * radius * 1.15, cy + Math.sin(angle) * radius]
    })
  const cold = front(0.5, 2.15, 640)
  const warm = front(0.2, -0.42, 760)
  const marks = (points: Point[], step: number, side: number, round: boolean, color: string) =>
    range(Math.floor(points.length / step) - 1)
      .map((k) => {
        const i = (k + 1) * step
        const a = points[i - 2] as Point
        const b = points[i + 2] as Point
        const m = points[i] as Point
        const len = Math.hypot(b[0] - a[0], b[1] - a[1])
        const u: Point = [(b[0] - a[0]) / len, (b[1] - a[1]) / len]
        const n: Point = [-u[1] * side, u[0] * side]
        const s = 27
        const p: Point = [m[0] - u[0] * s, m[1] - u[1] * s]
        const q: Point = [m[0] + u[0] * s, m[1] + u[1] * s]
        return round
          ? path(
              `M${f(p[0])} ${f(p[1])}A${s} ${s} 0 0 ${side > 0 ? 0 : 1} ${f(q[0])} ${f(q[1])}Z`,
              color,
            )
          : poly([p, q, [m[0] + n[0] * 46, m[1] + n[1] * 46]], color)
      })
      .join('')
  const barb = (x: number, y: number) => {
    const a = (Math.atan2(y - cy, x - cx) * 180) / Math.PI + 104
    return group(
      line([0, 0], [52, 0], '#16324a', 3) +
        line([52, 0], [60, -20], '#16324a', 3) +
        line([42, 0], [50, -20], '#16324a', 3) +
        line([32, 0], [36, -11], '#16324a', 3) +
        circle(0, 0, 5, '#16324a'),
      `transform="translate(${f(x)} ${f(y)}) rotate(${f(a)})" opacity="0.85"`,
    )
  }
  return picture(
    [
      radial(
        'deep',
        [
          [0, '#4d7f8f'],
          [0.3, '#86b3b3'],
          [1, '#dfe7d6'],
        ],
        0.43,
        0.44,
        0.62,
      ),
      rect(0, 0, W, H, 'url(#deep)'),
      blur('soft', 26),
      each(3, (arm) =>
        group(
          each(46, (i) => {
            const t = i / 45
            const p = polar(cx, cy, 40 + t * 520, arm * 2.09 + 0.4 + t * 2.6)
            return ellipse(
              p[0] + r.between(-18, 18),
              cy + (p[1] - cy) * 0.8 + r.between(-14, 14),
              26 + t * 66,
              18 + t * 40,
              '#fbf8ec',
            )
          }),
          'opacity="0.42" filter="url(#soft)"',
        ),
      ),
      poly([...land, [1700, 1100], [1700, -30]], '#ecd9a8', 'stroke="#b08c54" stroke-width="5"'),
      group(
        each(4, (i) =>
          poly(
            [
              ...land.map(([x, y]): Point => [x - 16 - i * 15, y]),
              ...[...land].reverse().map(([x, y]): Point => [x - 12 - i * 15, y]),
            ],
            '#ffffff',
            `opacity="${f(0.5 - i * 0.1)}"`,
          ),
        ),
      ),
      stroke('M1170 560Q1290 520 1360 590T1620 560', '#6fa3a8', 7),
      stroke('M1120 240Q1300 300 1420 210T1640 230', '#6fa3a8', 5),
      each(5, (i) =>
        circle(
          [1180, 1300, 1440, 1240, 1500][i] ?? 0,
          [556, 262, 590, 850, 900][i] ?? 0,
          9,
          '#c8392f',
          'stroke="#fbf8ec" stroke-width="4"',
        ),
      ),
      each(11, (i) =>
        stroke(
          `${through(ring(64 + i * 62))}Z`,
          '#16324a',
          i % 3 === 0 ? 4.5 : 2,
          'stroke-linejoin="round" opacity="0.75"',
        ),
      ),
      each(6, (row) =>
        each(9, (column) => {
          const x = 70 + column * 190 + (row % 2) * 90
          const y = 80 + row * 190
          return Math.hypot(x - cx, y - cy) > 150 ? barb(x, y) : ''
        }),
      ),
      stroke(through(cold), '#1f5fa8', 9),
      marks(cold, 7, -1, false, '#1f5fa8'),
      stroke(through(warm), '#d03b2f', 9),
      marks(warm, 8, -1, true, '#d03b2f'),
      circle(cx, cy, 30, '#16324a'),
      circle(cx, cy, 12, '#fbf8ec'),
    ],
    { seed: 25 },
  )
}

export const stormMap: ImageSeed = {
  name: 'storm-map',
  alt: 'A drawn weather map: isobars coil round a low at sea, with a cold and a warm front near a coast.',
  caption: 'The low the forecasters call Wilhelmina, as it stood at six o’clock this morning.',
  credit: 'Graphic: Leadline weather desk',
  focal: { x: 50, y: 47 },
  svg,
}
