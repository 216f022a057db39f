import type { Route } from './answer.js'
import { beaconRoutes } from './beaconRoutes.js'
import { deskRoutes } from './deskRoutes.js'
import { feedRoutes } from './feeds/routes.js'
import { listRoutes } from './listRoutes.js'
import { liveRoutes } from './liveRoutes.js'
import { ninjsRoutes } from './ninjsRoutes.js'
import { openAPIRoute } from './openapiRoute.js'
import { pageRoutes } from './pageRoutes.js'
import { previewRoutes } from './previewRoutes.js'
import { readRoutes } from './readRoutes.js'
import { sitemapRoutes } from './sitemaps/routes.js'
import { tagRoutes } from './tagRoutes.js'

/** Everything that leaves the house, as plain functions. */
export const routes: Route[] = [
  ...beaconRoutes,
  ...deskRoutes,
  ...listRoutes,
  ...liveRoutes,
  ...pageRoutes,
  ...previewRoutes,
  ...tagRoutes,
  ...feedRoutes,
  ...ninjsRoutes,
  ...sitemapRoutes,
  ...readRoutes,
  openAPIRoute(() => routes),
]
