import type { BeforeListTableServerProps, CollectionSlug } from 'payload'
import { adminLink } from './adminLink.js'
import { Filters } from './Filters.js'
import { textsOf } from './translations/texts.js'

/** Above the list of articles: those that their writers have handed in. */
export const Submitted = async ({
  collectionSlug,
  i18n,
  payload,
  user,
}: BeforeListTableServerProps) => {
  const t = textsOf(i18n)
  const { totalDocs: number } = await payload.find({
    collection: collectionSlug as CollectionSlug,
    depth: 0,
    draft: true,
    limit: 1,
    overrideAccess: false,
    select: {},
    user,
    where: { isSubmitted: { equals: true } },
  })
  const list = adminLink(payload.config.routes.admin, collectionSlug)
  return (
    <Filters
      label={t('newsdesk:submitted')}
      links={[
        { href: list, text: t('newsdesk:allArticles') },
        {
          href: `${list}?where[or][0][and][0][isSubmitted][equals]=true`,
          text: t('newsdesk:submittedNumber', { number }),
        },
      ]}
    />
  )
}
