import { wakeOutbox, whoIsHere } from './device-outbox'
import { leave, store } from './presence'
import type { Entry } from './work'

const SEND_WITHIN_MS = 8000

/** Sends what waits, within a few seconds. Answers what is left: unsent for want of a line, or refused and unseen. */
export async function sendBeforeLeaving(): Promise<Entry[]> {
  const owner = await whoIsHere()
  const entries = await store.list(owner)
  if (entries.length === 0) return []
  await Promise.race([wakeOutbox(), new Promise((resolve) => setTimeout(resolve, SEND_WITHIN_MS))])
  return store.list(owner)
}

/**
 * To be awaited before another learner takes this device: sends what can be sent, then locks what is left and forgets
 * the key and the private pages of who was here. Their unsent work goes out when they are back.
 */
export async function beforeLearnerChange(): Promise<{ unsent: number }> {
  const left = await sendBeforeLeaving()
  await leave({ owed: false })
  return { unsent: left.length }
}

/**
 * Signs out, after sending what can be sent. Without a line the device locks itself now and tells the server before
 * anything else when the line is back.
 */
export async function signOutHere(): Promise<{ told: boolean; left: Entry[] }> {
  const left = await sendBeforeLeaving()
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), SEND_WITHIN_MS)
  const asked = { method: 'POST', redirect: 'manual', signal: ending.signal } as const
  const told = await fetch('/sign-out', asked).then(
    (answer) => answer.status < 500,
    () => false
  )
  clearTimeout(timer)
  await leave({ owed: !told })
  return { told, left }
}
