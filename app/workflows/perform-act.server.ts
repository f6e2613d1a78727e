import { findLesson } from '~/areas/catalogue/lessons.server'
import type { Act, KeptAct, SentAct } from '~/areas/learning/acts'
import type { Context } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import { type ActivityVersionId, asId, type PersonId } from '~/platform/ids'
import { finishActivity } from './finish-activity.server'
import { finishLesson } from './finish-lesson.server'
import { performReadingAct } from './perform-reading-act.server'
import { submitQuiz } from './submit-quiz.server'

export type PerformAct = SentAct & { personId: PersonId }

/**
 * Does what a page asks for, once per key however often it is sent. Throws a `DomainError` for what can never be done,
 * such as `lesson-unknown`: the page gives it up and says so.
 */
export async function performAct(
  context: Context,
  { personId, key, deviceAt: said, act }: PerformAct
): Promise<KeptAct> {
  const deviceAt = new Date(said)
  switch (act.kind) {
    case 'finish-lesson': {
      const lesson = await getLesson(context, act)
      const command = { personId, courseSlug: act.course, lessonId: lesson.id, idempotencyKey: key, deviceAt }
      const { receipt } = await finishLesson(context, command)
      return { receipt }
    }
    case 'finish-activity': {
      const { course, lesson, activity: activityId, version, play } = act
      const command = {
        personId,
        address: { course, lesson },
        activityId,
        version: asId<ActivityVersionId>(version),
        play
      }
      return finishActivity(context, { ...command, idempotencyKey: key, deviceAt })
    }
    case 'submit-attempt': {
      await submitQuiz(context, { personId, attemptId: asId(act.attemptId), changes: [], deviceAt })
      return { receipt: null }
    }
    default:
      return performReadingAct(context, { personId, key, act })
  }
}

async function getLesson(context: Context, { course, lesson }: Extract<Act, { lesson: string }>) {
  const found = await findLesson(context.db.read, { course, lesson })
  if (!found) throw new DomainError('lesson-unknown', {}, 404)
  return found
}
