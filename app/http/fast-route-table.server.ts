import { ensureLearnerRoute, performActRoute } from './acts.server'
import { saveAnswerRoute } from './answers.server'
import type { FastRoute } from './fast-routes.server'
import { outboxKeyRoute } from './outbox-key.server'
import { notesRoute, reachedRoute } from './reading.server'
import { viewerRoute } from './viewer.server'

/** Every route answered before Express. */
export const fastRoutes: ReadonlyArray<FastRoute> = [
  saveAnswerRoute,
  performActRoute,
  ensureLearnerRoute,
  outboxKeyRoute,
  viewerRoute,
  notesRoute,
  reachedRoute
]
