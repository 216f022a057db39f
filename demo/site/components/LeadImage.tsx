import type { CardImage } from 'payload-newsdesk/types'

import { languageOf } from '../language'
import { Picture } from './Picture'

/** The picture above a story, with its caption and who made it. */
export const LeadImage = ({ image }: { image: CardImage }) => (
  <figure className="lead-image">
    <Picture image={image} width="(min-width: 64rem) 60rem, 100vw" isLead />
    <figcaption {...languageOf(image.caption)}>
      {image.caption} <span className="credit">{image.credit}</span>
    </figcaption>
  </figure>
)
