import { hash, randomBytes } from 'node:crypto'

const algorithm = 'sha256'
/** Of SHA-256, in bytes. */
const [blockLength, outputLength] = [64, 32]

/**
 * An HMAC under a key that was made at random and is known to nobody, as Node’s “binary” text. Node’s
 * own, made for streams, leaves an object outside V8 for each text to the garbage collector.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2104#section-2
 */
export const createKeyedHash = (key = randomBytes(blockLength)): ((text: string) => string) => {
  const outer = Buffer.alloc(blockLength + outputLength)
  const [inner, pad] = [0x36, 0x5c].map((byte) => key.map((one) => one ^ byte))
  outer.set(pad)
  return (text) => {
    const message = Buffer.concat([inner, Buffer.from(text)])
    outer.write(hash(algorithm, message, 'binary'), blockLength, 'binary')
    return hash(algorithm, outer, 'binary')
  }
}
