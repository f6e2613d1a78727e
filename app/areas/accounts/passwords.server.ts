import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { normalisePassword } from './password-rule'

/** OWASP's argon2id setting: 19 MiB, 2 passes, 1 lane. About 30 ms on a thread of its own: never inside a transaction. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, algorithm: 2 satisfies Algorithm.Argon2id }

/** The PHC string that is stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), COST)
}

let decoy: Promise<string> | null = null

/** False also when nothing is stored, after the same time, so that the wait tells nobody which accounts exist. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await decoy), normalisePassword(password))
  return matches && stored !== null
}
