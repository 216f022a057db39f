import {
  blur,
  circle,
  each,
  ellipse,
  f,
  group,
  H,
  linear,
  type Point,
  picture,
  random,
  rect,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(102)
  const lights = each(64, () => {
    const y = r.between(330, 860)
    const size = r.between(26, 92)
    return circle(
      r.between(-40, W + 40),
      y,
      size,
      r.pick(['#ffb347', '#ff7f50', '#ffd98a', '#e2525c', '#6fb7d6', '#f6efe0']),
      `opacity="${f(r.between(0.2, 0.62))}"`,
    )
  })
  const towers = each(14, (i) => {
    const h = r.between(200, 560)
    return rect(i * 120 - 20, 800 - h, r.between(70, 130), h + 300, '#14283f', 'opacity="0.7"')
  })
  const drop = (x: number, y: number, s: number): string => {
    const points = Array.from({ length: 9 }, (_, i): Point => {
      const angle = (i / 9) * Math.PI * 2
      const reach = s * r.between(0.82, 1.12)
      return [x + Math.cos(angle) * reach * 0.86, y + Math.sin(angle) * reach]
    })
    const d = `M${points.map(([a, b]) => `${f(a)} ${f(b)}`).join('L')}Z`
    return (
      `<path d="${d}" fill="url(#drop)" stroke="url(#drop)" stroke-width="${f(s * 0.5)}" ` +
      'stroke-linejoin="round"/>' +
      ellipse(x - s * 0.3, y - s * 0.55, s * 0.2, s * 0.12, '#ffffff', 'opacity="0.9"')
    )
  }
  const streak = (x: number): string => {
    let at = x
    const end = r.between(300, 960)
    const d = Array.from({ length: 14 }, (_, i) => {
      at += r.between(-7, 7)
      return `${f(at)} ${f((i / 13) * end)}`
    }).join('L')
    return (
      stroke(`M${d}`, '#cfe3ee', r.between(8, 15), 'opacity="0.2" stroke-linejoin="round"') +
      each(5, (i) => drop(at + r.between(-5, 5), end - 60 - i * 58, r.between(3, 7))) +
      drop(at, end, r.between(15, 24))
    )
  }
  return picture(
    [
      linear('night', [
        [0, '#0d1f38'],
        [0.6, '#27496a'],
        [1, '#101f33'],
      ]),
      linear('drop', [
        [0, '#0f2136', 0.85],
        [0.55, '#5b86a5', 0.75],
        [1, '#fdf3da', 0.95],
      ]),
      blur('far', 16),
      blur('near', 5),
      rect(0, 0, W, H, 'url(#night)'),
      group(towers, 'filter="url(#far)"'),
      group(lights, 'filter="url(#near)"'),
      rect(0, 830, W, 260, '#0c1a2b', 'opacity="0.55" filter="url(#far)"'),
      each(520, () => drop(r.between(0, W), r.between(0, H), r.between(2, 6))),
      each(110, () => drop(r.between(0, W), r.between(0, H), r.between(7, 17))),
      each(15, (i) => streak(50 + i * 108 + r.between(-30, 30))),
      rect(1040, 0, 46, H, '#0a121d'),
      rect(1040, 0, 6, H, '#3c5a74'),
      rect(0, 985, W, 82, '#0a121d'),
      rect(0, 985, W, 6, '#3c5a74'),
    ],
    { grain: 0.3 },
  )
}

export const rainWindow: ImageSeed = {
  name: 'rain-window',
  alt: 'Raindrops on a dark window pane, with the city lights behind them blurred into discs.',
  caption: 'Nineteen hours of rain, seen from the third floor of the Leadline building.',
  credit: 'Mara Lindqvane / Leadline',
  focal: { x: 45, y: 50 },
  svg,
}
