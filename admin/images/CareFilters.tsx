import type { BeforeListTableServerProps } from 'payload'
import { cares, careTexts } from '../../src/images/care.js'
import { adminLink } from '../adminLink.js'
import { Filters } from '../Filters.js'
import { ListView } from '../ListView.js'
import { textsOf } from '../translations/texts.js'
import { careLink } from './careLink.js'
import './images.css'

/** Above the list of images: the list of those that ask for one thing, and how it is shown. */
export const CareFilters = ({ collectionSlug, i18n, payload }: BeforeListTableServerProps) => {
  const t = textsOf(i18n)
  const list = adminLink(payload.config.routes.admin, collectionSlug)
  return (
    <div className="newsdesk-images-bar">
      <Filters
        label={t('newsdesk:careTitle')}
        links={[
          { href: list, text: t('newsdesk:careAll') },
          ...cares.map((care) => ({ href: careLink(list, care), text: t(careTexts[care]) })),
        ]}
      />
      <ListView name="images" views={['grid', 'table']} />
    </div>
  )
}
