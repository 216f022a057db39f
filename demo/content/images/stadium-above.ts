import {
  circle,
  clip,
  each,
  ellipse,
  f,
  group,
  H,
  line,
  type Point,
  picture,
  poly,
  random,
  range,
  rect,
  stroke,
  W,
} from '../draw'
import type { ImageSeed } from '../types'

const svg = (): string => {
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
      `opacity="0.5" transform="rotate(30 ${f(x)} ${f(y)})"`,
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

export const stadiumAbove: ImageSeed = {
  name: 'stadium-above',
  alt: 'A full football stadium from directly above: red and blue stands around a green striped pitch.',
  caption:
    'Tannery Road on Saturday, with the visiting supporters in the far corner, outnumbered and loud.',
  credit: 'Jory Tannick for the Leadline',
  svg,
}
