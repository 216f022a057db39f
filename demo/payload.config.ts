import { join } from 'node:path'

import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { de } from '@payloadcms/translations/languages/de'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { fr } from '@payloadcms/translations/languages/fr'
import { ja } from '@payloadcms/translations/languages/ja'
import { ko } from '@payloadcms/translations/languages/ko'
import { buildConfig } from 'payload'
import { newsdesk } from 'payload-newsdesk'
import sharp from 'sharp'

import { database, imagesFolder } from './config/database'
import { secret } from './config/secret'
import { site } from './config/site'
import { access, users } from './config/users'
import { paper } from './content'

export default buildConfig({
  secret: secret(),
  db: database(),
  sharp,
  editor: lexicalEditor(),
  collections: [users],
  admin: {
    user: users.slug,
    avatar: 'default',
    // The newsroom's, in which editors say from when until when an article stands on a list.
    timezones: { defaultTimezone: paper.timeZone },
    meta: { titleSuffix: ` · ${paper.name}` },
    importMap: { baseDir: join(process.cwd(), 'demo') },
  },
  i18n: { supportedLanguages: { en, fr, de, es, ja, ko } },
  // The playground asks for the schema by introspection.
  graphQL: { disableIntrospectionInProduction: false, disablePlaygroundInProduction: false },
  // Scheduled publishing is a job; this looks for due ones once a minute.
  jobs: { autoRun: [{ cron: '* * * * *' }] },
  typescript: { autoGenerate: false },
  telemetry: false,
  plugins: [
    newsdesk({
      access,
      site,
      // A proxy on this machine may say whose request it passes on; nobody else is believed.
      reads: { trustProxy: ['loopback'] },
      overrides: {
        images: ({ defaultCollection }) => ({
          ...defaultCollection,
          upload: {
            ...(typeof defaultCollection.upload === 'object' && defaultCollection.upload),
            staticDir: imagesFolder,
          },
        }),
      },
    }),
  ],
})
