import { signPreview, verifyPreview } from '../src/delivery/preview.js'

const app = { secret: 'of this app' }
const soon = () => Date.now() + 60_000

describe('a preview token', () => {
  it.each([7, '65f0c0ffee65f0c0ffee65f0'])('opens the article it was made for: %s', (article) => {
    expect(verifyPreview(app, signPreview(app, { article, expiresAt: soon() }))).toEqual({
      article,
    })
  })

  it('opens nothing once it has expired', () => {
    const token = signPreview(app, { article: 7, expiresAt: Date.now() - 1_000 })
    expect(verifyPreview(app, token)).toBeNull()
  })

  it('opens nothing in an app with another secret', () => {
    const token = signPreview(app, { article: 7, expiresAt: soon() })
    expect(verifyPreview({ secret: 'of another' }, token)).toBeNull()
  })

  it('opens nothing when its article or its end was changed', () => {
    const [, signature] = signPreview(app, { article: 7, expiresAt: soon() }).split('.')
    for (const claim of [
      [8, Math.floor(soon() / 1000)],
      [7, 9_999_999_999],
    ]) {
      const forged = Buffer.from(JSON.stringify(claim)).toString('base64url')
      expect(verifyPreview(app, `${forged}.${signature}`)).toBeNull()
    }
  })

  it.each(['', '.', 'a.b', 'a.b.c', `${'a'.repeat(600)}.b`])('is refused as %j', (token) => {
    expect(verifyPreview(app, token)).toBeNull()
  })
})
