import { brotliCompressSync, constants } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { media } from '#db/schema/catalogue'
import type { Reader } from '~/platform/context.server'

/** A published file by the hash in its URL, or null. */
export async function findMedia(db: Reader, id: string): Promise<{ type: string; body: Buffer } | null> {
  const [file] = await db.select({ type: media.type, body: media.body }).from(media).where(eq(media.id, id))
  return file ? { type: file.type, body: Buffer.from(file.body, 'base64') } : null
}

/** As the server compresses what it makes on the way. */
const AS_SENT = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** A file never changes under its id. A province has hundreds of drawings. */
const MOST_KEPT = 5000
const weights = new Map<string, number>()

/** How many bytes of a published file travel; 0 when there is none. */
export async function weighMedia(db: Reader, id: string): Promise<number> {
  const known = weights.get(id)
  if (known !== undefined) return known
  const file = await findMedia(db, id)
  if (!file) return 0
  const weight = file.type === 'image/svg+xml' ? brotliCompressSync(file.body, AS_SENT).length : file.body.length
  if (weights.size >= MOST_KEPT) weights.clear()
  weights.set(id, weight)
  return weight
}
