import type { Config } from 'payload'
import type { Newsdesk } from '../../src/options.js'

/** Adds the editors' desk to the admin, with a link in the navigation. */
export const withDesk = (
  admin: Config['admin'],
  { canCurate, slugs, timeZone }: Newsdesk,
): Config['admin'] => ({
  ...admin,
  components: {
    ...admin?.components,
    beforeNavLinks: [
      ...(admin?.components?.beforeNavLinks ?? []),
      {
        clientProps: { lists: slugs.lists },
        path: 'payload-newsdesk/admin#FrontPageLink',
      },
    ],
    views: {
      newsdeskFrontPage: {
        Component: {
          path: 'payload-newsdesk/rsc#FrontPage',
          serverProps: { canCurate, slugs, timeZone },
        },
        exact: true,
        meta: { title: 'Front page' },
        path: '/front-page',
      },
      ...admin?.components?.views,
    },
  },
})
