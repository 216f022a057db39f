import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import type { CollectionConfig, Config, Plugin } from 'payload'
import sharp from 'sharp'

type Override = (args: { defaultCollection: CollectionConfig }) => CollectionConfig

type Args = {
  /** The plugin, from the sources or from the package. */
  newsdesk: (options: any) => Plugin
  /** Of an SQLite file or a MongoDB database. */
  url: string
  /** The folder of the images. */
  images: string
  plugins?: Plugin[]
}

/** A newspaper is measured with a counter on its articles, as those keep that have no plugin. */
const withViews: Override = ({ defaultCollection }) => ({
  ...defaultCollection,
  fields: [
    ...defaultCollection.fields,
    { name: 'views', type: 'number', defaultValue: 0, index: true },
  ],
})

/** The Payload app that is measured. */
export const createHost = ({ images, newsdesk, plugins = [], url }: Args): Config => ({
  admin: { importMap: { autoGenerate: false }, user: 'users' },
  collections: [{ slug: 'users', auth: true, fields: [] }],
  // Without transactions on SQLite, as the demo: libsql opens a connection for each.
  db: url.startsWith('mongodb')
    ? mongooseAdapter({ url })
    : sqliteAdapter({ busyTimeout: 5000, client: { url }, wal: true }),
  editor: lexicalEditor(),
  logger: { options: { level: 'error' } },
  plugins: [
    newsdesk({
      overrides: { articles: withViews, images: inFolder(images) },
      reads: { trustProxy: ['loopback'] },
    }),
    ...plugins,
  ],
  secret: 'newsdesk-bench',
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false },
})

const inFolder =
  (staticDir: string): Override =>
  ({ defaultCollection }) => ({
    ...defaultCollection,
    upload: { ...(defaultCollection.upload as object), staticDir },
  })
