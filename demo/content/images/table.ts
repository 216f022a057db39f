import {
  circle,
  each,
  ellipse,
  f,
  group,
  H,
  lerp,
  line,
  linear,
  mix,
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
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const kitchen = (): string => {
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

const market = (): string => {
  const r = random(602)
  const vx = 800
  const vy = 590
  const s = (k: number) => 1 / (1 + k * 0.46)
  const at = (x: number, y: number, k: number): Point => [vx + x * s(k), vy + y * s(k)]
  const ribs = range(9)
    .map((i) => 8 - i)
    .map((k) => {
      const c = mix('#0f4c4a', '#a8d8c4', k / 9)
      const w = 980 * s(k)
      const spring = vy - 170 * s(k)
      return (
        path(
          `M${f(vx - w)} ${f(spring)}A${f(w)} ${f(700 * s(k))} 0 0 1 ${f(vx + w)} ${f(spring)}`,
          k === 8 ? '#fff6dd' : 'none',
          `stroke="${c}" stroke-width="${f(34 * s(k))}"`,
        ) +
        each(15, (i) => {
          const a = Math.PI + ((i + 0.5) / 15) * Math.PI
          return circle(
            vx + Math.cos(a) * w * 0.955,
            spring + Math.sin(a) * 700 * s(k) * 0.945,
            16 * s(k),
            'none',
            `stroke="${c}" stroke-width="${f(6 * s(k))}"`,
          )
        }) +
        each(2, (d) => rect(vx + (d ? 1 : -1) * w - 17 * s(k), spring, 34 * s(k), 700 * s(k), c))
      )
    })
  const purlins = each(13, (i) => {
    const a = Math.PI + (i / 12) * Math.PI
    const p: Point = [980 * Math.cos(a), -170 + 700 * Math.sin(a)]
    return line(at(p[0], p[1], 0), at(p[0], p[1], 8), '#3f8d80', 4)
  })
  const fruit = ['#e4452f', '#f2a93b', '#8fb339', '#f6d94c', '#7c2f5a', '#e8705a', '#4f8a3d']
  const stalls = range(6)
    .map((i) => 5 - i)
    .map((k) =>
      each(2, (d) => {
        const dir = d ? 1 : -1
        const k0 = k + 0.1
        const k1 = k + 0.82
        const stripe = ['#e4452f', '#1f7a6d', '#f2a93b', '#35528f', '#c2476b', '#1f7a6d'][
          (k * 2 + d) % 6
        ] as string
        const awning = each(7, (i) => {
          const a = lerp(k0, k1, i / 7)
          const b = lerp(k0, k1, (i + 1) / 7)
          const c = i % 2 ? '#fdf3dc' : stripe
          return (
            poly(
              [
                at(dir * 820, -60, a),
                at(dir * 820, -60, b),
                at(dir * 360, 40, b),
                at(dir * 360, 40, a),
              ],
              c,
            ) +
            poly(
              [
                at(dir * 360, 40, a),
                at(dir * 360, 40, b),
                at(dir * 360, 84, b),
                at(dir * 360, 84, a),
              ],
              mix(c, '#20302f', 0.22),
            )
          )
        })
        const crates = each(3, (row) =>
          each(4, (i) => {
            const a = lerp(k0, k1, i / 4)
            const b = lerp(k0, k1, (i + 0.92) / 4)
            const x0 = dir * (420 + row * 120)
            const x1 = dir * (530 + row * 120)
            const y = 300 - row * 46
            const color = r.pick(fruit)
            const dots = each(14, () => {
              const kk = r.between(a, b)
              const p = at(lerp(x0, x1, r.between(0.1, 0.9)), y - 8, kk)
              return circle(
                p[0],
                p[1],
                19 * s(kk),
                mix(color, r.pick(['#ffffff', '#3a1020']), r.between(0, 0.25)),
              )
            })
            return (
              poly([at(x0, y, a), at(x0, y, b), at(x1, y, b), at(x1, y, a)], '#8a5a34') +
              dots +
              poly([at(x0, y, a), at(x0, y, b), at(x0, y + 50, b), at(x0, y + 50, a)], '#b98250')
            )
          }),
        )
        const front =
          poly(
            [
              at(dir * 420, 350, k0),
              at(dir * 420, 350, k1),
              at(dir * 420, 520, k1),
              at(dir * 420, 520, k0),
            ],
            mix('#6b3f2a', '#d9b48a', k / 7),
          ) +
          poly(
            [
              at(dir * 420, 350, k0),
              at(dir * 900, 350, k0),
              at(dir * 900, 520, k0),
              at(dir * 420, 520, k0),
            ],
            mix('#55301f', '#c9a078', k / 7),
          )
        const keeper = at(dir * 700, 120, lerp(k0, k1, 0.5))
        const z = s(k + 0.5)
        return (
          poly(
            [
              at(dir * 900, -60, k0),
              at(dir * 900, -60, k1),
              at(dir * 900, 400, k1),
              at(dir * 900, 400, k0),
            ],
            mix('#244f4b', '#8fc4b0', k / 7),
          ) +
          path(
            `M${f(keeper[0] - 60 * z)} ${f(keeper[1] + 170 * z)}q0 ${f(-150 * z)} ${f(60 * z)} ${f(-156 * z)}q${f(60 * z)} ${f(6 * z)} ${f(60 * z)} ${f(156 * z)}z`,
            '#fdf3dc',
          ) +
          circle(keeper[0], keeper[1] - 10 * z, 36 * z, r.pick(['#8a5a3c', '#e0b08a', '#5c3a26'])) +
          front +
          crates +
          each(2, (e) =>
            line(
              at(dir * 362, 60, e ? k1 : k0),
              at(dir * 420, 520, e ? k1 : k0),
              '#3a2a22',
              8 * s(k),
            ),
          ) +
          awning +
          each(3, (i) => {
            const p = at(dir * 400, 112, lerp(k0, k1, (i + 0.5) / 3))
            return circle(p[0], p[1], 60 * z, 'url(#bulb)') + circle(p[0], p[1], 11 * z, '#fff6d0')
          })
        )
      }),
    )
  const shopper = (x: number, k: number, coat: string) => {
    const p = at(x, 520, k)
    const z = s(k)
    return (
      ellipse(p[0], p[1], 80 * z, 14 * z, '#6b5a3f', 'opacity="0.5"') +
      path(
        `M${f(p[0] - 56 * z)} ${f(p[1])}q4 ${f(-250 * z)} ${f(56 * z)} ${f(-262 * z)}q${f(52 * z)} ${f(12 * z)} ${f(56 * z)} ${f(262 * z)}z`,
        coat,
      ) +
      circle(p[0], p[1] - 292 * z, 34 * z, '#3a2418') +
      path(
        `M${f(p[0] + 50 * z)} ${f(p[1] - 110 * z)}h${f(64 * z)}l${f(-10 * z)} ${f(70 * z)}h${f(-44 * z)}z`,
        '#c9924f',
      )
    )
  }
  return picture(
    [
      linear('sky', [
        [0, '#7fc4b8'],
        [1, '#fff2cf'],
      ]),
      linear('floor', [
        [0, '#f3ddb0'],
        [1, '#a98354'],
      ]),
      radial('bulb', [
        [0, '#fff3bf', 0.8],
        [1, '#fff3bf', 0],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      purlins,
      ribs.join(''),
      poly([at(-980, 520, 0), at(980, 520, 0), at(980, 520, 8), at(-980, 520, 8)], 'url(#floor)'),
      each(12, (k) =>
        line(at(-980, 520, k * 0.7), at(980, 520, k * 0.7), '#8f6a3f', 2, 'opacity="0.4"'),
      ),
      each(13, (i) =>
        line(at((i - 6) * 150, 520, 0), at((i - 6) * 150, 520, 8), '#8f6a3f', 2, 'opacity="0.4"'),
      ),
      stalls.slice(0, 3).join(''),
      shopper(-120, 3.4, '#35528f'),
      shopper(90, 2.9, '#c2476b'),
      stalls.slice(3, 5).join(''),
      shopper(-40, 1.9, '#1f7a6d'),
      shopper(190, 1.3, '#e4452f'),
      shopper(-210, 1.0, '#3a2f55'),
      stalls[5] ?? '',
    ],
    { seed: 62 },
  )
}

const loaves = (): string => {
  const r = random(603)
  const crust = ['#c77a33', '#d98f43', '#b5652a', '#e0a35a']
  const scored = (w: number, h: number, n: number) =>
    each(n, (i) => {
      const x = lerp(-w * 0.68, w * 0.68, n === 1 ? 0.5 : i / (n - 1))
      return path(
        `M${f(x - 8)} ${f(-h * 0.6)}Q${f(x + 26)} 0 ${f(x + 8)} ${f(h * 0.6)}Q${f(x - 12)} 0 ${f(x - 8)} ${f(-h * 0.6)}Z`,
        '#f8e2b4',
      )
    })
  const flour = (w: number, h: number) =>
    each(30, () =>
      circle(
        r.between(-w, w) * 0.7,
        r.between(-h, h) * 0.7,
        r.between(0.8, 2.6),
        '#fff8e6',
        'opacity="0.8"',
      ),
    )
  const oval = (w: number, h: number, n: number) => {
    const c = r.pick(crust)
    return (
      ellipse(9, 14, w, h, '#33241a', 'opacity="0.4"') +
      ellipse(0, 0, w, h, mix(c, '#6b3413', 0.4)) +
      ellipse(-3, -5, w * 0.94, h * 0.9, c) +
      ellipse(-6, -h * 0.24, w * 0.8, h * 0.5, mix(c, '#ffe2a8', 0.25)) +
      scored(w, h, n) +
      flour(w, h)
    )
  }
  const round = (s: number) => {
    const c = r.pick(crust)
    return (
      circle(9, 13, s, '#33241a', 'opacity="0.4"') +
      circle(0, 0, s, mix(c, '#6b3413', 0.4)) +
      circle(-3, -4, s * 0.94, c) +
      each(8, (i) =>
        group(
          path(
            `M0 ${f(-s * 0.16)}Q${f(s * 0.2)} ${f(-s * 0.5)} 0 ${f(-s * 0.82)}Q${f(-s * 0.1)} ${f(-s * 0.5)} 0 ${f(-s * 0.16)}Z`,
            '#f8e2b4',
          ),
          `transform="rotate(${i * 45})"`,
        ),
      ) +
      flour(s, s)
    )
  }
  const pretzel = (s: number) =>
    each(2, (i) =>
      stroke(
        'M-10 60Q-120 40 -100 -40Q-80 -90 -20 -50Q30 -10 60 60M10 60Q120 40 100 -40Q80 -90 20 -50Q-30 -10 -60 60',
        i ? '#a5521f' : '#33241a',
        i ? 30 : 32,
        `stroke-linecap="round" transform="${i ? '' : 'translate(8 12)'} scale(${s})" ${i ? '' : 'opacity="0.35"'}`,
      ),
    ) +
    stroke(
      'M-104 -20Q-84 -76 -30 -48M104 -20Q84 -76 30 -48',
      '#d98f43',
      9,
      `stroke-linecap="round" transform="scale(${s})"`,
    ) +
    each(26, () => rect(r.between(-90, 90) * s, r.between(-56, -20) * s, 5, 5, '#fff8e6'))
  const braid = () =>
    ellipse(6, 18, 166, 62, '#33241a', 'opacity="0.35"') +
    each(10, (i) => {
      const up = i % 2 ? 1 : -1
      const spot = `rotate(${up * 34} ${-140 + i * 31} ${up * 17})`
      return (
        ellipse(
          -140 + i * 31,
          up * 17,
          56,
          36,
          i % 2 ? '#d98f43' : '#c77a33',
          `transform="${spot}" stroke="#8a4a1c" stroke-width="5"`,
        ) +
        ellipse(-146 + i * 31, up * 17 - 10, 34, 12, '#ecb874', `transform="${spot}" opacity="0.7"`)
      )
    }) +
    each(50, () => circle(r.between(-150, 150), r.between(-38, 38), 2.2, '#fdf0cf'))
  const bun = () =>
    circle(7, 10, 60, '#33241a', 'opacity="0.4"') +
    circle(0, 0, 60, '#b5652a') +
    circle(-3, -4, 56, '#d98f43') +
    stroke(
      `M0 0${each(46, (i) => {
        const p = polar(0, 0, 2 + i * 1.05, i * 0.36)
        return `L${f(p[0])} ${f(p[1])}`
      })}`,
      '#7c3f18',
      7,
      'stroke-linejoin="round"',
    ) +
    each(26, () =>
      rect(
        r.between(-40, 40),
        r.between(-40, 40),
        5,
        5,
        '#fff8e6',
        `transform="rotate(${f(r.between(0, 80))})"`,
      ),
    )
  const tray = (x: number, y: number, w: number, h: number, inner: string) =>
    group(
      rect(12, 16, w, h, '#122a3f', 'rx="18" opacity="0.5"') +
        rect(0, 0, w, h, '#3b4a57', 'rx="18"') +
        rect(12, 12, w - 24, h - 24, '#5a6b78', 'rx="12"') +
        rect(20, 20, w - 40, h - 40, '#f3e7cf', 'rx="4"') +
        inner,
      `transform="translate(${x} ${y})"`,
    )
  const put = (x: number, y: number, turn: number, what: string) =>
    group(what, `transform="translate(${x} ${y}) rotate(${turn})"`)
  return picture(
    [
      rect(0, 0, W, H, '#20496b'),
      each(18, (i) => rect(i * 94 - 20, 0, 46, H, '#2c5c83')),
      each(12, (i) => rect(0, i * 94 - 20, W, 46, '#f6efe0', 'opacity="0.12"')),
      tray(
        -90,
        -70,
        720,
        560,
        each(2, (row) => each(3, (i) => put(140 + i * 220, 175 + row * 230, 70, oval(106, 66, 3)))),
      ),
      tray(
        672,
        -120,
        620,
        500,
        each(2, (row) =>
          each(2, (i) =>
            put(
              170 + i * 280,
              210 + row * 0 + (row ? 190 : 0) - 20,
              0,
              row ? pretzel(0.92) : round(104),
            ),
          ),
        ),
      ),
      tray(
        1334,
        -40,
        520,
        700,
        each(4, (row) =>
          each(3, (i) => put(100 + i * 150, 110 + row * 160, r.between(0, 180), bun())),
        ),
      ),
      tray(
        -60,
        532,
        560,
        640,
        each(3, (row) =>
          each(3, (i) => put(120 + i * 165, 110 + row * 165, r.between(0, 180), bun())),
        ),
      ),
      tray(
        540,
        424,
        752,
        330,
        put(204, 165, -8, group(braid(), 'transform="scale(0.88)"')) +
          put(548, 165, 8, group(braid(), 'transform="scale(0.88)"')),
      ),
      tray(
        540,
        798,
        752,
        380,
        each(4, (i) => put(120 + i * 172, 190, i % 2 ? 96 : 84, oval(150, 58, 5))),
      ),
      tray(1334, 704, 520, 460, put(160, 190, 0, round(118)) + put(400, 300, 0, round(118))),
    ],
    { seed: 63 },
  )
}

const herring = (): string => {
  const r = random(604)
  const fish = (x: number, y: number, s: number, turn: number, back: string) =>
    group(
      path(
        'M-190 6Q-110 -58 20 -54Q120 -48 180 -10L190 0L180 12Q120 54 10 56Q-110 52 -190 6Z',
        '#0c2d3d',
        'opacity="0.35" transform="translate(8 14)"',
      ) +
        path('M-176 2L-262 -56Q-246 0 -262 58Z', mix(back, '#0d3a4f', 0.2)) +
        path(
          'M-190 4Q-110 -58 20 -54Q120 -48 180 -10L190 0L180 12Q120 54 10 56Q-110 52 -190 4Z',
          '#dbe9ea',
        ) +
        path('M-190 4Q-110 -58 20 -54Q120 -48 180 -10Q60 -16 -190 4Z', back) +
        path('M-190 4Q60 -16 180 -10Q60 2 -190 10Z', '#f3a48b', 'opacity="0.85"') +
        path('M-30 -54Q10 -92 60 -50Z', mix(back, '#ffffff', 0.2)) +
        path('M-20 55Q10 82 40 54Z', '#b9d0d4') +
        each(5, (row) =>
          each(12, (i) =>
            stroke(`M${f(-120 + i * 19 + (row % 2) * 9)} ${f(10 + row * 8)}q6 4 0 8`, '#9fbcc4', 2),
          ),
        ) +
        stroke('M104 -40Q82 0 100 44', mix(back, '#0d3a4f', 0.3), 4) +
        circle(140, -10, 15, '#f6e27a') +
        circle(141, -10, 8, '#0c1f2b') +
        circle(144, -13, 2.6, '#ffffff') +
        stroke('M188 2Q176 14 162 14', '#0d3a4f', 3),
      `transform="translate(${f(x)} ${f(y)}) rotate(${f(turn)}) scale(${s})"`,
    )
  const ice = each(420, () => {
    const x = r.between(-20, W)
    const y = r.between(-20, H)
    const s = r.between(8, 34)
    const p = range(5).map((i): Point => polar(x, y, s * r.between(0.6, 1), i * 1.256))
    return poly(
      p,
      r.pick(['#ffffff', '#cfeaf0', '#b3dbe6', '#8fc6d8']),
      `opacity="${f(r.between(0.4, 0.9))}"`,
    )
  })
  const slice = (x: number, y: number, s: number) =>
    circle(x + 5, y + 7, s, '#0c2d3d', 'opacity="0.3"') +
    circle(x, y, s, '#ffd23f') +
    circle(x, y, s * 0.86, '#fff7d6') +
    each(9, (i) => {
      const a = i * 0.698
      return poly(
        [
          polar(x, y, s * 0.1, a + 0.35),
          polar(x, y, s * 0.78, a + 0.06),
          polar(x, y, s * 0.78, a + 0.63),
        ],
        '#ffe06b',
      )
    })
  return picture(
    [
      linear('bed', [
        [0, '#9fd2e0'],
        [1, '#5fa9c4'],
      ]),
      rect(0, 0, W, H, 'url(#bed)'),
      ice,
      each(7, (row) =>
        each(5, (i) => {
          const right = row % 2 === 0
          const x = i * 430 - 60 + (row % 2) * 210
          return fish(
            x,
            row * 172 + 18,
            0.92,
            (right ? 0 : 180) + r.between(-5, 5) - 7,
            r.pick(['#1d5f86', '#2a7f9c', '#174a6e', '#3d6fa3']),
          )
        }),
      ),
      slice(300, 205, 60),
      slice(980, 545, 66),
      slice(1360, 880, 60),
      slice(150, 880, 52),
      each(4, (b) =>
        group(
          each(
            9,
            (i) =>
              line(
                [0, 0],
                polar(0, 0, r.between(70, 130), -1.9 + i * 0.2),
                '#2f7a4f',
                5,
                'stroke-linecap="round"',
              ) +
              ellipse(
                polar(0, 0, 112, -1.9 + i * 0.2)[0],
                polar(0, 0, 112, -1.9 + i * 0.2)[1],
                11,
                24,
                '#4fa564',
                `transform="rotate(${f(-20 + i * 11)} ${f(polar(0, 0, 112, -1.9 + i * 0.2)[0])} ${f(polar(0, 0, 112, -1.9 + i * 0.2)[1])})"`,
              ),
          ),
          `transform="translate(${[640, 1270, 480, 1120][b]} ${[300, 300, 800, 1010][b]}) rotate(${b * 70})"`,
        ),
      ),
    ],
    { seed: 64 },
  )
}

export const table: ImageSeed[] = [
  {
    name: 'kitchen-lemons',
    alt: 'A red enamel pot steams on a blue checked cloth beside a green bottle, lemons and a knife.',
    caption: 'Everything you need, with the possible exception of patience.',
    credit: 'Illustration: Olu Destrane',
    focal: { x: 47, y: 58 },
    svg: kitchen,
  },
  {
    name: 'market-hall',
    alt: 'A market hall with a high iron roof; striped awnings and heaped fruit line a central aisle.',
    caption:
      'The Corn Hall at nine in the morning. The tomatoes are from up the road; the arches are not.',
    credit: 'Ansel Boaz / Leadline',
    focal: { x: 50, y: 58 },
    svg: market,
  },
  {
    name: 'bakery-trays',
    alt: 'Loaves, pretzels, braided bread and cinnamon buns cool on steel trays, seen from above.',
    caption:
      'A quarter past five at Tolliver & Daughter: the first batch, and the last quiet minute.',
    credit: 'Mara Lindqvane / Leadline',
    svg: loaves,
  },
  {
    name: 'herring-ice',
    alt: 'Silver and blue herrings lie head to tail on crushed ice with lemon slices and sprigs of dill.',
    caption: 'Herrings on Basin Street, ordered as they would never order themselves.',
    credit: 'Ansel Boaz / Leadline',
    svg: herring,
  },
]
