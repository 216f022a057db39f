import { NewsImage } from 'payload-newsdesk/client'
import type { CardImage } from 'payload-newsdesk/types'

type Props = {
  image: CardImage
  /** How wide it stands on the page, as the `sizes` of an `<img>`. */
  width: string
  /** Whether a square does as well: its file is small, and cropped around what matters. */
  isSmall?: boolean
  isLead?: boolean
}

/** A picture of the paper, without its caption. */
export const Picture = ({ image, width, isSmall, isLead }: Props) => (
  <NewsImage image={isSmall ? withSquare(image) : image} priority={isLead} sizes={width} />
)

const withSquare = (image: CardImage): CardImage => {
  const square = image.sizes.thumbnail
  return square
    ? { ...image, ...square, srcset: `${square.url} ${square.width}w, ${image.srcset}` }
    : image
}
