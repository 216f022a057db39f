import {
  below,
  blur,
  circle,
  each,
  f,
  group,
  H,
  linear,
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
  const r = random(302)
  const px = 1010
  const py = 330
  const trails = each(230, (i) => {
    const radius = 16 + i * 5.6 + r.between(-2, 2)
    const start = r.between(0, Math.PI * 2)
    const sweep = r.between(0.3, 1.15)
    const a = polar(px, py, radius, start)
    const b = polar(px, py, radius, start + sweep)
    return stroke(
      `M${f(a[0])} ${f(a[1])}A${f(radius)} ${f(radius)} 0 0 1 ${f(b[0])} ${f(b[1])}`,
      r.pick(['#eaf6f4', '#9fe0dc', '#f8dfa6', '#6fb3cf', '#f3a98c']),
      r.between(0.9, 3.2),
      `stroke-linecap="round" opacity="${f(r.between(0.35, 0.95))}"`,
    )
  })
  return picture(
    [
      linear('sky', [
        [0, '#04101f'],
        [0.6, '#0f3850'],
        [1, '#2f8087'],
      ]),
      linear(
        'dome',
        [
          [0, '#f4efe2'],
          [0.5, '#c8d5d3'],
          [1, '#4f7480'],
        ],
        [0, 0],
        [1, 0],
      ),
      linear('slit', [
        [0, '#ffb347'],
        [1, '#d8452e'],
      ]),
      blur('soft', 24),
      rect(0, 0, W, H, 'url(#sky)'),
      trails,
      circle(px, py, 4, '#ffffff'),
      below(ridge(321, 850, 40, { octaves: 6, scale: 1.3 }), '#1c5561'),
      below(ridge(322, 900, 44, { octaves: 5, scale: 0.9 }), '#0d3442'),
      circle(520, 690, 260, '#ffb347', 'opacity="0.16" filter="url(#soft)"'),
      rect(330, 690, 400, 220, '#c8d5d3'),
      rect(330, 690, 400, 220, 'url(#dome)'),
      each(6, (i) =>
        rect(372 + i * 58, 770, 22, 50, i === 2 || i === 3 ? '#ffb347' : '#2d5661', 'rx="11"'),
      ),
      rect(318, 676, 424, 22, '#2d5661'),
      path('M330 680A200 214 0 0 1 730 680Z', 'url(#dome)'),
      each(5, (i) =>
        stroke(
          `M530 466Q${330 + i * 100 + (i - 2) * 30} 540 ${350 + i * 90} 680`,
          '#7d9ba0',
          2,
          'opacity="0.6"',
        ),
      ),
      path('M566 680Q600 560 556 468Q590 474 628 508Q664 580 640 680Z', '#0a2130'),
      path('M574 680Q606 570 572 480Q600 486 622 520Q650 590 630 680Z', 'url(#slit)'),
      group(
        rect(-22, -150, 44, 190, '#0a2130', 'rx="8"') +
          rect(-28, -164, 56, 24, '#0a2130', 'rx="6"'),
        'transform="translate(594 640) rotate(24)"',
      ),
      rect(500, 830, 60, 80, '#0a2130', 'rx="30"'),
      below(
        [
          [0, 930],
          [220, 906],
          [420, 896],
          [760, 898],
          [980, 930],
          [1240, 990],
          [1600, 1010],
        ],
        '#071e2b',
      ),
      stroke('M530 905Q640 960 820 980T1180 1067', '#9fe0dc', 7, 'opacity="0.35"'),
      each(9, (i) => circle(560 + i * 62, 934 + i * 13 + (i % 2) * 8, 5, '#ffcf70')),
      each(40, () => {
        const x = r.between(0, W)
        const y = 1075
        const h = r.between(40, 130)
        return poly(
          [
            [x - h * 0.2, y],
            [x, y - h],
            [x + h * 0.2, y],
          ],
          '#04121c',
        )
      }),
    ],
    { seed: 32 },
  )
}

export const observatoryNight: ImageSeed = {
  name: 'observatory-night',
  alt: 'Star trails circle the pole above an observatory on a hill, its dome open and glowing orange.',
  caption: 'Four hours above Skarn Observatory. The dome turned; the exposure did not mind.',
  credit: 'Pernille Osgar / University of Merrowgate',
  focal: { x: 45, y: 55 },
  svg,
}
