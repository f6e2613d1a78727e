import { z } from 'zod'
import { type SaveOutcome, saveAnswer } from '~/areas/assessment/answers.server'
import { asId } from '~/platform/ids'
import { type FastRoute, readJson, sendJson } from './fast-routes.server'

const MOST_BYTES = 16 * 1024
const LARGEST_INT = 2 ** 31 - 1
const MOST_HELD_MS = 10 * 365 * 86_400_000

const Answer = z.strictObject({
  itemVersionId: z.string().min(1).max(64),
  response: z.unknown(),
  client: z.string().min(1).max(64),
  sequence: z.int().min(0).max(LARGEST_INT),
  deviceAt: z.iso.datetime({ offset: true }).nullish(),
  /** Whose answer it is: somebody else's is not taken, and stays on its device. */
  personId: z.string().min(1).max(64).nullish(),
  /** How long the device held it: tells when it was given without trusting the device's clock. */
  heldMs: z.number().min(0).max(MOST_HELD_MS).nullish()
})

/** A stale packet is answered like a saved one: the page holds a newer answer that was acknowledged before. */
const STATUS: Record<SaveOutcome, number> = { saved: 200, stale: 200, unknown: 404, unfit: 422, closed: 409 }

/**
 * `POST /api/v1/attempts/:id/answers` saves one answer of the caller's own open attempt: an account or a device
 * learner, nobody else; 409 `other-learner` when it belongs to another person. 200 comes after the commit is durable; a
 * repeat changes nothing.
 */
export const saveAnswerRoute: FastRoute = {
  method: 'POST',
  path: /^\/api\/v1\/attempts\/([\w-]{1,64})\/answers$/,
  async handle({ request, response, params, context: identify }) {
    const parsed = Answer.safeParse(await readJson(request, MOST_BYTES))
    const context = await identify()
    const { actor } = context
    if (actor.kind === 'nobody') return sendJson(response, 401, { error: 'not-signed-in' })
    if (!parsed.success) return sendJson(response, 400, { error: 'not-an-answer' })
    const { itemVersionId, deviceAt, personId: owner, heldMs, ...answer } = parsed.data
    if (owner && owner !== actor.personId) return sendJson(response, 409, { error: 'other-learner' })
    const at = context.now()
    const outcome = await context.db.withTransaction((tx) =>
      saveAnswer(tx, {
        ...answer,
        attemptId: asId(params[0] ?? ''),
        itemVersionId: asId(itemVersionId),
        personId: actor.personId,
        deviceAt: deviceAt ? new Date(deviceAt) : null,
        givenAt: new Date(at.getTime() - (heldMs ?? 0)),
        at
      })
    )
    const status = STATUS[outcome]
    sendJson(response, status, status === 200 ? { saved: true, savedAt: at.toISOString() } : { error: outcome })
  }
}
