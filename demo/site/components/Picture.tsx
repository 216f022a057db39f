import type { CardImage, ImageFile } from 'payload-newsdesk/types'

type Props = {
  image: CardImage
  /** How wide it stands on the page, as the `sizes` of an `<img>`. */
  width: string
  /** Which derivatives to choose from; all that keep the picture's own proportions without it. */
  from?: string[]
  isLead?: boolean
}

/** The right-sized file for the place, with its room kept free until it is there. */
export const Picture = ({ image, width, from, isLead }: Props) => {
  const files = from ? named(image, from) : wholePictures(image)
  const src = files[0] ?? image
  return (
    <img
      src={src.url}
      srcSet={files.map((file) => `${file.url} ${file.width}w`).join(', ') || undefined}
      sizes={files.length ? width : undefined}
      width={src.width}
      height={src.height}
      alt={image.alt}
      {...(isLead ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
    />
  )
}

const named = ({ sizes }: CardImage, names: string[]): ImageFile[] =>
  names.flatMap((name) => sizes[name] ?? [])

const wholePictures = (image: CardImage): ImageFile[] => {
  const ratio = image.width / image.height
  return [...Object.values(image.sizes), image]
    .filter(({ width, height }) => Math.abs(width / height / ratio - 1) < 0.02)
    .sort((a, b) => b.width - a.width)
}
