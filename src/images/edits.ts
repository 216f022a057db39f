import type { Collection } from 'payload'
import type { Crop } from './master.js'

/** What the admin asks to have done to a picture, as Payload sends it. */
export type Edits = {
  crop?: { x: number; y: number }
  focalPoint?: { x: number; y: number }
  heightInPixels?: number
  widthInPixels?: number
}

export type Focal = { x: number; y: number }

export const centre: Focal = { x: 50, y: 50 }
export const isCentre = ({ x, y }: Focal) => x === centre.x && y === centre.y

/** To crop to a focal point Payload makes a size twice. To crop to the centre it needs none. */
export const withoutFocus = ({ config, ...collection }: Collection): Collection => ({
  ...collection,
  config: { ...config, upload: { ...config.upload, focalPoint: false } },
})

export const focalOf = ({ focalPoint }: Edits, data: Record<string, any>) => {
  const { x, y } = focalPoint ?? { x: data.focalX, y: data.focalY }
  const isPercent = (value: unknown) => Number(value) >= 0 && Number(value) <= 100
  return x != null && y != null && isPercent(x) && isPercent(y)
    ? { x: Math.round(Number(x)), y: Math.round(Number(y)) }
    : undefined
}

export const isCrop = (
  { crop, heightInPixels, widthInPixels }: Edits,
  doc: Record<string, any> | undefined,
) =>
  Boolean(crop && (Number(widthInPixels) !== doc?.width || Number(heightInPixels) !== doc?.height))

export const cropOf = (
  { crop, heightInPixels, widthInPixels }: Edits,
  { height, width }: { height: number; width: number },
): Crop | undefined => {
  if (!crop || !widthInPixels || !heightInPixels) return
  const within = (value: number, least: number, most: number) =>
    Math.min(Math.max(Math.floor(Number(value)) || 0, least), most)
  const left = within((crop.x / 100) * width, 0, width - 1)
  const top = within((crop.y / 100) * height, 0, height - 1)
  const cut = {
    height: within(heightInPixels, 1, height - top),
    left,
    top,
    width: within(widthInPixels, 1, width - left),
  }
  return cut.width === width && cut.height === height ? undefined : cut
}
