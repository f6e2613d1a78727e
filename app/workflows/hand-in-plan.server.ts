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
import { countUnwritten, getPlan, textsIn } from './write-plan.server'

/** The rounds a learner is in whose rule asks for this plan. */
async function listWanting(db: Reader, context: Context, personId: PersonId, id: string): Promise<Enrolment[]> {
  const mine = await listEnrolments(db, personId, context.today)
  return mine.filter(({ rule, annulledOn }) => annulledOn === null && rule.product?.includes(id))
}

export type PlanCourse = {
  slug: string
  /** Of the newest hand-in; null before the first. */
  receipt: string | null
}

/** The courses its reader can hand a plan in for, and whether they did; none for who is in no such course. */
export async function listPlanCourses(context: Context, id: string): Promise<PlanCourse[]> {
  const { actor, db } = context
  if (actor.kind === 'nobody') return []
  const wanting = await listWanting(db.read, context, actor.personId, id)
  return Promise.all(
    wanting.map(async (enrolment) => ({
      slug: (await getCourseById(db.read, enrolment.courseId)).slug,
      receipt: await findReceipt(db.read, eventOf(enrolment, id))
    }))
  )
}

function eventOf({ id: enrolmentId, personId }: Enrolment, activityId: string) {
  return { personId, kind: 'product-handed-in' as const, subjectId: `${enrolmentId} ${activityId}` }
}

/**
 * Keeps a plan as it stands in a form, and hands it in for every round that asks for it, which may finish the course. A
 * plan with an empty part is only kept: answers how many parts are empty. A repeat answers the first receipt. Throws
 * `activity-unknown`, and `plan-not-asked` for who learns in no course that asks for this plan: it is kept all the same.
 */
export async function handInPlan(
  context: Context & { language: Language },
  { personId, id, form }: { personId: PersonId; id: string; form: FormData }
): Promise<{ unwritten: number } | { receipt: string }> {
  const plan = await getPlan(context, id)
  const texts = textsIn(plan, form)
  await context.db.withTransaction((tx) => keepPlanDraft(tx, { personId, activityId: id, texts, at: context.now() }))
  const unwritten = countUnwritten(plan, texts)
  if (unwritten > 0) return { unwritten }
  return context.db.withTransaction(async (tx) => {
    const receipts: string[] = []
    for (const enrolment of await listWanting(tx, context, personId, id))
      receipts.push(await handIn(tx, context, { enrolment, id, texts, plan: plan.title }))
    const [receipt] = receipts
    if (!receipt) throw new DomainError('plan-not-asked', {}, 409)
    return { receipt }
  })
}

type HandedIn = { enrolment: Enrolment; id: string; texts: Record<string, string>; plan: string }

async function handIn(tx: Transaction, context: Context, { enrolment, id, texts, plan }: HandedIn): Promise<string> {
  const at = context.now()
  const { courseId } = enrolment
  const isNew = await recordHandIn(tx, { enrolmentId: enrolment.id, activityId: id, texts, at, on: dayOf(at) })
  const event = eventOf(enrolment, id)
  const known = isNew ? null : await findReceipt(tx, event)
  const marks = { detail: { plan }, assistedClassId: assistedClassOf(context.actor), at }
  const receipt = known ?? (await recordEvent(tx, { ...event, courseId, ...marks }))
  await finishCourse(tx, context, { course: await getCourseById(tx, courseId), enrolment, done: null })
  return receipt
}
