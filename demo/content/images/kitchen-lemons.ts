import {
  circle,
  each,
  ellipse,
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
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
  const r = random(601)
  const lemon = (x: number, y: number, s: number, turn: number) =>
    group(
      path(
        'M-62 0Q-56 -8 -48 -20Q-20 -50 20 -40Q44 -32 54 -12L66 0L54 12Q44 34 18 40Q-22 48 -48 20Q-56 8 -62 0Z',
        '#ffd23f',
      ) +
        path('M-48 20Q-22 48 18 40Q44 34 54 12Q20 30 -48 20Z', '#e9a820') +
        ellipse(-12, -20, 20, 8, '#fff0a8', 'transform="rotate(-16)"'),
      `transform="translate(${x} ${y}) rotate(${turn}) scale(${s})"`,
    )
  const half = (x: number, y: number, s: number) =>
    circle(x, y, s, '#ffd23f') +
    circle(x, y, s * 0.88, '#fff6cf') +
    each(9, (i) => {
      const a = (i / 9) * Math.PI * 2
      const p = polar(x, y, s * 0.8, a + 0.06)
      const q = polar(x, y, s * 0.8, a + 0.62)
      const o = polar(x, y, s * 0.12, a + 0.34)
      return path(
        `M${f(o[0])} ${f(o[1])}L${f(p[0])} ${f(p[1])}Q${f(polar(x, y, s * 0.9, a + 0.34)[0])} ${f(polar(x, y, s * 0.9, a + 0.34)[1])} ${f(q[0])} ${f(q[1])}Z`,
        '#ffdf70',
      )
    })
  const shadow = (d: string) => path(d, '#1d2f66', 'opacity="0.35"')
  return picture(
    [
      linear('wall', [
        [0, '#f3a48b'],
        [1, '#f7c2a2'],
      ]),
      linear('cloth', [
        [0, '#3c5fb5'],
        [1, '#243f8c'],
      ]),
      linear(
        'pot',
        [
          [0, '#f0573c'],
          [0.6, '#d93c2b'],
          [1, '#9c2525'],
        ],
        [0, 0],
        [1, 0],
      ),
      linear(
        'glass',
        [
          [0, '#2f8f6b'],
          [0.5, '#46b085'],
          [1, '#17614c'],
        ],
        [0, 0],
        [1, 0],
      ),
      rect(0, 0, W, H, 'url(#wall)'),
      each(9, (row) =>
        each(
          17,
          (i) =>
            rect(
              i * 100 + 4,
              row * 80 - 40,
              92,
              72,
              i % 4 === (row * 2) % 4 ? '#f9d3b4' : '#f6b99b',
              'rx="5" opacity="0.8"',
            ) +
            (i % 4 === (row * 2) % 4
              ? each(4, (k) =>
                  ellipse(
                    i * 100 + 50,
                    row * 80 - 4,
                    8,
                    26,
                    '#e98a6f',
                    `transform="rotate(${k * 45} ${i * 100 + 50} ${row * 80 - 4})"`,
                  ),
                )
              : ''),
        ),
      ),
      poly(
        [
          [920, -20],
          [1260, -20],
          [700, 620],
          [360, 620],
        ],
        '#fff3cf',
        'opacity="0.5"',
      ),
      poly(
        [
          [1300, -20],
          [1420, -20],
          [860, 620],
          [740, 620],
        ],
        '#fff3cf',
        'opacity="0.4"',
      ),
      rect(0, 600, W, 480, 'url(#cloth)'),
      each(22, (i) =>
        poly(
          [
            [i * 84 - 60, 600],
            [i * 84 - 26, 600],
            [i * 110 - 350, 1067],
            [i * 110 - 394, 1067],
          ],
          '#5a7dcc',
          'opacity="0.5"',
        ),
      ),
      each(5, (i) => rect(0, 630 + i * i * 16 + i * 36, W, 12 + i * 5, '#5a7dcc', 'opacity="0.5"')),
      poly(
        [
          [920, 600],
          [1180, 600],
          [880, 1067],
          [520, 1067],
        ],
        '#9fb6ea',
        'opacity="0.25"',
      ),
      // A shelf with cups
      rect(80, 206, 470, 22, '#7c3b3f'),
      each(
        4,
        (i) =>
          stroke(
            `M${190 + i * 104} 140q44 4 0 46`,
            ['#2f5fa8', '#fdf6e6', '#d93c2b', '#2f8f6b'][i] ?? '#fff',
            10,
          ) +
          path(
            `M${110 + i * 104} 126h86q0 80 -24 80h-38q-24 0 -24 -80z`,
            ['#2f5fa8', '#fdf6e6', '#d93c2b', '#2f8f6b'][i] ?? '#fff',
          ),
      ),
      // Bottle
      shadow('M1190 820L1420 930L1400 980L1150 860Z'),
      path(
        'M1130 830V470Q1130 400 1164 372V210H1224V372Q1258 400 1258 470V830Q1194 850 1130 830Z',
        'url(#glass)',
      ),
      rect(1158, 196, 72, 34, '#7c3b3f', 'rx="6"'),
      rect(1130, 540, 128, 170, '#fdf6e6'),
      circle(1194, 612, 36, '#f2a93b'),
      rect(1148, 668, 92, 8, '#d93c2b'),
      rect(1146, 440, 14, 90, '#a9e0c4', 'rx="7" opacity="0.8"'),
      // Pot
      shadow('M480 830L1060 900L1020 980L520 910Z'),
      stroke(
        'M470 560Q380 556 392 630Q400 668 474 660M1010 560Q1100 556 1088 630Q1080 668 1006 660',
        '#9c2525',
        30,
      ),
      path('M460 500H1020V770Q1012 870 920 872H560Q468 870 460 770Z', 'url(#pot)'),
      path('M440 470Q740 392 1040 470L1034 512H446Z', '#e04a33'),
      rect(440, 486, 600, 30, '#9c2525', 'rx="14"'),
      path('M700 424Q700 380 740 380Q780 380 780 424Z', '#fdf6e6'),
      rect(500, 560, 34, 220, '#f98d72', 'rx="17" opacity="0.8"'),
      each(3, (i) =>
        stroke(
          `M${600 + i * 130} ${360 - (i % 2) * 30}q-44 -50 0 -100t0 -110`,
          '#fffaf0',
          13,
          'stroke-linecap="round" opacity="0.65"',
        ),
      ),
      // Lemons, herbs and a knife
      shadow('M160 880Q360 960 600 960L560 1010Q300 1010 150 930Z'),
      ellipse(320, 880, 236, 62, '#e6d9c0'),
      ellipse(320, 868, 236, 60, '#fdf6e6'),
      ellipse(320, 866, 196, 44, '#cfe0f2'),
      lemon(250, 820, 1.25, -14),
      lemon(392, 828, 1.2, 20),
      lemon(322, 744, 1.25, 4),
      half(1340, 930, 74),
      lemon(1480, 900, 1.2, -34),
      group(
        rect(0, -13, 150, 26, '#3a2530', 'rx="12"') +
          path('M150 -14H380Q430 -10 440 14H150Z', '#e9eef5') +
          path('M150 6H436L440 14H150Z', '#b7c3d6') +
          circle(30, 0, 4, '#e9eef5') +
          circle(80, 0, 4, '#e9eef5'),
        'transform="translate(690 980) rotate(-7)"',
      ),
      each(13, (i) =>
        ellipse(
          1040 + i * 15,
          990 + r.between(-14, 14) - i * 4,
          24,
          10,
          i % 2 ? '#46b085' : '#2f8f6b',
          `transform="rotate(${(i % 2 ? 40 : -50) + i} ${1040 + i * 15} ${990 - i * 4})"`,
        ),
      ),
    ],
    { seed: 61 },
  )
}

export const kitchenLemons: ImageSeed = {
  name: 'kitchen-lemons',
  alt: 'A red enamel pot steams on a blue checked cloth beside a green bottle, lemons and a knife.',
  caption: 'Everything you need, with the possible exception of patience.',
  credit: 'Illustration: Olu Destrane',
  focal: { x: 47, y: 58 },
  svg,
}
