import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { databases } from './support/boot.js'
import { mongoUrl } from './support/database.js'
import { installInApp, packPlugin, remove, run, tool } from './support/packed.js'

jest.setTimeout(240_000)

const withMongo = databases.includes('mongodb') ? describe : describe.skip

/** The condition keeps Lexical from its entry for Node, whose top-level await Node 20 may not end. */
const node = ['-C', 'production']
const payload = 'node_modules/payload/bin.js'

let packed: Awaited<ReturnType<typeof packPlugin>>
beforeAll(async () => {
  packed = await packPlugin()
})
afterAll(() => remove(packed?.folder))

describe('the package', () => {
  it('is clean by publint', async () => {
    await run(packed.folder, tool('publint'), ['run', packed.tarball, '--strict'])
  })

  it('is clean by “are the types wrong”', async () => {
    await run(packed.folder, tool('attw'), [packed.tarball, '--profile', 'esm-only', '--no-emoji'])
  })

  it('holds the built plugin and nothing of tests, demo or bench', async () => {
    const files = (await run(packed.folder, 'tar', ['-tzf', packed.tarball])).trim().split('\n')
    const other = /^package\/(dist\/(src|collections|fields|admin)\/|[^/]+\.(md|json)$|LICENSE$)/
    expect(files.filter((file) => !other.test(file))).toEqual([])
    expect(files).toContain('package/dist/src/index.js')
  })
})

withMongo('the package in an app that is not the demo', () => {
  let app: string
  let env: Record<string, string>
  beforeAll(async () => {
    app = await installInApp(packed.tarball)
    env = { DATABASE_URL: mongoUrl(`unrelated-${process.pid}`) }
  })
  afterAll(() => remove(app))

  it('type-checks against the types it ships', async () => {
    await run(app, tool('tsc'), ['-p', '.'])
  })

  it('prints for a front-end of its own in React alone, without the admin and its styles', async () => {
    const script = `
      const { createElement } = await import('react')
      const { renderToStaticMarkup } = await import('react-dom/server')
      const { ReadBeacon } = await import('payload-newsdesk/client')
      console.log(renderToStaticMarkup(createElement(ReadBeacon, { article: 'ferry-returns' })))`
    const printed = await run(app, process.execPath, ['--input-type=module', '-e', script])
    expect(printed).toContain('/api/newsdesk/pixel.gif?article=ferry-returns')
  })

  it('has an import map in which every component of ours resolves', async () => {
    const folder = join(app, 'app/(payload)/admin')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'importMap.js'), '')
    await run(app, process.execPath, [...node, payload, 'generate:importmap'], env)

    const importMap = await readFile(join(folder, 'importMap.js'), 'utf8')
    const ours = [...importMap.matchAll(/import \{ (\w+) as \w+ \} from '(payload-newsdesk\/.+)'/g)]
    expect(ours.length).toBeGreaterThan(0)
    const imports = ours.map(([, name, path], n) => `export { ${name} as c${n} } from '${path}'`)
    await writeFile(join(app, 'components.ts'), `${imports.join('\n')}\n`)
    await run(app, tool('tsc'), ['-p', '.'])
  })

  it('boots, shows its collections and answers the contract', async () => {
    const output = await run(app, process.execPath, [...node, '--import', 'tsx', 'check.ts'], env)
    const answers = JSON.parse(output.split('answers:')[1]!)

    expect(answers.collections).toEqual(
      expect.arrayContaining(['articles', 'images', 'tags', 'sections', 'lists', 'users']),
    )
    expect(answers.read).toEqual({ counted: true })
    expect(answers.mostRead.entries[0]).toMatchObject({
      position: 1,
      basis: 'measured',
      card: { headline: 'Harbour bridge reopens', section: { name: 'City' } },
    })
    expect(answers.mostRead.entries[0]).not.toHaveProperty('reads')
    expect(answers.editorsPick.entries).toHaveLength(2)
    expect(answers.page.article).toMatchObject({
      headline: 'Night market opens',
      bylineText: 'By Ada Moreau and Bo Lind',
      image: { alt: 'A tram on the bridge', caption: 'First tram', credit: 'I. Duarte' },
      body: { text: 'The first tram crossed at dawn.' },
      tags: [{ name: 'Trams' }],
    })
    const headlines = (list: any) => list.entries.map(({ card }: any) => card.headline)
    expect(headlines(answers.page.lists.editorsPick)).toEqual(['Harbour bridge reopens'])
    expect(headlines(answers.page.lists.mostRead)).toEqual([])
    expect(answers.local.page).toEqual(answers.page)
    expect(answers.local.list.entries[0].card.headline).toBe('Harbour bridge reopens')
    expect(answers.graphql.data).toEqual({
      mostRead: { entries: [{ card: { headline: 'Harbour bridge reopens' } }] },
      newsPage: { article: { headline: 'Night market opens', image: { credit: 'I. Duarte' } } },
    })
  })
})
