import { type Care, careTexts } from '../../src/images/care.js'
import type { Translate } from '../translations/texts.js'
import './images.css'

export const Badges = ({ cares, t }: { cares: Care[]; t: Translate }) => (
  <ul className="newsdesk-badges">
    {cares.map((care) => (
      <li className={care === 'rightsEnd' ? 'is-soon' : ''} key={care}>
        {t(careTexts[care])}
      </li>
    ))}
  </ul>
)
