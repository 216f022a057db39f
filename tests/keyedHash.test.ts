import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { createKeyedHash } from '../src/reads/keyedHash.js'

describe('the keyed hash', () => {
  it('is the HMAC with SHA-256 of each text', () => {
    const key = fc.uint8Array({ maxLength: 64, minLength: 64 }).map(Buffer.from)
    const texts = fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 })
    fc.assert(
      fc.property(key, texts, (key, texts) => {
        const hash = createKeyedHash(key)
        expect(texts.map(hash)).toEqual(
          texts.map((text) => createHmac('sha256', key).update(text).digest('binary')),
        )
      }),
    )
  })

  it('has a key of its own each time', () => {
    expect(createKeyedHash()('text')).not.toBe(createKeyedHash()('text'))
  })
})
