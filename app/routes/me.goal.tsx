import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { refuseOtherLearner } from '~/areas/accounts/own-profile.server'
import { GoalForm } from '~/areas/learning/weekly-goal-form'
import { setGoal } from '~/areas/learning/weekly-goals.server'
import { answerRefusal } from '~/platform/domain-error'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  await authorise(load, request, 'learn')
  return redirect('/me')
}

/** Keeps the learner's own weekly goal; anything but one to seven changes nothing. */
export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const form = await request.formData()
  refuseOtherLearner(context, form)
  const parsed = GoalForm.safeParse({ lessons: form.get('lessons') })
  if (!parsed.success) return redirect('/me#week')
  const { personId, cookie } = await ensureLearner(context, {
    address: load.clientAddress,
    cookies: request.headers.get('Cookie')
  }).catch(answerRefusal)
  await context.db.withTransaction((tx) => setGoal(tx, { personId, ...parsed.data, at: context.now() }))
  return redirect('/me#week', cookie ? { headers: { 'Set-Cookie': cookie } } : {})
}
