import { assistedClassOf } from '~/areas/accounts/assisted-class'
import { getCourseById } from '~/areas/catalogue/courses.server'
import { type Enrolment, listEnrolments } from '~/areas/learning/enrolments.server'
import { findReceipt, recordEvent } from '~/areas/learning/events.server'
import { recordHandIn } from '~/areas/learning/hand-ins.server'
import { keepPlanDraft } from '~/areas/learning/plan-drafts.server'
import type { Context, Reader, Transaction } from '~/platform/context.server'
import { dayOf } from '~/platform/days'
import { DomainError } from '~/platform/domain-error'
import type { Language } from '~/platform/i18n'
import type { PersonId } from '~/platform/ids'
import { finishCourse } from './finish-course.server'
import { getPlan, textsIn } from './write-plan.server'

/** The rounds a learner is in whose rule asks for this plan. */
async function listWanting(db: Reader, context: Context, personId: PersonId, id: string): Promise<Enrolment[]> {
  const mine = await listEnrolments(db, personId, context.today)
  return mine.filter(({ rule, annulledOn }) => annulledOn === null && rule.product?.includes(id))
}

/** The courses a plan can be handed in for by its reader, by address; none for who is in no such course. */
export async function listPlanCourses(context: Context, id: string): Promise<string[]> {
  if (context.actor.kind === 'nobody') return []
  const { read } = context.db
  const wanting = await listWanting(read, context, context.actor.personId, id)
  return Promise.all(wanting.map(async ({ courseId }) => (await getCourseById(read, courseId)).slug))
}

/**
 * Keeps a plan as it stands in a form, and hands it in for every round that asks for it, which may finish the course. A
 * plan with an empty part is only kept: answers how many parts are empty. A repeat answers the first receipt. Throws
 * `activity-unknown`, and `plan-not-asked` for who learns in no course that asks for this plan.
 */
export async function handInPlan(
  context: Context & { language: Language },
  { personId, id, form }: { personId: PersonId; id: string; form: FormData }
): Promise<{ unwritten: number } | { receipt: string }> {
  const plan = await getPlan(context, id)
  const texts = textsIn(plan, form)
  const unwritten = Object.values(texts).filter((text) => text.trim() === '').length
  return context.db.withTransaction(async (tx) => {
    await keepPlanDraft(tx, { personId, activityId: id, texts, at: context.now() })
    if (unwritten > 0) return { unwritten }
    const wanting = await listWanting(tx, context, personId, id)
    const receipts: string[] = []
    for (const enrolment of wanting)
      receipts.push(await handIn(tx, context, { enrolment, id, texts, plan: plan.title }))
    const [receipt] = receipts
    if (!receipt) throw new DomainError('plan-not-asked', {}, 409)
    return { receipt }
  })
}

type HandedIn = { enrolment: Enrolment; id: string; texts: Record<string, string>; plan: string }

async function handIn(tx: Transaction, context: Context, { enrolment, id, texts, plan }: HandedIn): Promise<string> {
  const at = context.now()
  const { personId, courseId } = enrolment
  const isNew = await recordHandIn(tx, { enrolmentId: enrolment.id, activityId: id, texts, at, on: dayOf(at) })
  const event = { personId, kind: 'product-handed-in' as const, subjectId: `${enrolment.id} ${id}` }
  const known = isNew ? null : await findReceipt(tx, event)
  const marks = { detail: { plan }, assistedClassId: assistedClassOf(context.actor), at }
  const receipt = known ?? (await recordEvent(tx, { ...event, courseId, ...marks }))
  await finishCourse(tx, context, { course: await getCourseById(tx, courseId), enrolment, done: null })
  return receipt
}
