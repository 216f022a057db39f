import { getDesk } from '../src/lists/desk.js'
import { databases, type TestApp } from './support/boot.js'
import { createArticle } from './support/fixtures.js'
import { bootWithoutSweeps } from './support/quiet.js'

describe.each(databases)('an idle site, on %s', (db) => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootWithoutSweeps({ db })
  })
  afterAll(() => app?.destroy())

  it('builds no list, however often the sweep comes by, until something changes', async () => {
    await createArticle(app, { editorsPick: true, headline: 'The only story' })
    for (const kind of ['most-read', 'editors-pick']) {
      expect((await app.rest(`/api/newsdesk/lists/${kind}`)).status).toBe(200)
    }
    const desk = getDesk(app.payload)
    for (let round = 0; round < 2; round++) await desk.sweep()
    const press = jest.spyOn(desk.editions, 'press')
    for (let round = 0; round < 3; round++) await desk.sweep()
    await app.rest('/api/newsdesk/lists/most-read')
    expect(press).not.toHaveBeenCalled()

    await createArticle(app, { headline: 'Another story' })
    await desk.sweep()
    expect(press).toHaveBeenCalled()
    press.mockRestore()
  })

  it('leaves a save to its own request until the sweep after the next', async () => {
    const { id } = await createArticle(app, { editorsPick: true, headline: 'Being saved' })
    const desk = getDesk(app.payload)
    for (let round = 0; round < 2; round++) await desk.sweep()
    const printed = async () =>
      ((await app.rest('/api/newsdesk/lists/editors-pick')).body.entries as any[]).map(
        ({ card }) => card.headline,
      )
    await app.payload.db.updateOne({
      collection: 'articles' as never,
      data: { headline: 'Saved', updatedAt: new Date(Date.now() + 1).toISOString() },
      id,
    })
    await desk.sweep()
    expect(await printed()).toContain('Being saved')
    await desk.sweep()
    expect(await printed()).toContain('Saved')
  })
})
