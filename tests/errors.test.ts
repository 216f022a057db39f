import { FileUploadError } from 'payload'
import { diskFull, fileNotStored } from '../src/errors.js'
import { sayError } from '../src/hooks/sayError.js'
import { bootApp, type TestApp } from './support/boot.js'

/** An error of another copy of Payload, whose build took the name of its class away. */
const foreign = (data: object | null, isPublic = true) =>
  Object.assign(new Error('No.'), { data, isPublic, name: '', status: 409 })
const unknown = { errors: [{ message: 'An unknown error occurred.', name: 'Error' }] }
const say = (error: Error, method = 'PATCH') =>
  sayError({ error, req: { method }, result: unknown } as never)

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

describe('a disk that takes nothing', () => {
  const failed = (code: string) => Object.assign(new Error('No.'), { cause: { code } })

  it.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_READONLY', 'ENOSPC', '53100', '25006'])(
    'is named as the reason: %s',
    (code) => {
      const response = { errors: [{ message: diskFull }] }
      expect(say(failed(code))).toEqual({ response, status: 503 })
    },
  )

  it.each(['SQLITE_IOERR_READ', 'SQLITE_IOERR_SHORT_READ', 'SQLITE_IOERR', 'EACCES', '531000'])(
    'is not the reason of other failures: %s',
    (code) => {
      expect(say(failed(code))).toBeUndefined()
    },
  )

  it('is not guessed at where Payload says only that a file could not be stored', () => {
    const error = new FileUploadError(((key: string) => key) as never)
    const said = { response: { errors: [{ message: fileNotStored }] }, status: 503 }
    expect(say(error)).toEqual(said)
    const denied = Object.assign(new Error('No.'), { code: 'EACCES' })
    expect([say(denied), say(denied, 'GET')]).toEqual([said, undefined])
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
