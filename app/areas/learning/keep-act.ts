import type { Act } from './acts'

/** How an act of the reader's stands. */
export type ActState =
  | { state: 'held' }
  | { state: 'sending' }
  | { state: 'saved'; receipt: string | null }
  | { state: 'refused'; code: string }

/** Sends an act of whoever learns here, made now when there is nobody, and tells how it stands. */
export async function keepAct(
  act: Act,
  _label: string,
  tell: (state: ActState) => void = () => undefined
): Promise<void> {
  tell({ state: 'sending' })
  try {
    const learner = await post('/api/v1/learner', {})
    const { personId } = learner.body
    const sent = { key: randomHex(), personId, deviceAt: new Date().toISOString(), act }
    const { ok, body } = await post('/api/v1/acts', sent)
    if (ok) tell({ state: 'saved', receipt: typeof body.receipt === 'string' ? body.receipt : null })
    else tell({ state: 'refused', code: String(body.error) })
  } catch {
    tell({ state: 'refused', code: 'offline' })
  }
}

async function post(url: string, body: unknown): Promise<{ ok: boolean; body: Record<string, unknown> }> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  return { ok: answer.ok, body: await answer.json() }
}

function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
