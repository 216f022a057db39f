import type { CardImage } from '../types.js'
import { toPlaceholder } from './placeholder.js'

export type NewsImageProps = {
  /** As cards, pages and lists carry it. */
  image: CardImage
  /** How wide it stands on the page, as the `sizes` of an `<img>`: `(min-width: 60rem) 40rem, 100vw`. */
  sizes: string
  /**
   * For the one picture that is in sight when the page opens: it is loaded ahead of the others, which
   * wait until they come near.
   * @default false
   */
  priority?: boolean
  className?: string
}

/**
 * Prints an image of a card or page: the file that fits the place, its room kept free and filled with
 * its colours until it is there, and what matters kept in sight where CSS crops it
 * (`object-fit: cover`). Runs on a server or in a browser, and needs no JavaScript in the browser.
 *
 * Caption and credit are the caller's to print: `image.caption`, `image.credit`.
 *
 * @example
 * ```tsx
 * <figure>
 *   <NewsImage image={article.image} priority sizes="(min-width: 60rem) 60rem, 100vw" />
 *   <figcaption>{article.image.caption} {article.image.credit}</figcaption>
 * </figure>
 * ```
 */
export const NewsImage = ({ className, image, priority = false, sizes }: NewsImageProps) => {
  const { alt, focalPoint, height, placeholder, srcset, url, width } = image
  const background = toPlaceholder(placeholder)
  return (
    <img
      alt={alt}
      className={className}
      decoding={priority ? undefined : 'async'}
      fetchPriority={priority ? 'high' : undefined}
      height={height}
      loading={priority ? undefined : 'lazy'}
      // React sets them in this order, and a `src` before its `srcset` would be loaded for nothing.
      sizes={srcset ? sizes : undefined}
      srcSet={srcset || undefined}
      src={url}
      style={{
        objectPosition: `${focalPoint.x}% ${focalPoint.y}%`,
        ...(background && { background: `url("${background}") center / 100% 100% no-repeat` }),
      }}
      width={width}
    />
  )
}
