import { createHmac, randomBytes } from 'node:crypto'
import type { Database } from '~/platform/context.server'
import { ensureSetting } from '~/platform/settings.server'
import { type FastRoute, sendJson } from './fast-routes.server'

const secrets = new WeakMap<Database, Promise<string>>()

function secretOf(db: Database): Promise<string> {
  const known = secrets.get(db) ?? ensureSetting(db, 'outbox-key', () => randomBytes(32).toString('base64url'))
  secrets.set(db, known)
  known.catch(() => secrets.delete(db))
  return known
}

/**
 * `GET /api/v1/outbox-key`: who is here, and the key that opens what their devices keep for them. The same for a person
 * on every device and for ever, told to nobody else: a device that has forgotten it opens nothing until they are back.
 */
export const outboxKeyRoute: FastRoute = {
  method: 'GET',
  path: /^\/api\/v1\/outbox-key$/,
  async handle({ response, context: identify }) {
    const { actor, db } = await identify()
    if (actor.kind === 'nobody') return sendJson(response, 200, { kind: 'nobody', personId: null, key: null })
    const { kind, personId } = actor
    const key = createHmac('sha256', await secretOf(db))
      .update(`outbox of ${personId}`)
      .digest('base64url')
    sendJson(response, 200, { kind, personId, key })
  }
}
