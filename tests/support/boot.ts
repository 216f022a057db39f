import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import {
  buildConfig,
  type Config,
  getPayload,
  type Payload,
  type SanitizedConfig,
  type TypedUser,
} from 'payload'
import sharp from 'sharp'
import { type NewsdeskOptions, newsdesk } from '../../src/index.js'
import { type DatabaseName, dropDatabase, openDatabase } from './database.js'
import { type ApiRequest, type ApiResponse, createDoors } from './requests.js'

export type TestApp = {
  db: DatabaseName
  payload: Payload
  config: SanitizedConfig
  user: TypedUser & { email: string }
  token: string
  /** A folder of this app alone; another process can boot on it, and so on the same database. */
  place: string
  /** `rest('/api/articles', { user: true })`. Anonymous unless told otherwise. */
  rest: (path: string, init?: ApiRequest) => Promise<ApiResponse>
  /** The same, with the response as it came. */
  fetch: (path: string, init?: ApiRequest) => Promise<Response>
  /** Answers GraphQL's `{ data, errors }`. */
  graphql: (
    query: string,
    variables?: Record<string, unknown>,
    init?: Pick<ApiRequest, 'headers' | 'user'>,
  ) => Promise<any>
  destroy: () => Promise<void>
}

type BootArgs = {
  db: DatabaseName
  newsdesk?: NewsdeskOptions
  /** Added to the host's config; a function is handed the whole of it, newsdesk included. */
  config?: Partial<Config> | ((config: Config) => Config)
  /** Another app's place, to boot a second process or instance on its database. */
  place?: string
}

/** The databases that behaviour is tested on; MongoDB only where a mongod can be had. */
export const databases: DatabaseName[] = process.env.NEWSDESK_TEST_MONGODB
  ? ['sqlite', 'mongodb']
  : ['sqlite']

const login = { email: 'editor@newsdesk.example', password: 'newsdesk-test' }
let booted = 0

/** A Payload app with newsdesk in it, a database of its own and one editor; no server. */
export const bootApp = async (args: BootArgs): Promise<TestApp> => {
  const place = args.place ?? (await mkdtemp(join(tmpdir(), 'newsdesk-')))
  const isNew = !args.place
  const config = await buildConfig(hostConfig({ ...args, place, isNew }))
  const key = `${basename(place)}-${++booted}`
  const payload = await getPayload({ config, key })

  if (isNew) await payload.create({ collection: 'users', data: login as any })
  const { user, token } = (await payload.login({ collection: 'users', data: login })) as any

  const destroy = async () => {
    if (isNew) await dropDatabase(payload)
    await payload.destroy()
    ;(globalThis as any)._payload.delete(key)
    if (isNew) await rm(place, { recursive: true, force: true })
  }

  const doors = createDoors({ config, key, token })
  return { db: args.db, payload, config, user, token, place, destroy, ...doors }
}

export const hostConfig = (args: BootArgs & { place: string; isNew: boolean }): Config => {
  const plugin = newsdesk(keepImagesIn(join(args.place, 'images'), args.newsdesk))
  const config: Config = {
    secret: 'newsdesk-test',
    db: openDatabase(args.db, args.place, args.isNew),
    sharp,
    editor: lexicalEditor(),
    collections: [{ slug: 'users', auth: true, fields: [] }],
    admin: { user: 'users', importMap: { autoGenerate: false } },
    logger: { options: { level: process.env.LOG_LEVEL ?? 'fatal' } },
    telemetry: false,
    typescript: { autoGenerate: false },
    plugins: [plugin],
  }
  if (typeof args.config === 'function') return args.config(config)

  return {
    ...config,
    ...args.config,
    collections: [...config.collections!, ...(args.config?.collections ?? [])],
    plugins: [...(args.config?.plugins ?? []), plugin],
  }
}

const keepImagesIn = (staticDir: string, options: NewsdeskOptions = {}): NewsdeskOptions => ({
  ...options,
  overrides: {
    ...options.overrides,
    images: (args) => {
      const collection = options.overrides?.images?.(args) ?? args.defaultCollection
      return { ...collection, upload: { ...(collection.upload as object), staticDir } }
    },
  },
})
