import {
  circle,
  each,
  f,
  group,
  H,
  line,
  linear,
  path,
  picture,
  random,
  rect,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(502)
  const lane = 150
  const swimmer = (x: number, y: number, cap: string, arm: number) => {
    const skin = r.pick(['#e7b58c', '#8d5a3a', '#c98a5e', '#f0c9a3'])
    return group(
      path(
        'M60 0Q200 -60 420 -46M60 0Q200 60 420 46',
        'none',
        'stroke="#ffffff" stroke-width="5" opacity="0.5"',
      ) +
        each(16, () =>
          circle(
            r.between(104, 300),
            r.between(-26, 26),
            r.between(3, 11),
            '#ffffff',
            'opacity="0.7"',
          ),
        ) +
        path('M-20 -19Q60 -26 110 -8L190 -6V6L110 8Q60 26 -20 19Z', skin) +
        path('M26 -23Q62 -24 96 -12L96 12Q62 24 26 23Z', cap) +
        stroke(
          `M-14 -16Q-70 ${-40 * arm - 16} -112 ${-14 * arm - 10}`,
          skin,
          15,
          'stroke-linecap="round"',
        ) +
        stroke(
          `M-8 18Q40 ${46 * arm + 14} 78 ${44 * arm + 6}`,
          skin,
          14,
          'stroke-linecap="round"',
        ) +
        circle(-36, 0, 20, cap) +
        each(7, () =>
          circle(
            -112 + r.between(-20, 20),
            -24 * arm + r.between(-16, 16),
            r.between(3, 8),
            '#ffffff',
            'opacity="0.85"',
          ),
        ),
      `transform="translate(${x} ${y})"`,
    )
  }
  const caustic = each(240, () => {
    const x = r.between(-300, 1900)
    const y = r.between(-300, 1400)
    const s = r.between(30, 90)
    return stroke(
      `M${f(x)} ${f(y)}q${f(s * 0.5)} ${f(r.between(-26, 26))} ${f(s)} 0t${f(s)} ${f(r.between(-16, 16))}`,
      '#d9fbf3',
      r.between(2, 4.5),
      `opacity="${f(r.between(0.2, 0.55))}" stroke-linecap="round"`,
    )
  })
  return picture(
    [
      linear('water', [
        [0, '#35c4c4'],
        [0.6, '#149fb4'],
        [1, '#0c7f9f'],
      ]),
      rect(0, 0, W, H, 'url(#water)'),
      group(
        each(
          11,
          (i) =>
            rect(-400, -330 + i * lane + 62, 2500, 24, '#0b6f93', 'opacity="0.75"') +
            rect(-180, -330 + i * lane + 24, 24, 100, '#0b6f93', 'opacity="0.75"'),
        ) +
          caustic +
          each(11, (i) => {
            const y = -330 + i * lane
            return (
              line([-400, y], [2100, y], '#0b5f80', 3) +
              each(92, (k) =>
                rect(-400 + k * 27, y - 6, 21, 12, k % 8 < 4 ? '#f25c3d' : '#fdf6e6', 'rx="6"'),
              )
            )
          }) +
          swimmer(310, 195, '#f2b632', 1) +
          swimmer(720, 345, '#e8425a', -1) +
          swimmer(520, 495, '#1d2d50', 1) +
          swimmer(860, 645, '#fdf6e6', -1) +
          swimmer(420, 795, '#3f8f5f', 1) +
          swimmer(1080, 45, '#7c3b8f', -1) +
          swimmer(700, 945, '#f25c3d', 1) +
          rect(1500, -400, 30, 1900, '#0b5f80', 'opacity="0.5"') +
          rect(1530, -400, 700, 1900, '#f6e3c8') +
          rect(1530, -400, 26, 1900, '#fdf6e6') +
          each(30, (i) => line([1556, -400 + i * 62], [2230, -400 + i * 62], '#e2c7a0', 3)) +
          each(8, (i) => line([1620 + i * 62, -400], [1620 + i * 62, 1500], '#e2c7a0', 3)) +
          each(
            11,
            (i) =>
              rect(1544, -330 + i * lane + 40, 74, 70, '#1d2d50', 'rx="6"') +
              rect(1550, -330 + i * lane + 46, 62, 58, '#2f6fa5', 'rx="4"'),
          ),
        'transform="rotate(-14 800 533)"',
      ),
    ],
    { seed: 52, grain: 0.35 },
  )
}

export const poolAbove: ImageSeed = {
  name: 'pool-above',
  alt: 'Swimmers with coloured caps in the lanes of a turquoise open-air pool, seen from high above.',
  caption:
    'Morning training at the Salt Lido, where the water is drawn from the harbour and then argued with.',
  credit: 'Ansel Boaz / Leadline',
  svg,
}
