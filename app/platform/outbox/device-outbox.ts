import { deviceDatabase, ensureFact, writeFact } from './device-database'
import { createOutbox, type Told } from './outbox'
import { askWhoIsHere, keyOf, makeLearner, ownerHere, store } from './presence'
import { canSeal, randomHex, seal, unseal } from './sealing'
import { bodyToSend, type Entry, type Outcome, outcomeOf, type Work } from './work'

const SEND_WITHIN_MS = 20_000
/** How long work waits to know whose it is, before the device's own memory decides. */
const KNOW_WITHIN_MS = 3000

const listeners = new Set<(told: Told) => void>()
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('outbox')
channel?.addEventListener('message', (event: MessageEvent<Told>) => {
  for (const listen of listeners) listen(event.data)
})

function tell(told: Told) {
  channel?.postMessage(told)
  for (const listen of listeners) listen(told)
  if (told.state === 'waiting') void askForBackgroundSync()
}

type SyncRegistration = ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }

/** Where the browser has it, the worker sends what is left after the page is closed. */
async function askForBackgroundSync() {
  if (typeof navigator === 'undefined' || !('serviceWorker' in navigator)) return
  const registration: SyncRegistration | undefined = await navigator.serviceWorker.getRegistration()
  await registration?.sync?.register('outbox').catch(() => undefined)
}

async function send(entry: Entry): Promise<Outcome> {
  const client = canSeal() ? await ensureFact('client', () => randomHex(16)) : pageClient
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), SEND_WITHIN_MS)
  try {
    const answer = await fetch(entry.work.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(bodyToSend(entry, { client, now: Date.now() })),
      signal: ending.signal
    })
    return outcomeOf(answer.status, await answer.json().catch(() => null))
  } catch {
    return { kind: 'later' }
  } finally {
    clearTimeout(timer)
  }
}

const pageClient = typeof crypto === 'undefined' ? '' : randomHex(16)

function exclusively<Result>(task: () => Promise<Result>): Promise<Result> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return task()
  return navigator.locks.request('outbox', task) as Promise<Result>
}

/** A pause that ends early when the line comes back or the page is looked at again. */
function wait(ms: number): Promise<void> {
  if (typeof document === 'undefined') return new Promise((resolve) => setTimeout(resolve, ms))
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      document.removeEventListener('visibilitychange', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    addEventListener('online', end)
    document.addEventListener('visibilitychange', end)
  })
}

let knowing: Promise<boolean> | null = null

/** Resolves when it is known who is here, or cannot be known soon. */
async function owner(): Promise<string> {
  knowing ??= askWhoIsHere()
  await Promise.race([knowing, new Promise((resolve) => setTimeout(resolve, KNOW_WITHIN_MS))])
  return ownerHere()
}

/** This device's outbox, shared by its pages and its worker. */
export const outbox = createOutbox({
  store,
  send,
  exclusively,
  owner,
  makeLearner,
  askAgain: askWhoIsHere,
  wait,
  now: () => Date.now(),
  newId: () => randomHex(16),
  tell
})

/** Hears what becomes of work, in this page or another. Answers how to stop. */
export function listen(listener: (told: Told) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let awake = false

/** Begins the page's part: learns who is here, remembers the page's language, and sends what waits. */
export function wakeOutbox(): Promise<void> {
  if (!awake && typeof document !== 'undefined') {
    awake = true
    const again = () => {
      if (document.visibilityState === 'visible') void outbox.run()
    }
    addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    if (canSeal()) writeFact('language', document.documentElement.lang).catch(() => undefined)
  }
  return outbox.run()
}

/** Who learns here, a person's id or nobody, as far as this device knows. */
export const whoIsHere = owner

/** What waits of who is here: the unsent, and the refused that they have not seen. */
export async function listUnsent(): Promise<Entry[]> {
  return outbox.list(await ownerHere())
}

/** Keeps something of a person's sealed on this device; quietly nothing where it cannot be sealed. */
export async function keepSealed(personId: string, name: string, value: unknown): Promise<void> {
  const key = canSeal() ? await keyOf(personId) : null
  if (key) await (await deviceDatabase()).put('kept', await seal(key, value), `${personId} ${name}`)
}

/** What was kept, or null when there is none or its person is not here. */
export async function readSealed(personId: string, name: string): Promise<unknown> {
  const key = canSeal() ? await keyOf(personId) : null
  const sealed = key && (await (await deviceDatabase()).get('kept', `${personId} ${name}`))
  return sealed ? unseal(key, sealed) : null
}

export async function forgetSealed(personId: string, name: string): Promise<void> {
  if (canSeal()) await (await deviceDatabase()).delete('kept', `${personId} ${name}`)
}

export type { Entry, Told, Work }
