import { eq } from 'drizzle-orm'
import { media } from '#db/schema/catalogue'
import type { Reader } from '~/platform/context.server'

/** A published file by the hash in its URL, or null. */
export async function findMedia(db: Reader, id: string): Promise<{ type: string; body: Buffer } | null> {
  const [file] = await db.select({ type: media.type, body: media.body }).from(media).where(eq(media.id, id))
  return file ? { type: file.type, body: Buffer.from(file.body, 'base64') } : null
}
