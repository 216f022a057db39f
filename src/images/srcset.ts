import type { ImageFile } from '../types.js'

/** The files that show the whole picture, narrowest first, one a width: crops are left out. */
export const wholeFiles = ({
  height,
  sizes,
  url,
  width,
}: ImageFile & { sizes: Record<string, ImageFile> }): ImageFile[] => {
  const ratio = width / height
  const files = [...Object.values(sizes), { height, url, width }].filter(
    (file) => Math.abs(file.width / file.height / ratio - 1) < 0.02,
  )
  return files
    .sort((a, b) => a.width - b.width)
    .filter((file, index) => file.width !== files[index - 1]?.width)
}

export const toSrcset = (image: Parameters<typeof wholeFiles>[0]): string =>
  wholeFiles(image)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(', ')
