import { ensureFact, type Here, readFact, writeFact } from './device-database'
import { createMemoryStore } from './memory-store'
import { type Arrival, settleArrival } from './presence-rule'
import { forgetPrivatePages } from './private-pages'
import { createSealedStore } from './sealed-store'
import { canSeal, importKey, makeKey } from './sealing'
import { NOBODY, UNKNOWN } from './work'

const ASK_WITHIN_MS = 8000

/** Keys this page was given: it goes on keeping its person's answers after their sign-in has expired. */
const keyring = new Map<string, CryptoKey>()
let inMemory: Here | undefined

function readHere(): Promise<Here | undefined> {
  return canSeal() ? readFact('here') : Promise.resolve(inMemory)
}

async function writeHere(here: Here): Promise<void> {
  if (canSeal()) await writeFact('here', here)
  else inMemory = here
}

async function keyOf(owner: string): Promise<CryptoKey | null> {
  if (owner === NOBODY || owner === UNKNOWN) return ensureFact('localKey', makeKey)
  const given = keyring.get(owner)
  if (given) return given
  const here = await readHere()
  return here?.personId === owner ? here.key : null
}

/** Where this device's unsent work lives: sealed, or in memory where browsers give no cryptography. */
export const store = canSeal() ? createSealedStore(keyOf) : createMemoryStore()

export { keyOf }

/** Who learns here as far as this device knows. */
export async function ownerHere(): Promise<string> {
  const here = await readHere()
  if (!here) return UNKNOWN
  return here.personId ?? NOBODY
}

/** Null when the line failed, also half-way through a good answer. */
async function fetchJson(url: string, init: RequestInit = {}): Promise<{ status: number; body: unknown } | null> {
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), ASK_WITHIN_MS)
  try {
    const answer = await fetch(url, { ...init, signal: ending.signal })
    const body: unknown = await answer.json().catch(() => null)
    return answer.ok && body === null ? null : { status: answer.status, body }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** Tells the server of a sign-out that happened here without network. False while it cannot be told. */
export async function settleSignOut(): Promise<boolean> {
  if (!canSeal() || !(await readFact('signOutOwed'))) return true
  const answer = await fetch('/sign-out', { method: 'POST', redirect: 'manual' }).catch(() => null)
  if (!answer || answer.status >= 500) return false
  await writeFact('signOutOwed', false)
  return true
}

type Told = Arrival & { key: string | null }

/**
 * Asks the server who is here, takes their key, and settles what was done before it was known. False when the line
 * failed: the device goes on with what it knew.
 */
export async function askWhoIsHere(): Promise<boolean> {
  if (!(await settleSignOut())) return false
  const answer = await fetchJson('/api/v1/outbox-key')
  if (answer?.status !== 200) return false
  const told = answer.body as Told
  const key = told.key && canSeal() ? await importKey(told.key) : null
  const { personId } = told
  if (personId && key) keyring.set(personId, key)
  const making = canSeal() ? ((await readFact('makingLearner')) ?? false) : inMemory?.personId === null
  const settling = settleArrival(await readHere(), told, making)
  for (const { from, to } of settling.adopt) await store.adopt(from, to)
  await writeHere({ personId, key })
  if (canSeal() && told.kind === 'device') await writeFact('makingLearner', false)
  if (settling.forget) await forgetPrivatePages(personId)
  return true
}

/** Makes a learner of nobody and lets them own nobody's work. False when the line failed. */
export async function makeLearner(): Promise<boolean> {
  const before = canSeal() ? ((await readFact('makingLearner')) ?? false) : false
  if (canSeal()) await writeFact('makingLearner', true)
  const body = JSON.stringify({ onlyForNobody: true })
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetchJson('/api/v1/learner', { method: 'POST', body, headers })
  if (answer?.status === 409 && canSeal()) await writeFact('makingLearner', before)
  if (answer?.status !== 200 && answer?.status !== 409) return false
  return askWhoIsHere()
}

/** Locks everything of who was here: nothing of theirs can be read on this device until the server knows them again. */
export async function leave({ owed }: { owed: boolean }): Promise<void> {
  keyring.clear()
  await writeHere({ personId: null, key: null })
  if (canSeal()) {
    await writeFact('makingLearner', false)
    if (owed) await writeFact('signOutOwed', true)
  }
  await forgetPrivatePages(null)
}
