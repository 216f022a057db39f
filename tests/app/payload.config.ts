import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import { newsdesk } from 'payload-newsdesk'
import sharp from 'sharp'

export default buildConfig({
  secret: 'an unrelated app',
  db: mongooseAdapter({ url: process.env.DATABASE_URL ?? '' }),
  editor: lexicalEditor(),
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false },
  plugins: [newsdesk()],
})
