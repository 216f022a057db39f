import {
  below,
  blur,
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
  ridge,
  stroke,
  through,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const railway = (): string => {
  const r = random(201)
  const layers = each(6, (i) => {
    const t = i / 5
    const top = ridge(210 + i, 330 + i * 88, 96 - i * 7, { octaves: 6, rough: 0.52, scale: 1.1 })
    return (
      below(top, mix('#f3b79b', '#1c5560', t), H, 'opacity="0.96"') +
      rect(0, 420 + i * 88, W, 190, 'url(#haze)')
    )
  })
  const deck = (x: number) => 720 - x * 0.045
  const arches = each(13, (i) => {
    const x = i * 128 - 30
    const y = deck(x + 50)
    return path(`M${x} 1100V${f(y + 96)}A49 49 0 0 1 ${x + 98} ${f(y + 92)}V1100Z`, 'url(#gap)')
  })
  const cars = each(5, (i) => {
    const x = 380 + i * 176
    return group(
      rect(0, -66, 168, 60, i === 0 ? '#b3202c' : '#d8323a', 'rx="12"') +
        rect(0, -24, 168, 8, '#f7e7cf') +
        each(6, (k) => rect(14 + k * 25, -54, 17, 22, '#ffe2a0', 'rx="3"')) +
        each(4, (k) => circle(24 + k * 40, -3, 7, '#16323c')),
      `transform="translate(${x} ${f(deck(x))}) rotate(-2.58)"`,
    )
  })
  const pine = (x: number, base: number, h: number, color: string) =>
    each(4, (k) => {
      const y = base - h * (0.12 + k * 0.2)
      const w = h * (0.24 - k * 0.045)
      return poly(
        [
          [x, y - h * 0.34],
          [x + w, y],
          [x - w, y],
        ],
        color,
      )
    })
  return picture(
    [
      linear('sky', [
        [0, '#f0846d'],
        [0.4, '#f9c9a0'],
        [1, '#fdf0d5'],
      ]),
      linear('haze', [
        [0, '#fdeed6', 0],
        [0.6, '#fdeed6', 0.28],
        [1, '#fdeed6', 0],
      ]),
      linear('gap', [
        [0, '#123f4a'],
        [1, '#3c7a7c'],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      circle(430, 250, 82, '#fff4dc'),
      layers,
      poly(
        [
          [-10, deck(-10)],
          [1610, deck(1610)],
          [1610, 1067],
          [-10, 1067],
        ],
        '#e7c9a5',
      ),
      each(26, (i) =>
        line([i * 64, deck(i * 64) + 22], [i * 64, 1067], '#c9a27e', 2, 'opacity="0.5"'),
      ),
      arches,
      poly(
        [
          [-10, deck(-10) + 10],
          [1610, deck(1610) + 10],
          [1610, deck(1610) + 26],
          [-10, deck(-10) + 26],
        ],
        '#b5825f',
      ),
      poly(
        [
          [-10, deck(-10) - 4],
          [1610, deck(1610) - 4],
          [1610, deck(1610) + 10],
          [-10, deck(-10) + 10],
        ],
        '#16323c',
      ),
      cars,
      each(58, () => {
        const x = r.between(-20, W + 20)
        return pine(
          x,
          r.between(1010, 1120),
          r.between(90, 210),
          r.pick(['#0f3a42', '#14464c', '#0b2d36']),
        )
      }),
    ],
    { seed: 21 },
  )
}

const medina = (): string => {
  const r = random(202)
  const house = (x: number, y: number, w: number, t: number): string => {
    const light = mix(
      r.pick(['#f8d79b', '#f5c583', '#fbe6bd', '#efb071']),
      '#7d2f4a',
      0.3 - t * 0.3,
    )
    const dark = mix(light, '#8c3b3a', 0.42)
    const door = mix('#1d6f86', '#5a2b4b', 0.4 - t * 0.4)
    const parapet = r.chance(0.4)
      ? each(Math.floor(w / 16), (i) => rect(x + i * 16, y - 9, 9, 10, light))
      : rect(x - 3, y - 6, w + 6, 8, light)
    const windows = each(r.int(1, 3), (i) => {
      const wx = x + 16 + i * (w / 3)
      const wy = y + r.between(26, 60)
      return path(
        `M${f(wx)} ${f(wy + 34)}v-20a9 9 0 0 1 18 0v20z`,
        r.chance(0.3) ? '#ffe9a8' : door,
      )
    })
    const dome = r.chance(0.13)
      ? path(
          `M${f(x + 8)} ${f(y - 4)}a${f(w / 2 - 8)} ${f(w / 2 - 4)} 0 0 1 ${f(w - 16)} 0z`,
          '#2b8c99',
        ) + rect(x + w / 2 - 2, y - w / 2 - 22, 4, 22, '#f6c65b')
      : ''
    return (
      dome +
      rect(x, y, w, 500, light) +
      poly(
        [
          [x + w, y],
          [x + w * 1.3, y + 26],
          [x + w * 1.3, 1200],
          [x + w, 1200],
        ],
        dark,
      ) +
      parapet +
      windows
    )
  }
  const rows = each(8, (row) => {
    const t = row / 7
    const y = 440 + t * 520
    const w = lerp(62, 150, t)
    return each(Math.ceil(W / (w * 1.12)) + 1, (i) =>
      house(
        i * w * 1.12 - 40 + r.between(-18, 18),
        y + r.between(-62, 34),
        w * r.between(0.75, 1.1),
        t,
      ),
    )
  })
  const tower = (x: number, base: number, s: number, color: string, side: string) =>
    rect(x - 26 * s, base - 360 * s, 52 * s, 420 * s, color) +
    rect(x + 8 * s, base - 360 * s, 18 * s, 420 * s, side) +
    rect(x - 36 * s, base - 372 * s, 72 * s, 16 * s, color) +
    rect(x - 17 * s, base - 420 * s, 34 * s, 50 * s, color) +
    path(
      `M${f(x - 20 * s)} ${f(base - 418 * s)}q${f(20 * s)} ${f(-62 * s)} ${f(40 * s)} 0z`,
      '#2b8c99',
    ) +
    each(4, (i) =>
      path(
        `M${f(x - 9 * s)} ${f(base - (300 - i * 80) * s)}v${f(-22 * s)}a${f(9 * s)} ${f(9 * s)} 0 0 1 ${f(18 * s)} 0v${f(22 * s)}z`,
        side,
      ),
    )
  const palm = (x: number, y: number, s: number) =>
    stroke(`M${x} ${y}q${10 * s} ${-70 * s} ${-6 * s} ${-150 * s}`, '#4a2a3c', 9 * s) +
    each(9, (i) => {
      const a = polar(0, 0, 88 * s, Math.PI + (i / 8) * Math.PI)
      const tx = x - 6 * s + a[0]
      const ty = y - 150 * s + a[1] * 0.5 + 34 * s
      return path(
        `M${f(x - 6 * s)} ${f(y - 150 * s)}Q${f((x + tx) / 2)} ${f(y - 206 * s + Math.abs(i - 4) * 7 * s)} ${f(tx)} ${f(ty)}` +
          `Q${f((x + tx) / 2)} ${f(y - 172 * s)} ${f(x - 6 * s)} ${f(y - 150 * s)}`,
        i % 2 ? '#1f6a5c' : '#2c8468',
      )
    })
  return picture(
    [
      linear('sky', [
        [0, '#c8455a'],
        [0.5, '#f28a4f'],
        [1, '#fbd278'],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      circle(560, 330, 150, '#ffe9a8'),
      each(7, (i) =>
        rect(360 + (i % 2) * 30, 352 + i * 18, 400, 4 + i * 0.8, '#f6a75c', 'opacity="0.8"'),
      ),
      below(ridge(221, 410, 30, { scale: 1.2 }), '#d96a55'),
      tower(1130, 560, 0.9, '#e69a68', '#b65f51'),
      rows,
      palm(330, 830, 1.1),
      palm(420, 850, 0.8),
      tower(1380, 820, 1.5, '#f8d79b', '#c9724f'),
      palm(940, 1000, 1.4),
      palm(60, 1050, 1.6),
      each(12, () => {
        const x = r.between(700, 1250)
        const y = r.between(100, 300)
        return stroke(`M${f(x - 14)} ${f(y - 5)}q8 -5 14 5q6 -10 14 -5`, '#7d2f4a', 3)
      }),
    ],
    { seed: 22 },
  )
}

const hanok = (): string => {
  const r = random(203)
  const roof = (
    x: number,
    y: number,
    w: number,
    h: number,
    color: string,
    edge: string,
  ): string => {
    const l = x - w / 2
    const k = x + w / 2
    const d =
      `M${f(l - 60)} ${f(y - 22)}Q${f(x)} ${f(y + h * 0.32)} ${f(k + 60)} ${f(y - 22)}` +
      `Q${f(k - 30)} ${f(y - h * 0.5)} ${f(k - 90)} ${f(y - h)}Q${f(x)} ${f(y - h * 0.86)} ${f(l + 90)} ${f(y - h)}` +
      `Q${f(l + 30)} ${f(y - h * 0.5)} ${f(l - 60)} ${f(y - 22)}Z`
    const n = Math.round(w / 22)
    const ribs = each(n + 1, (i) => {
      const t = i / n
      const sag = (at: number, deep: number) => deep * 4 * at * (1 - at)
      const top: Point = [lerp(l + 92, k - 92, t), y - h + sag(t, h * 0.07)]
      const foot: Point = [lerp(l - 54, k + 54, t), y - 22 + sag(t, h * 0.16 + 11)]
      return (
        stroke(
          `M${f(top[0])} ${f(top[1])}Q${f(top[0] * 0.6 + foot[0] * 0.4)} ${f((top[1] + foot[1]) / 2 + 12)} ${f(foot[0])} ${f(foot[1])}`,
          edge,
          5,
        ) + circle(foot[0], foot[1] + 2, 7, edge)
      )
    })
    return (
      path(d, color) +
      ribs +
      stroke(
        `M${f(l + 84)} ${f(y - h - 4)}Q${f(x)} ${f(y - h * 0.84)} ${f(k - 84)} ${f(y - h - 4)}`,
        edge,
        20,
        'stroke-linecap="round"',
      )
    )
  }
  const hall = (x: number, y: number, w: number, h: number, floor: number, t: number) => {
    const wood = mix('#5b1f2a', '#26315c', t)
    const paper = mix('#ffcf85', '#b98a86', t)
    const bays = Math.round(w / 130)
    const bay = w / bays
    const height = floor - y
    return (
      rect(x - w / 2, y - 30, w, height + 30, wood) +
      each(bays, (i) => {
        const bx = x - w / 2 + i * bay + 12
        return (
          rect(bx, y + 24, bay - 24, height - 50, paper) +
          each(4, (k) => rect(bx + ((k + 1) * (bay - 24)) / 5, y + 24, 3, height - 50, wood)) +
          each(5, (k) => rect(bx, y + 24 + ((k + 1) * (height - 50)) / 6, bay - 24, 3, wood))
        )
      }) +
      roof(x, y, w * 1.06, h, mix('#1b2550', '#5a6ca8', t), mix('#2f3f7a', '#7788bd', t))
    )
  }
  const lantern = (x: number, y: number) =>
    line([x, y - 60], [x, y], '#141b3c', 3) +
    circle(x, y + 24, 70, 'url(#halo)') +
    rect(x - 17, y, 34, 46, '#ff9a56', 'rx="9"') +
    rect(x - 12, y - 5, 24, 6, '#141b3c') +
    rect(x - 12, y + 45, 24, 6, '#141b3c')
  return picture(
    [
      linear('sky', [
        [0, '#141b3c'],
        [0.6, '#3d4f92'],
        [1, '#8f86b8'],
      ]),
      radial('moon', [
        [0, '#fff5dc'],
        [1, '#fbd7a6'],
      ]),
      radial('halo', [
        [0, '#ffb765', 0.7],
        [1, '#ffb765', 0],
      ]),
      rect(0, 0, W, H, 'url(#sky)'),
      each(140, () =>
        circle(r.between(0, W), r.between(0, 520), r.between(0.8, 2.4), '#fff5dc', 'opacity="0.8"'),
      ),
      circle(1130, 330, 330, 'url(#halo)', 'opacity="0.4"'),
      circle(1130, 330, 172, 'url(#moon)'),
      each(3, (i) =>
        below(
          ridge(231 + i, 560 + i * 50, 50, { scale: 1.3, octaves: 4 }),
          mix('#6f74b0', '#3a4685', i / 2),
        ),
      ),
      hall(1240, 690, 520, 120, 800, 0.75),
      hall(420, 730, 620, 140, 860, 0.5),
      below(ridge(236, 876, 14, { scale: 1.4, octaves: 3 }), '#1d2750'),
      hall(1010, 830, 900, 200, 1010, 0.08),
      rect(0, 1004, W, 63, '#141b3c'),
      each(3, (i) =>
        rect(760 - i * 26, 1010 + i * 20, 500 + i * 52, 18, mix('#3a4685', '#141b3c', i / 3)),
      ),
      each(3, (i) => lantern(690 + i * 320, 890)),
      // A pine leans in from the left
      stroke('M-20 1040Q160 900 150 690Q146 560 300 470', '#0d1230', 40),
      stroke('M150 720Q260 660 380 670M160 600Q60 520 -20 520', '#0d1230', 18),
      each(15, (i) => {
        const [x, y] = (
          [
            [300, 440],
            [400, 470],
            [220, 410],
            [120, 380],
            [380, 640],
            [470, 660],
            [300, 640],
            [40, 490],
            [-10, 460],
            [110, 500],
            [340, 380],
            [180, 470],
            [420, 560],
            [60, 420],
            [250, 340],
          ] as Point[]
        )[i] ?? [0, 0]
        return (
          ellipse(x, y, 96, 26, i % 2 ? '#17365a' : '#0f2a49') +
          ellipse(x + 12, y - 16, 60, 18, '#1f4a6d')
        )
      }),
      // Someone comes to read
      path('M1006 1004q0 -70 20 -78q22 8 22 78z', '#ff9a56') + circle(1027, 912, 13, '#141b3c'),
      rect(1040, 946, 26, 18, '#fff5dc'),
    ],
    { seed: 23 },
  )
}

const glacier = (): string => {
  const r = random(204)
  const blocks = each(64, (i) => {
    const x = i * 27 - 40
    const top = 300 + Math.sin(i * 0.35) * 46 + r.between(-40, 46)
    const w = r.between(26, 60)
    const foot = 690 + r.between(-8, 14)
    const tone = r.next()
    return (
      poly(
        [
          [x, top],
          [x + w * 0.6, top - r.between(4, 46)],
          [x + w, top + r.between(0, 30)],
          [x + w, foot],
          [x, foot],
        ],
        mix('#eaf7f8', '#5fb4cc', tone),
      ) +
      poly(
        [
          [x + w * 0.62, top],
          [x + w, top + 20],
          [x + w, foot],
          [x + w * 0.78, foot],
        ],
        mix('#8fd0de', '#2a7fa3', tone),
      ) +
      (r.chance(0.3)
        ? poly(
            [
              [x, foot - r.between(60, 240)],
              [x + w * 0.4, foot - 40],
              [x + w * 0.2, foot],
            ],
            '#12608c',
          )
        : '')
    )
  })
  const floe = (x: number, y: number, s: number) => {
    const top = range(7).map((i): Point => {
      const p = polar(x, y, s * r.between(0.7, 1.1), (i / 7) * Math.PI * 2)
      return [p[0], y + (p[1] - y) * 0.3]
    })
    return (
      poly(
        top.map(([a, b]): Point => [a, b + s * 0.17]),
        '#3d9cbd',
      ) + poly(top, '#f2fbfb')
    )
  }
  return picture(
    [
      linear('sky', [
        [0, '#f4b8a8'],
        [0.6, '#fbe3d0'],
        [1, '#fdf5e6'],
      ]),
      linear('sea', [
        [0, '#2a86a5'],
        [0.5, '#115d80'],
        [1, '#093a58'],
      ]),
      rect(0, 0, W, 700, 'url(#sky)'),
      below(ridge(241, 250, 66, { octaves: 6, scale: 1.2, rough: 0.5 }), '#cf9fb0', 700),
      below(ridge(242, 320, 44, { octaves: 6, scale: 1.8 }), '#e6eef3', 700),
      each(26, (i) =>
        stroke(
          `M${i * 64} ${f(330 + Math.sin(i) * 16)}q${f(r.between(-40, 40))} 60 ${f(r.between(-60, 60))} 130`,
          '#a9d3df',
          3,
          'opacity="0.7"',
        ),
      ),
      blocks,
      rect(0, 690, W, H - 690, 'url(#sea)'),
      each(42, (i) =>
        rect(i * 40 - 20, 694, r.between(14, 40), r.between(30, 190), '#bfe7ee', 'opacity="0.16"'),
      ),
      each(80, () => {
        const y = r.between(705, 1060)
        return rect(r.between(-60, W), y, r.between(20, 170), 2.5, '#8fd0de', 'opacity="0.45"')
      }),
      each(30, (i) => {
        const t = i / 29
        return floe(r.between(0, W), 712 + t * 110 + t ** 3 * 230, 12 + t * 70)
      }),
      // The research ship, for scale
      path('M640 846L1010 846L980 900Q976 908 962 908H694Q676 908 668 896Z', '#d8442f'),
      rect(668, 888, 306, 10, '#7c1f23'),
      rect(720, 796, 190, 52, '#fdf5e6'),
      rect(750, 752, 120, 46, '#fdf5e6'),
      each(8, (i) => rect(732 + i * 21, 810, 13, 13, '#12608c')),
      each(5, (i) => rect(758 + i * 22, 762, 15, 15, '#12608c')),
      rect(846, 706, 30, 48, '#f2a93b'),
      line([790, 752], [790, 660], '#093a58', 5),
      line([770, 690], [810, 690], '#093a58', 4),
      line([960, 846], [1040, 776], '#093a58', 6),
      line([1040, 776], [1040, 850], '#093a58', 2),
      stroke('M560 920Q780 938 1090 914', '#eaf7f8', 6),
      each(8, () => {
        const x = r.between(980, 1400)
        const y = r.between(380, 640)
        return stroke(`M${f(x - 12)} ${f(y - 4)}q7 -5 12 4q5 -9 12 -4`, '#093a58', 3)
      }),
    ],
    { seed: 24 },
  )
}

const storm = (): string => {
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

export const land: ImageSeed[] = [
  {
    name: 'mountain-railway',
    alt: 'A red train crosses a long stone viaduct between dark pines, with hazy mountain ranges behind.',
    caption: 'The 7.14 on the Sarn Viaduct. Of its 38 seats, 31 are taken by Friday.',
    credit: 'Teun Averdal / Estuary Pictures',
    focal: { x: 48, y: 62 },
    svg: railway,
  },
  {
    name: 'medina-roofs',
    alt: 'Flat roofs, blue domes and palms of an old southern harbour city under an orange evening sun.',
    caption: 'Marsa Zafran at the hour when the booksellers switch on their lamps.',
    credit: 'Salwa al-Nadiri / Leadline',
    focal: { x: 52, y: 50 },
    svg: medina,
  },
  {
    name: 'moonlit-library',
    alt: 'Curved tiled roofs and glowing paper windows of an old wooden hall beneath a large full moon.',
    caption: 'The Moon Stair Library in Haeon opens at nine in the evening and closes at dawn.',
    credit: 'Han Seorin for the Leadline',
    focal: { x: 64, y: 62 },
    svg: hanok,
  },
  {
    name: 'glacier-front',
    alt: 'A small red research ship lies among ice floes in front of the blue wall of a glacier.',
    caption:
      'The survey ship Patience off the Ullen glacier, which has retreated 640 metres in six years.',
    credit: 'Ivo Castellane / Polar Survey',
    focal: { x: 52, y: 70 },
    svg: glacier,
  },
  {
    name: 'storm-map',
    alt: 'A drawn weather map: isobars coil round a low at sea, with a cold and a warm front near a coast.',
    caption: 'The low the forecasters call Wilhelmina, as it stood at six o’clock this morning.',
    credit: 'Graphic: Leadline weather desk',
    focal: { x: 50, y: 47 },
    svg: storm,
  },
]
