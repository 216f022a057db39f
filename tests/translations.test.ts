import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { initI18n } from '@payloadcms/translations'
import { de as dePayload } from '@payloadcms/translations/languages/de'
import { en as enPayload } from '@payloadcms/translations/languages/en'
import { fr as payloadFr } from '@payloadcms/translations/languages/fr'
import { it as payloadIt } from '@payloadcms/translations/languages/it'
import { en } from '../admin/translations/en.js'
import { languages, withTranslations } from '../admin/translations/index.js'
import { bootApp } from './support/boot.js'

const sources = ['admin', 'collections', 'fields', 'src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/translations.[a-z]{2}\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
)
const used = new Set(sources.flatMap((source) => source.match(/(?<=newsdesk:)[a-z]\w+/g) ?? []))
const keyOf = (name: string) => name.replace(/_(one|other)$/, '')
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()

describe('the texts of the admin', () => {
  it('are all used, and none is missing', () => {
    const known = new Set(Object.keys(en).map(keyOf))
    expect([...known].filter((key) => !used.has(key))).toEqual([])
    expect([...used].filter((key) => !known.has(key))).toEqual([])
  })

  it.each(Object.keys(languages))('are all there in %s', (name) => {
    expect(Object.keys(en).filter((key) => !languages[name][key])).toEqual([])
  })

  it.each(Object.keys(languages))('have the same names to fill in in %s as in English', (name) => {
    for (const [key, text] of Object.entries(languages[name])) {
      const english = en[key as keyof typeof en] ?? text
      expect([key, placeholders(text)]).toEqual([key, placeholders(english)])
    }
  })

  it('let the host’s own texts win, and are English in a language only the host speaks', async () => {
    const mine = { fr: { host: { hello: 'Bonjour' }, newsdesk: { headline: 'Manchette' } } }
    const i18n = withTranslations({
      supportedLanguages: { fr: payloadFr, it: payloadIt },
      translations: mine as never,
    })
    expect(mine.fr.newsdesk).toEqual({ headline: 'Manchette' })
    const config = { fallbackLanguage: 'fr', ...i18n } as never
    const tell = async (language: 'fr' | 'it', key: string) =>
      ((await initI18n({ config, context: 'api', language })).t as (key: string) => string)(key)
    expect(await tell('fr', 'host:hello')).toBe('Bonjour')
    expect(await tell('fr', 'newsdesk:headline')).toBe('Manchette')
    expect(await tell('fr', 'newsdesk:summary')).toBe('Chapô')
    expect(await tell('it', 'newsdesk:summary')).toBe('Summary')
  })

  it('answer a refusal in the language of whoever asks', async () => {
    const app = await bootApp({
      config: { i18n: { supportedLanguages: { en: enPayload, de: dePayload } } },
      db: 'sqlite',
    })
    const tag = { body: { name: 'Häfen', slug: '!' }, method: 'POST', user: true }
    const ask = async (language: string) =>
      (await app.rest('/api/tags', { ...tag, headers: { 'accept-language': language } })).body
        .errors[0].data.errors[0]
    expect(await ask('de')).toMatchObject({
      message: 'Die Adresse braucht mindestens einen Buchstaben oder eine Ziffer.',
      path: 'slug',
    })
    expect((await ask('en')).message).toBe(en.slugNeedsText)
    await app.destroy()
  })
})
