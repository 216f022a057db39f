import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { validateXML } from 'xmllint-wasm'

/** Reads XML that is well-formed into objects, with an array for every element so named. */
export const xmlReader = (...lists: string[]) => {
  const parser = new XMLParser({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    isArray: (name) => lists.includes(name),
    parseTagValue: false,
  })
  return (text: string) => {
    expect(XMLValidator.validate(text)).toBe(true)
    return parser.parse(text)
  }
}

const folder = 'tests/support/schemas'
const schemas = [
  ...readdirSync(folder).map((name) => `${folder}/${name}`),
  'node_modules/sitemap/schema/sitemap.xsd',
].map((path) => ({ contents: readFileSync(path, 'utf8'), fileName: basename(path) }))

/** What the schemas find wrong in sitemaps and indexes of sitemaps. */
export const sitemapErrors = async (xml: string[]): Promise<string[]> => {
  const schema = schemas.filter(({ fileName }) => fileName === 'sitemaps.xsd')
  const preload = schemas.filter((one) => !schema.includes(one))
  const { errors } = await validateXML({ preload, schema, xml })
  return errors.map(({ rawMessage }) => rawMessage)
}
