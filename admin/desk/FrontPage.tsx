import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps, CollectionSlug, TypedUser } from 'payload'
import { findSection } from '../../src/delivery/list.js'
import type { CollectionName, Newsdesk } from '../../src/options.js'
import type { ID } from '../../src/types.js'
import { inTree } from '../sections/tree.js'
import { textsOf } from '../translations/texts.js'
import { Desk } from './Desk.js'

type Props = AdminViewServerProps & {
  canCurate: Newsdesk['canCurate']
  slugs: Record<CollectionName, string>
  timeZone: string
}

/** The editors' desk, at `/admin/front-page`. */
export const FrontPage = async ({
  canCurate,
  initPageResult,
  params,
  searchParams,
  slugs,
  timeZone,
}: Props) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { payload, user } = req
  const t = textsOf(req)
  const isAllowed = Boolean(user) && (await canCurate({ req }))
  const { docs } = isAllowed
    ? await payload.find({
        collection: slugs.sections as CollectionSlug,
        depth: 0,
        limit: 500,
        locale: locale?.code as never,
        overrideAccess: false,
        pagination: false,
        sort: '_order',
        user: user as TypedUser,
      })
    : { docs: [] }
  const sections = inTree(
    docs as unknown as { id: ID; name: string; parent?: ID | null; slug: string }[],
  ).map(({ depth, id, name, slug }) => ({ depth, id, name, slug }))
  const slug = searchParams?.section
  const asked =
    isAllowed && typeof slug === 'string'
      ? await findSection(payload, slug).catch(() => null)
      : null
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <Gutter>
        {isAllowed ? (
          <Desk
            articles={slugs.articles}
            editions={slugs.editions}
            images={slugs.images}
            lists={slugs.lists}
            section={asked ? String(asked.id) : null}
            sections={sections}
            timeZone={timeZone}
          />
        ) : (
          <p>{t('newsdesk:deskForbidden')}</p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
