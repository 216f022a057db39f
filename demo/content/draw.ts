/** Small helpers to draw the demo's illustrations as SVG. Everything is deterministic. */
export const W = 1600
export const H = 1067

export type Point = [number, number]

/** A seeded generator (mulberry32). */
export const random = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const between = (min: number, max: number): number => min + next() * (max - min)
  return {
    next,
    between,
    chance: (p: number): boolean => next() < p,
    int: (min: number, max: number): number => Math.floor(between(min, max + 1)),
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
  }
}

export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i)
export const each = (n: number, draw: (i: number) => string): string => range(n).map(draw).join('')
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t
export const f = (n: number): string => String(Math.round(n * 10) / 10)
export const polar = (cx: number, cy: number, radius: number, angle: number): Point => [
  cx + radius * Math.cos(angle),
  cy + radius * Math.sin(angle),
]

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** Mixes two #rrggbb colours. */
export const mix = (a: string, b: string, t: number): string => {
  const to = channels(b)
  const mixed = channels(a).map((value, i) => Math.round(lerp(value, to[i] ?? 0, t)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

export const rect = (x: number, y: number, w: number, h: number, fill: string, extra = '') =>
  `<rect x="${f(x)}" y="${f(y)}" width="${f(w)}" height="${f(h)}" fill="${fill}" ${extra}/>`

export const circle = (x: number, y: number, radius: number, fill: string, extra = '') =>
  `<circle cx="${f(x)}" cy="${f(y)}" r="${f(radius)}" fill="${fill}" ${extra}/>`

export const ellipse = (
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  extra = '',
): string =>
  `<ellipse cx="${f(x)}" cy="${f(y)}" rx="${f(rx)}" ry="${f(ry)}" fill="${fill}" ${extra}/>`

export const path = (d: string, fill: string, extra = '') =>
  `<path d="${d}" fill="${fill}" ${extra}/>`

export const stroke = (d: string, color: string, width: number, extra = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${f(width)}" ${extra}/>`

export const line = (a: Point, b: Point, color: string, width: number, extra = '') =>
  stroke(`M${f(a[0])} ${f(a[1])}L${f(b[0])} ${f(b[1])}`, color, width, extra)

export const through = (points: Point[]): string =>
  `M${points.map(([x, y]) => `${f(x)} ${f(y)}`).join('L')}`

export const poly = (points: Point[], fill: string, extra = '') =>
  path(`${through(points)}Z`, fill, extra)

export const group = (content: string, extra = '') => `<g ${extra}>${content}</g>`

type Stop = [offset: number, color: string, opacity?: number]

const stops = (list: Stop[]): string =>
  list
    .map(([at, color, alpha = 1]) => {
      return `<stop offset="${at}" stop-color="${color}" stop-opacity="${alpha}"/>`
    })
    .join('')

/** A linear gradient, downwards unless told otherwise. */
export const linear = (id: string, list: Stop[], from: Point = [0, 0], to: Point = [0, 1]) =>
  `<linearGradient id="${id}" x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}">` +
  `${stops(list)}</linearGradient>`

export const radial = (id: string, list: Stop[], cx = 0.5, cy = 0.5, radius = 0.5) =>
  `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${radius}">${stops(list)}</radialGradient>`

export const blur = (id: string, deviation: number) =>
  `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%">` +
  `<feGaussianBlur stdDeviation="${deviation}"/></filter>`

export const clip = (id: string, shape: string) => `<clipPath id="${id}">${shape}</clipPath>`

/** The line of a mountain range or of waves, from left to right. */
export const ridge = (
  seed: number,
  base: number,
  height: number,
  {
    octaves = 5,
    rough = 0.5,
    scale = 2,
  }: { octaves?: number; rough?: number; scale?: number } = {},
): Point[] => {
  const rand = random(seed)
  const waves = range(octaves).map((i) => ({
    amplitude: rough ** i,
    frequency: scale * 2 ** i * rand.between(0.8, 1.2),
    phase: rand.between(0, Math.PI * 2),
  }))
  return range(161).map((i) => {
    const t = i / 160
    const sum = waves.reduce((total, { amplitude, frequency, phase }) => {
      return total + amplitude * Math.sin(frequency * t * Math.PI * 2 + phase)
    }, 0)
    return [t * W, base - sum * height]
  })
}

/** Fills everything below a line. */
export const below = (top: Point[], fill: string, bottom = H, extra = '') =>
  poly([...top, [W, bottom], [0, bottom]], fill, extra)

/** A fine paper grain over everything, as on a screen print. */
const grain = (seed: number, strength: number, w: number, h: number) =>
  '<filter id="grain" x="0" y="0" width="100%" height="100%">' +
  `<feTurbulence type="fractalNoise" baseFrequency="0.7" numOctaves="2" seed="${seed}"/>` +
  '<feColorMatrix values="1.6 0 0 0 -0.3 1.6 0 0 0 -0.3 1.6 0 0 0 -0.3 0 0 0 0 1"/></filter>' +
  `<rect width="${w}" height="${h}" filter="url(#grain)" opacity="${strength}"` +
  ' style="mix-blend-mode:soft-light"/>'

export const picture = (
  parts: string[],
  { grain: strength = 0.45, h = H, seed = 1 }: { grain?: number; h?: number; seed?: number } = {},
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${h}" width="${W}" height="${h}">` +
  `${parts.join('')}${strength > 0 ? grain(seed, strength, W, h) : ''}</svg>`
