import { rgbaToDataURL, thumbHashToRGBA } from 'thumbhash'

/** As many pixels as a browser needs to blur them into the picture: under 200 bytes as a URL. */
const mostPixelsAcross = 4

/**
 * A thumbhash as the URL of a tiny picture, on a server as in a browser. Of a picture that one can see
 * through there is none: it would stay in sight behind it.
 *
 * @see https://evanw.github.io/thumbhash/
 */
export const toPlaceholder = (thumbhash: string): string | undefined => {
  try {
    const hash = Uint8Array.from(atob(thumbhash), (character) => character.charCodeAt(0))
    if (hash.length < 5 || hash[2] & 0x80) return
    const { h, rgba, w } = thumbHashToRGBA(hash)
    const scale = Math.min(1, mostPixelsAcross / Math.max(w, h))
    const [width, height] = [w, h].map((length) => Math.max(1, Math.round(length * scale)))
    const pixels: number[] = []
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = Math.floor(((y + 0.5) * h) / height) * w + Math.floor(((x + 0.5) * w) / width)
        pixels.push(...rgba.subarray(at * 4, at * 4 + 4))
      }
    }
    return rgbaToDataURL(width, height, pixels)
  } catch {
    // What is no thumbhash is no reason not to print the picture.
  }
}
