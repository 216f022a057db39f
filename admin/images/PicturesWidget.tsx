import type { CollectionSlug, WidgetServerProps } from 'payload'
import { currentTime } from '../../src/clock.js'
import { cares, caresOf, careTexts, whereCare } from '../../src/images/care.js'
import { getDesk } from '../../src/lists/desk.js'
import { adminLink } from '../adminLink.js'
import { textsOf } from '../translations/texts.js'
import { Badges } from './Badges.js'
import { careLink } from './careLink.js'
import '../readers/readers.css'
import '../filters.css'
import './images.css'

const shown = 5

type Picture = { alt?: string; filename: string; id: number | string; thumbnailURL?: string }

/** On the dashboard: pictures without alt text or credit, and those whose rights end. */
export const PicturesWidget = async ({ req }: WidgetServerProps) => {
  const { payload, user } = req
  const { newsdesk } = getDesk(payload)
  if (!user || !(await newsdesk.canManageImages({ req }))) return null
  const t = textsOf(req)
  const now = currentTime()
  const collection = newsdesk.slugs.images as CollectionSlug
  const asked = { collection, overrideAccess: false, user }
  const [{ docs }, ...counts] = await Promise.all([
    payload.find({
      ...asked,
      depth: 0,
      joins: false,
      limit: shown,
      sort: '-updatedAt',
      where: { or: cares.map((care) => whereCare(care, now)) },
    }),
    ...cares.map((care) => payload.count({ ...asked, where: whereCare(care, now) })),
  ])
  const { admin } = payload.config.routes
  const list = adminLink(admin, collection)
  return (
    <section aria-labelledby="newsdesk-pictures" className="newsdesk-readers newsdesk-pictures">
      <header>
        <h2 id="newsdesk-pictures">{t('newsdesk:careTitle')}</h2>
      </header>
      <nav aria-labelledby="newsdesk-pictures" className="newsdesk-filters">
        {cares.map((care, index) => (
          <a href={careLink(list, care)} key={care}>
            {t(careTexts[care])}: {counts[index].totalDocs}
          </a>
        ))}
      </nav>
      {docs.length === 0 && <p>{t('newsdesk:careNone')}</p>}
      <ul>
        {(docs as unknown as Picture[]).map((picture) => (
          <li key={picture.id}>
            {picture.thumbnailURL && <img alt="" loading="lazy" src={picture.thumbnailURL} />}
            <div>
              <a href={adminLink(admin, collection, picture.id)}>{picture.filename}</a>
              <Badges cares={caresOf(picture, now)} t={t} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
