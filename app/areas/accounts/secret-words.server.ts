import { createHmac, randomBytes } from 'node:crypto'
import type { Database } from '~/platform/context.server'
import { ensureSetting } from '~/platform/settings.server'
import { sameText } from './hashes.server'
import { makeRecoveryWord, parseRecoveryWord } from './recovery-word'

const keys = new WeakMap<Database, Promise<string>>()

function wordKey(db: Database): Promise<string> {
  const known = keys.get(db) ?? ensureSetting(db, 'word-key', () => randomBytes(32).toString('base64url'))
  keys.set(db, known)
  known.catch(() => keys.delete(db))
  return known
}

/**
 * A word such as `tre-lua-song-nui-427` that this school alone can make for a matter, the same each time: nothing is
 * stored. It works as long as its matter stands as it was named.
 */
export async function wordFor(db: Database, matter: ReadonlyArray<string>): Promise<string> {
  const bytes = createHmac('sha512', Buffer.from(await wordKey(db), 'base64url'))
    .update(JSON.stringify(matter))
    .digest()
  let at = 0
  return makeRecoveryWord((below) => {
    const drawn = bytes.readUInt32BE(at)
    at += 4
    return drawn % below
  })
}

/** Whether somebody typed the word of this matter, in any spelling. */
export async function isWordFor(db: Database, matter: ReadonlyArray<string>, typed: string): Promise<boolean> {
  const word = parseRecoveryWord(typed)
  return word !== null && sameText(word, await wordFor(db, matter))
}
