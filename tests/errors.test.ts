import { sayError } from '../src/hooks/sayError.js'
import { bootApp, type TestApp } from './support/boot.js'

/** An error of another copy of Payload, whose build took the name of its class away. */
const foreign = (data: object | null, isPublic = true) =>
  Object.assign(new Error('No.'), { data, isPublic, name: '', status: 409 })
const unknown = { errors: [{ message: 'An unknown error occurred.', name: 'Error' }] }
const say = (error: Error) => sayError({ error, result: unknown } as never)

describe('a refusal of a hook that another copy of Payload answers', () => {
  it('keeps its words and its fields', () => {
    const data = { errors: [{ message: 'Taken.', path: 'slug' }] }
    expect(say(foreign(data))).toEqual({
      response: { errors: [{ data, message: 'No.', name: 'ValidationError' }] },
    })
    expect(say(foreign(null))).toEqual({ response: { errors: [{ message: 'No.' }] } })
  })

  it('tells nothing that is not for the public', () => {
    expect(say(foreign({ secret: 1 }, false))).toBeUndefined()
    expect(say(new Error('connect to db-7 failed'))).toBeUndefined()
  })
})

describe('every collection', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db: 'sqlite' })
  })
  afterAll(() => app?.destroy())

  it.each(['articles', 'images', 'lists', 'sections', 'tags'])('answers so: %s', (slug) => {
    expect(app.payload.collections[slug as never].config.hooks.afterError).toContain(sayError)
  })
})

describe('a publication that is refused', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await bootApp({ db: 'sqlite', newsdesk: { access: { canPublish: () => false } } })
  })
  afterAll(() => app?.destroy())

  it('is no error of the server’s in its log', async () => {
    const error = jest.spyOn(app.payload.logger, 'error')
    const info = jest.spyOn(app.payload.logger, 'info')
    const body = { _status: 'published', headline: 'Too early' }
    const answer = await app.rest('/api/articles', { body, method: 'POST', user: true })
    const said = 'Only those who may publish can change what readers see. Save a draft instead.'
    expect([answer.status, answer.body.errors]).toEqual([403, [{ message: said }]])
    expect(info).toHaveBeenCalledWith({ msg: said })
    expect(error).not.toHaveBeenCalled()
    jest.restoreAllMocks()
  })
})
