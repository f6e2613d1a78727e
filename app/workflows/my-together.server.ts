import { assistedClassOf } from '~/areas/accounts/assisted-class'
import type { Context } from '~/platform/context.server'
import { describeOwnQuestions } from './answer-questions.server'
import { describeMyWeek } from './my-week.server'

/** What stands on `/me` besides courses: the week, the learner's questions, and whose turn it is on a shared phone. */
export async function describeMyTogether(context: Context) {
  const { actor } = context
  const [week, questions] = await Promise.all([
    describeMyWeek(context),
    actor.kind === 'nobody' ? [] : describeOwnQuestions(context.db.read, actor.personId)
  ])
  return { week, questions, onDevice: actor.kind === 'device', inClass: assistedClassOf(actor) !== null }
}
