import { findLearnerPicture } from '~/areas/accounts/learner-picture.server'
import type { ReadingState } from '~/areas/learning/reading-state'
import { findPersonName } from '~/areas/organisation/person-name.server'
import type { Context } from '~/platform/context.server'
import { asId, type CourseId, type LessonId, type PersonId } from '~/platform/ids'
import { describeReading } from '~/workflows/describe-reading.server'
import { type FastRoute, sendJson } from './fast-routes.server'

/** What a stored lesson page learns about who reads it. */
export type ViewerState = {
  /** Whose acts this page may send; null until a first act makes a learner of this device. */
  personId: PersonId | null
  /** The signed-in account's name; null for a device learner and for nobody. */
  name: string | null
  /** Who learns on this device without an account. */
  learner: { name: string; picture: string } | null
  lessons: Record<LessonId, 'open' | 'done'>
  /** Null for nobody. */
  reading: ReadingState | null
}

/** What is said of nobody. */
export const NOBODY: ViewerState = { personId: null, name: null, learner: null, lessons: {}, reading: null }

/** Who asks, and what they opened and finished in a course; nothing for a course that they have not begun. */
export async function findViewerState(context: Context, courseId: CourseId): Promise<ViewerState> {
  const { actor } = context
  if (actor.kind === 'nobody') return NOBODY
  const db = context.db.read
  const { personId } = actor
  const fullName = (await findPersonName(db, personId)) ?? ''
  const picture = actor.kind === 'device' ? await findLearnerPicture(db, personId) : null
  const { lessons, reading } = await describeReading(db, { personId, courseId, on: context.today })
  return {
    personId,
    name: actor.kind === 'account' ? fullName : null,
    learner: picture === null ? null : { name: fullName, picture },
    lessons,
    reading
  }
}

/** `GET /api/v1/viewer/:courseId`: open to anyone, and says nothing of anyone but the caller. */
export const viewerRoute: FastRoute = {
  method: 'GET',
  path: /^\/api\/v1\/viewer\/([\w-]{1,100})$/,
  async handle({ response, params, context: identify }) {
    sendJson(response, 200, await findViewerState(await identify(), asId(params[0] ?? '')))
  }
}
