import type { Config, PayloadRequest, Widget, WidgetInstance } from 'payload'
import type { Newsdesk } from '../src/options.js'
import { text } from './translations/texts.js'

type Dashboard = NonNullable<NonNullable<Config['admin']>['dashboard']>

const readWidgets: Widget[] = [
  {
    slug: 'newsdesk-being-read',
    Component: 'payload-newsdesk/rsc#BeingReadNowWidget',
    label: text('newsdesk:beingRead'),
    minWidth: 'medium',
  },
  {
    slug: 'newsdesk-most-read',
    Component: 'payload-newsdesk/rsc#MostReadNowWidget',
    label: text('newsdesk:mostRead'),
    minWidth: 'medium',
  },
  {
    slug: 'newsdesk-not-counted',
    Component: 'payload-newsdesk/rsc#NotCountedWidget',
    label: text('newsdesk:notCounted'),
    minWidth: 'medium',
  },
]

const imageWidgets: Widget[] = [
  {
    slug: 'newsdesk-pictures',
    Component: 'payload-newsdesk/rsc#PicturesWidget',
    label: text('newsdesk:careTitle'),
    minWidth: 'medium',
  },
]

/**
 * Adds our widgets to the host's. A host that arranges its dashboard keeps its arrangement, and
 * editors add ours by "Edit dashboard"; else they stand above Payload's own cards: those about reads
 * for those who may see reads, and those about images for those who may manage images.
 */
export const withWidgets = (
  dashboard: Dashboard | undefined,
  { canManageImages, canSeeReads }: Newsdesk,
): Dashboard => ({
  defaultLayout: async ({ req }: { req: PayloadRequest }) =>
    [
      ...[
        ...((await canSeeReads({ req })) ? readWidgets : []),
        ...((await canManageImages({ req })) ? imageWidgets : []),
      ].map(({ slug }) => ({
        widgetSlug: slug,
        width: 'medium',
      })),
      { widgetSlug: 'collections', width: 'full' },
    ] as WidgetInstance[],
  ...dashboard,
  widgets: [...(dashboard?.widgets ?? []), ...readWidgets, ...imageWidgets],
})
