import { join } from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'

const root = join(import.meta.dirname, '../..')

export default withPayload({
  outputFileTracingRoot: root,
  poweredByHeader: false,
  turbopack: { root },
})
