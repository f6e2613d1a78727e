import { z } from 'zod'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { SentActSchema } from '~/areas/learning/act-schema'
import { isDomainError } from '~/platform/domain-error'
import { performAct } from '~/workflows/perform-act.server'
import { clientAddress } from './client-address'
import { type FastRoute, readJson, sendJson } from './fast-routes.server'

const MOST_BYTES = 16 * 1024

/**
 * `POST /api/v1/acts`: one act of the caller's own. 200 after the commit is durable, a repeat answers the same; 401 for
 * nobody and 409 `other-learner` when somebody else is here now (the page holds the act until its learner is back); 4xx
 * otherwise for what can never be done.
 */
export const performActRoute: FastRoute = {
  method: 'POST',
  path: /^\/api\/v1\/acts$/,
  async handle({ request, response, context: identify }) {
    const parsed = SentActSchema.safeParse(await readJson(request, MOST_BYTES))
    const context = await identify()
    const { actor } = context
    if (actor.kind === 'nobody') return sendJson(response, 401, { error: 'not-signed-in' })
    if (!parsed.success) return sendJson(response, 400, { error: 'not-an-act' })
    if (parsed.data.personId !== actor.personId) return sendJson(response, 409, { error: 'other-learner' })
    try {
      sendJson(response, 200, await performAct(context, { ...parsed.data, personId: actor.personId }))
    } catch (error) {
      if (!isDomainError(error)) throw error
      sendJson(response, error.status, { error: error.code })
    }
  }
}

const OnlyForNobody = z.object({ onlyForNobody: z.literal(true) })

/**
 * `POST /api/v1/learner`: who learns here, made now when there is nobody yet. A lost answer leaves at most a learner
 * without work, never work without a learner. With `onlyForNobody` it answers 409 when somebody is here after all, so
 * that what nobody did is never given to whoever came in between.
 */
export const ensureLearnerRoute: FastRoute = {
  method: 'POST',
  path: /^\/api\/v1\/learner$/,
  async handle({ request, response, context: identify }) {
    const asked = OnlyForNobody.safeParse(await readJson(request, MOST_BYTES))
    const context = await identify()
    if (asked.success && context.actor.kind !== 'nobody') return sendJson(response, 409, { error: 'other-learner' })
    const { personId, cookie } = await ensureLearner(context, {
      address: clientAddress(request.socket.remoteAddress, request.headers['x-forwarded-for']),
      cookies: request.headers.cookie ?? null
    })
    if (cookie) response.setHeader('Set-Cookie', cookie)
    sendJson(response, 200, { personId })
  }
}
