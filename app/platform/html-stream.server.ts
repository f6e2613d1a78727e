import { Transform } from 'node:stream'

/**
 * Passes a page on without the zero bytes that React 18 leaves where a letter of several bytes does not fit into the
 * rest of its buffer (react/react#31134). Browsers drop them in text but show "��" in attributes: in Vietnamese, labels
 * and typed values were torn now and then. HTML has no zero bytes of its own.
 */
export function withoutZeroBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    }
  })
}
