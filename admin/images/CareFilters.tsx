import type { BeforeListTableServerProps } from 'payload'
import { cares, careTexts } from '../../src/images/care.js'
import { ListView } from '../ListView.js'
import { textsOf } from '../translations/texts.js'
import { careLink, imagesLink } from './links.js'
import '../filters.css'
import './images.css'

/** Above the list of images: the list of those that ask for one thing, and how it is shown. */
export const CareFilters = ({ collectionSlug, i18n, payload }: BeforeListTableServerProps) => {
  const t = textsOf(i18n)
  const list = imagesLink(payload.config.routes.admin, collectionSlug)
  return (
    <div className="newsdesk-images-bar">
      <nav aria-label={t('newsdesk:careTitle')} className="newsdesk-filters">
        <a href={list}>{t('newsdesk:careAll')}</a>
        {cares.map((care) => (
          <a href={careLink(list, care)} key={care}>
            {t(careTexts[care])}
          </a>
        ))}
      </nav>
      <ListView name="images" views={['grid', 'table']} />
    </div>
  )
}
