import { join } from 'node:path'

import { withPayload } from '@payloadcms/next/withPayload'

const root = join(import.meta.dirname, '..')

export default withPayload({
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  devIndicators: false,
  // startServer does it better.
  compress: false,
  // Everybody gets the head with the page: ours is ready, so there is nothing to stream it for.
  htmlLimitedBots: /.*/,
})
