import { circle, each, H, line, linear, mix, path, picture, random, rect, W } from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(21)
  const colors = ['#e4572e', '#f0b429', '#17658a', '#2f8f83', '#f3e6cf', '#b23a48', '#274060']
  const w = 268
  const h = 128
  const boxes = each(8, (row) =>
    each(7, (column) => {
      const x = column * w - 130 + (row % 3) * 14
      const y = row * h - 62
      if (row === 4 && column === 4) {
        return rect(x, y, w - 8, h - 6, '#10212e')
      }
      const color = r.pick(colors)
      const dark = mix(color, '#0d1b26', 0.28)
      const doors = r.chance(0.3)
      const inner = doors
        ? each(2, (i) =>
            [
              rect(
                x + 12 + i * (w / 2 - 8),
                y + 12,
                w / 2 - 20,
                h - 30,
                mix(color, '#ffffff', 0.1),
              ),
              rect(x + 46 + i * 110, y + 8, 5, h - 22, dark),
              rect(x + 76 + i * 110, y + 8, 5, h - 22, dark),
            ].join(''),
          )
        : each(20, (i) => rect(x + 10 + i * 12.2, y + 12, 5, h - 30, dark, 'opacity="0.7"'))
      return (
        rect(x, y, w - 8, h - 6, color) +
        rect(x, y, w - 8, 7, mix(color, '#ffffff', 0.3)) +
        inner +
        rect(x, y + h - 16, w - 8, 10, dark)
      )
    }),
  )
  return picture(
    [
      rect(0, 0, W, H, '#0d1b26'),
      boxes,
      linear(
        'shade',
        [
          [0, '#0d1b26', 0.8],
          [0.6, '#0d1b26', 0],
        ],
        [0, 0],
        [1, 0.6],
      ),
      rect(0, 0, W, H, 'url(#shade)'),
      rect(0, 1004, W, 63, '#0d1b26'),
      // The man who counts them
      rect(1018, 482, 18, 54, '#f0b429', 'rx="7"'),
      rect(1019, 530, 7, 36, '#f3e6cf'),
      rect(1029, 530, 7, 36, '#f3e6cf'),
      circle(1027, 472, 10, '#e9c7a1'),
      path('M1015 470a12 12 0 0 1 24 0z', '#e4572e'),
      line([1034, 494], [1058, 508], '#f0b429', 7, 'stroke-linecap="round"'),
      rect(1054, 498, 16, 20, '#f3e6cf'),
    ],
    { seed: 4 },
  )
}

export const containerWall: ImageSeed = {
  name: 'container-wall',
  alt: 'A wall of coloured shipping containers with one gap, in which a clerk stands and counts.',
  caption: 'Stack 14 at Holm Terminal: nine high, seven deep and, for once, fully accounted for.',
  credit: 'Jory Tannick for the Leadline',
  focal: { x: 64, y: 48 },
  svg,
}
