import {
  blur,
  circle,
  clip,
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

const stadium = (): string => {
  const r = random(501)
  const cx = 800
  const cy = 533
  const at = (a: number, b: number, angle: number): Point => {
    const c = Math.cos(angle)
    const s = Math.sin(angle)
    return [
      cx + a * Math.sign(c) * Math.abs(c) ** 0.62,
      cy + b * Math.sign(s) * Math.abs(s) ** 0.62,
    ]
  }
  const ring = (a: number, b: number) => range(120).map((i) => at(a, b, (i / 120) * Math.PI * 2))
  const seats = each(14, (k) => {
    const a = 425 + k * 15.5
    const b = 285 + k * 15
    const n = Math.round((a + b) / 4.4)
    return each(n, (i) => {
      const angle = (i / n) * Math.PI * 2
      if (Math.abs(((angle * 14) / Math.PI) % 1) < 0.09 || k === 6) {
        return ''
      }
      const [x, y] = at(a, b, angle)
      const away = x > cx + 300 && y < cy - 60
      const color = r.chance(0.07)
        ? '#f6efe0'
        : away
          ? r.pick(['#2d4f8f', '#41699f', '#2d4f8f', '#f2b632'])
          : r.pick(['#d8452e', '#c23826', '#e8694a', '#d8452e', '#f2a07b', '#7c1f23'])
      return circle(x, y, r.between(4, 5.8), color)
    })
  })
  const pitch = '#ffffff'
  const mark = (d: string) => stroke(d, pitch, 4, 'opacity="0.9"')
  const player = (x: number, y: number, color: string) =>
    ellipse(
      x + 11,
      y + 9,
      13,
      5,
      '#123f2a',
      'opacity="0.5" transform="rotate(30 ' + f(x) + ' ' + f(y) + ')"',
    ) + circle(x, y, 7.5, color)
  return picture(
    [
      rect(0, 0, W, H, '#e9dcc3'),
      each(16, (i) => rect(i * 110 - 20, 0, 4, H, '#d8c8a8')),
      each(11, (i) => rect(0, i * 105, W, 4, '#d8c8a8')),
      each(90, () => {
        const x = r.between(0, W)
        const y = r.between(0, H)
        const s = r.between(12, 30)
        return (
          ellipse(x + s * 0.5, y + s * 0.5, s, s, '#b6a47f') +
          circle(x, y, s, r.pick(['#5d8a5c', '#7aa26c', '#47744f']))
        )
      }),
      poly(
        ring(760, 560).map(([x, y]): Point => [x + 34, y + 40]),
        '#a58f68',
        'opacity="0.55"',
      ),
      poly(ring(748, 548), '#f8f2e4'),
      each(120, (i) =>
        line(
          at(668, 520, (i / 120) * Math.PI * 2),
          at(746, 546, (i / 120) * Math.PI * 2),
          '#c7b994',
          2,
        ),
      ),
      poly(ring(664, 512), '#3a2530'),
      poly(ring(646, 500), '#54343a'),
      seats,
      poly(ring(412, 272), '#2e7d4f'),
      clip('grass', poly(ring(412, 272), '#000000')),
      group(
        each(12, (i) => rect(cx - 372 + i * 62, cy - 250, 62, 500, i % 2 ? '#4fa564' : '#439657')) +
          mark(`M${cx - 348} ${cy - 222}h696v444h-696zM${cx} ${cy - 222}v444`) +
          circle(cx, cy, 66, 'none', 'stroke="#ffffff" stroke-width="4"') +
          mark(`M${cx - 348} ${cy - 118}h112v236h-112M${cx + 348} ${cy - 118}h-112v236h112`) +
          mark(`M${cx - 348} ${cy - 52}h42v104h-42M${cx + 348} ${cy - 52}h-42v104h42`) +
          mark(`M${cx - 236} ${cy - 48}q34 48 0 96M${cx + 236} ${cy - 48}q-34 48 0 96`) +
          poly(
            [
              [0, 0],
              [1060, 0],
              [700, 1067],
              [0, 1067],
            ],
            '#0e3b33',
            'opacity="0.32"',
          ),
        'clip-path="url(#grass)"',
      ),
      each(10, () => player(r.between(540, 960), r.between(340, 720), '#d8452e')),
      each(10, () => player(r.between(620, 1060), r.between(340, 720), '#2d4f8f')),
      player(468, 530, '#f2b632'),
      player(1128, 540, '#171720'),
      circle(902, 474, 5, '#ffffff'),
    ],
    { seed: 51 },
  )
}

const pool = (): string => {
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

const marathon = (): string => {
  const r = random(503)
  const spine = (t: number): Point => [
    800 + Math.sin(t * 5.1 + 0.5) * 390 * (1 - t * 0.12),
    -60 + t * 1190,
  ]
  const side = (t: number, offset: number): Point => {
    const a = spine(t - 0.004)
    const b = spine(t + 0.004)
    const len = Math.hypot(b[0] - a[0], b[1] - a[1])
    const [x, y] = spine(t)
    return [x + (-(b[1] - a[1]) / len) * offset, y + ((b[0] - a[0]) / len) * offset]
  }
  const band = (width: number): Point[] => [
    ...range(81).map((i) => side(i / 80, width)),
    ...range(81).map((i) => side(1 - i / 80, -width)),
  ]
  const blocks = each(15, (row) =>
    each(22, (column) => {
      const x = column * 78 - 40 + (row % 2) * 18
      const y = row * 78 - 40
      const w = r.between(44, 66)
      const h = r.between(44, 66)
      const near = Math.min(
        ...range(90).map((i) => {
          const [a, b] = spine(i / 89)
          return Math.hypot(a - x - w / 2, b - y - h / 2)
        }),
      )
      if (near < 148) {
        return ''
      }
      if (r.chance(0.1)) {
        return each(7, () => {
          const tx = x + r.between(6, 58)
          const ty = y + r.between(6, 58)
          return (
            circle(tx + 4, ty + 5, 11, '#c2a27c', 'opacity="0.7"') +
            circle(tx, ty, 11, r.pick(['#5f9c7a', '#79b08a', '#3f7f66']))
          )
        })
      }
      const roof = r.pick(['#fbf0dc', '#f7dfbd', '#f3c9a4', '#efe6d2', '#e9a98a', '#f8e7c9'])
      return (
        poly(
          [
            [x + w, y],
            [x + w + 15, y + 17],
            [x + w + 15, y + h + 17],
            [x + 15, y + h + 17],
            [x, y + h],
            [x + w, y + h],
          ],
          '#9d7f77',
        ) +
        rect(x, y, w, h, roof) +
        rect(
          x + 5,
          y + 5,
          w - 10,
          h - 10,
          'none',
          'stroke="#ffffff" stroke-width="2" opacity="0.6"',
        ) +
        (r.chance(0.5)
          ? rect(x + r.between(10, 24), y + r.between(10, 24), 13, 10, mix(roof, '#7a5a5a', 0.35))
          : '')
      )
    }),
  )
  const shirts = [
    '#e8425a',
    '#f2b632',
    '#1f8fa5',
    '#fdf6e6',
    '#35427a',
    '#f2763d',
    '#58a86b',
    '#d977a5',
  ]
  const runners = range(1500)
    .map(() => r.next() ** 0.8)
    .sort((a, b) => a - b)
    .map((t) => {
      const spread = 26 + 30 * Math.sin(Math.PI * Math.min(1, t * 1.1))
      const [x, y] = side(t, (r.next() + r.next() - 1) * spread * 1.15)
      return (
        ellipse(x + 5, y + 6, 5.5, 3.5, '#6b5a63', 'opacity="0.45"') +
        circle(x, y, r.between(4.4, 6), r.pick(shirts))
      )
    })
    .join('')
  const crowd = each(1300, () => {
    const edge = (r.chance(0.5) ? 1 : -1) * (84 + r.next() ** 2 * 30)
    const [x, y] = side(r.next(), edge)
    return circle(
      x,
      y,
      r.between(3, 4.4),
      r.pick(['#54343a', '#7c3b57', '#35427a', '#c9705a', '#f2b632', '#8f7a6b']),
    )
  })
  return picture(
    [
      rect(0, 0, W, H, '#dcc2a0'),
      blocks,
      poly(band(118), '#f1e0c4'),
      poly(band(72), '#8d8795'),
      poly(band(66), '#a19ba8'),
      stroke(
        through(range(81).map((i) => spine(i / 80))),
        '#fdf6e6',
        3,
        'stroke-dasharray="26 22" opacity="0.8"',
      ),
      crowd,
      runners,
      each(3, (i) => {
        const [x, y] = side(0.985 - i * 0.02, (i - 1) * 16)
        return circle(x, y, 7, '#e8425a', 'stroke="#ffffff" stroke-width="2.5"')
      }),
    ],
    { seed: 53, grain: 0.35 },
  )
}

const rowing = (): string => {
  const r = random(504)
  const eight = (x: number, y: number, hull: string, shirt: string, phase: number) =>
    group(
      each(2, (i) =>
        path(
          `M-330 0Q100 ${i ? 40 : -40} 760 ${i ? 130 : -130}Q120 ${i ? 16 : -16} -330 0Z`,
          '#cfe9de',
          'opacity="0.2"',
        ),
      ) +
        each(8, (k) =>
          each(3, (m) => {
            const ox = -180 + k * 46 + 60 + m * 62
            const dir = k % 2 ? 1 : -1
            return ellipse(
              ox + 40,
              dir * 112,
              15 - m * 3,
              8 - m,
              'none',
              `stroke="#e8f7ee" stroke-width="3" opacity="${0.65 - m * 0.18}"`,
            )
          }),
        ) +
        path(
          'M-350 0Q-300 -15 -200 -17H220Q310 -14 380 0Q310 14 220 17H-200Q-300 15 -350 0Z',
          '#0a2a2e',
          'transform="translate(12 16)" opacity="0.45"',
        ) +
        path(
          'M-350 0Q-300 -15 -200 -17H220Q310 -14 380 0Q310 14 220 17H-200Q-300 15 -350 0Z',
          hull,
        ) +
        path('M-220 -10H230Q270 0 230 10H-220Q-250 0 -220 -10Z', mix(hull, '#1b130d', 0.45)) +
        each(8, (k) => {
          const px = -180 + k * 46
          const dir = k % 2 ? 1 : -1
          const sway = phase * 22
          return (
            line([px + 4, dir * 8], [px + sway, dir * 118], '#f6efe0', 5) +
            ellipse(
              px + sway,
              dir * 124,
              8,
              18,
              shirt,
              `transform="rotate(${dir * 8} ${f(px + sway)} ${dir * 124})"`,
            ) +
            ellipse(px + 12, 0, 15, 12, shirt) +
            circle(
              px + 16,
              0,
              7.5,
              r.pick(['#3b2418', '#8d5a3a', '#e2b17f', '#1d1512', '#c98a5e']),
            ) +
            line([px + 8, -9], [px + 2, dir * 14], '#e7b58c', 5) +
            line([px + 8, 9], [px + 2, dir * 16], '#e7b58c', 5)
          )
        }) +
        ellipse(226, 0, 11, 10, '#171720') +
        circle(224, 0, 6.5, '#f2b632'),
      `transform="translate(${x} ${y})"`,
    )
  return picture(
    [
      linear(
        'water',
        [
          [0, '#0f5a57'],
          [0.5, '#0b4449'],
          [1, '#07303a'],
        ],
        [0, 0],
        [1, 1],
      ),
      rect(0, 0, W, H, 'url(#water)'),
      group(
        each(260, () => {
          const x = r.between(-300, 1900)
          const y = r.between(-400, 1500)
          const l = r.between(30, 170)
          return stroke(
            `M${f(x)} ${f(y)}q${f(l / 2)} ${f(r.between(-9, 9))} ${f(l)} 0`,
            r.pick(['#2f8f83', '#1c716c', '#7fc7b2']),
            r.between(2, 4),
            `opacity="${f(r.between(0.2, 0.6))}"`,
          )
        }) +
          each(4, (i) =>
            each(30, (k) => circle(-350 + k * 84, -40 + i * 380, 9, k % 5 ? '#f6efe0' : '#f25c3d')),
          ) +
          eight(680, 150, '#d8452e', '#f6efe0', -1) +
          eight(960, 530, '#f6c65b', '#35427a', 1) +
          eight(560, 910, '#f6efe0', '#e8425a', -1),
        'transform="rotate(-24 800 533)"',
      ),
    ],
    { seed: 54 },
  )
}

const regatta = (): string => {
  const r = random(505)
  const boat = (x: number, base: number, s: number, main: string, jib: string) => {
    const lean = r.between(0.04, 0.2)
    const top: Point = [x + 250 * s * lean, base - 330 * s]
    return (
      poly([[x - 6 * s, base - 22 * s], top, [x + 150 * s, base - 30 * s]], main) +
      poly(
        [
          [x + 50 * s, base - 26 * s],
          [lerp(x, top[0], 0.62), lerp(base, top[1], 0.62)],
          top,
          [x + 150 * s, base - 30 * s],
        ],
        '#0f2e57',
        'opacity="0.13"',
      ) +
      path(
        `M${f(x - 14 * s)} ${f(base - 26 * s)}Q${f(x - 130 * s)} ${f(base - 120 * s)} ${f(top[0] - 4 * s)} ${f(top[1] + 34 * s)}Z`,
        jib,
      ) +
      line([x - 8 * s, base], top, '#0f2e57', 4 * s) +
      path(
        `M${f(x - 150 * s)} ${f(base - 16 * s)}H${f(x + 160 * s)}L${f(x + 130 * s)} ${f(base + 20 * s)}H${f(x - 100 * s)}Z`,
        '#0f2e57',
      ) +
      rect(x - 146 * s, base - 16 * s, 302 * s, 6 * s, '#ffffff') +
      poly(
        [
          [x - 8 * s, base + 26 * s],
          [top[0], base + 240 * s],
          [x + 150 * s, base + 26 * s],
        ],
        main,
        'opacity="0.2"',
      ) +
      stroke(
        `M${f(x - 190 * s)} ${f(base + 24 * s)}Q${f(x)} ${f(base + 34 * s)} ${f(x + 210 * s)} ${f(base + 20 * s)}`,
        '#ffffff',
        5 * s,
        'opacity="0.8"',
      )
    )
  }
  const colors = ['#f25c3d', '#ffd25e', '#ffffff', '#f7a8a0', '#2aa198', '#fdf0d2']
  const fleet = each(34, (i) => {
    const t = (i / 33) ** 1.5
    return boat(
      r.between(-40, W + 20),
      lerp(470, 985, t),
      lerp(0.22, 1.25, t),
      r.pick(colors),
      r.pick(colors),
    )
  })
  return picture(
    [
      linear('sky', [
        [0, '#3f8fd0'],
        [1, '#d5ecf3'],
      ]),
      linear('sea', [
        [0, '#5fb2d8'],
        [0.4, '#2a7fbf'],
        [1, '#123f86'],
      ]),
      radial('sun', [
        [0, '#ffffff', 0.9],
        [1, '#ffffff', 0],
      ]),
      blur('soft', 12),
      rect(0, 0, W, 460, 'url(#sky)'),
      circle(1250, 120, 330, 'url(#sun)'),
      each(9, (i) =>
        group(
          each(5, (k) => circle(k * 58, r.between(-14, 10), r.between(32, 62), '#ffffff')) +
            rect(-40, 14, 320, 60, '#d5ecf3', 'opacity="0"'),
          `transform="translate(${i * 205 - 120} ${f(r.between(270, 400))}) scale(1 0.55)" opacity="0.8"`,
        ),
      ),
      rect(0, 440, W, H, 'url(#sea)'),
      each(150, () => {
        const y = 446 + r.next() ** 1.3 * 620
        const w = lerp(16, 150, (y - 446) / 620)
        return rect(
          r.between(-40, W),
          y,
          w,
          3,
          r.pick(['#ffffff', '#9fd3ea', '#0f3a7c']),
          `opacity="${f(r.between(0.2, 0.6))}" rx="1.5"`,
        )
      }),
      fleet,
    ],
    { seed: 55 },
  )
}

export const sport: ImageSeed[] = [
  {
    name: 'stadium-above',
    alt: 'A full football stadium from directly above: red and blue stands around a green striped pitch.',
    caption:
      'Tannery Road on Saturday, with the visiting supporters in the far corner, outnumbered and loud.',
    credit: 'Jory Tannick for the Leadline',
    svg: stadium,
  },
  {
    name: 'pool-above',
    alt: 'Swimmers with coloured caps in the lanes of a turquoise open-air pool, seen from high above.',
    caption:
      'Morning training at the Salt Lido, where the water is drawn from the harbour and then argued with.',
    credit: 'Ansel Boaz / Leadline',
    svg: pool,
  },
  {
    name: 'marathon-crowd',
    alt: 'Hundreds of runners as bright dots on a winding avenue between pale city blocks, from the air.',
    caption: 'Kilometre 31 on Ropewalk Avenue: the bend where the Merrowgate Marathon is lost.',
    credit: 'Teun Averdal / Estuary Pictures',
    svg: marathon,
  },
  {
    name: 'rowing-eights',
    alt: 'Three rowing eights in a race on dark green water, seen from above, their oars leaving rings.',
    caption:
      'The final of the Lock Cup, 400 metres out. The yellow boat had already started its sprint.',
    credit: 'Mara Lindqvane / Leadline',
    svg: rowing,
  },
  {
    name: 'harbour-regatta',
    alt: 'A crowded fleet of sailing boats with red, yellow and white sails on a bright blue bay.',
    caption: 'Two hundred and six boats started on Sunday; two hundred and four agree on who won.',
    credit: 'Mara Lindqvane / Leadline',
    focal: { x: 50, y: 60 },
    svg: regatta,
  },
]
