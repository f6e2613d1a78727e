import { findActivity } from '~/areas/catalogue/activities/activities.server'
import { openActivity } from '~/areas/catalogue/activities/open-activity'
import { LONGEST_TEXT, type PlanTexts, planDocument } from '~/areas/catalogue/activities/planner/plan-document'
import { writeDocx } from '~/areas/catalogue/activities/planner/plan-docx.server'
import type { PlannerData } from '~/areas/catalogue/activities/planner/planner-game'
import { findPlanDraft, keepPlanDraft } from '~/areas/learning/plan-drafts.server'
import { translatorFor } from '~/platform/catalogues.server'
import type { Context, Reader } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import type { Language } from '~/platform/i18n'
import type { PersonId } from '~/platform/ids'

export type PlanPage = { data: PlannerData; texts: PlanTexts; personId: string | null }

/** A plan to write, with what its reader has written so far; null when there is no such plan. */
export async function readPlan(context: Context & { language: Language }, id: string): Promise<PlanPage | null> {
  const { db, actor, language } = context
  const data = await findPlan(db.read, id, language)
  if (!data) return null
  const personId = actor.kind === 'nobody' ? null : actor.personId
  return { data, personId, texts: personId ? await findPlanDraft(db.read, { personId, activityId: id }) : {} }
}

async function findPlan(db: Reader, id: string, language: Language): Promise<PlannerData | null> {
  const stored = await findActivity(db, id)
  if (stored?.kind !== 'planner') return null
  return openActivity({ ...stored, kind: 'planner' }, language).data
}

/** The texts of a form, one for each step of the plan, none longer than is kept. */
export function textsIn({ steps }: PlannerData, form: FormData): Record<string, string> {
  return Object.fromEntries(
    steps.map(({ id }) => [
      id,
      String(form.get(`text.${id}`) ?? '')
        .slice(0, LONGEST_TEXT)
        .normalize('NFC')
    ])
  )
}

/** How many steps of a plan have no text yet. */
export function countUnwritten({ steps }: PlannerData, texts: PlanTexts): number {
  return steps.filter(({ id }) => (texts[id] ?? '').trim() === '').length
}

/** Keeps a plan as it stands in a form. Throws `activity-unknown`. */
export async function keepPlan(
  context: Context & { language: Language },
  { personId, id, form }: { personId: PersonId; id: string; form: FormData }
): Promise<void> {
  const data = await getPlan(context, id)
  const texts = textsIn(data, form)
  await context.db.withTransaction((tx) => keepPlanDraft(tx, { personId, activityId: id, texts, at: context.now() }))
}

/** A plan as it stands in a form, as a Word file (.docx). Throws `activity-unknown`. */
export async function printPlan(context: Context & { language: Language }, id: string, form: FormData) {
  const data = await getPlan(context, id)
  return writeDocx(planDocument(data, textsIn(data, form), translatorFor(context.language)))
}

/** A plan by its activity. Throws `activity-unknown`. */
export async function getPlan({ db, language }: Context & { language: Language }, id: string): Promise<PlannerData> {
  const data = await findPlan(db.read, id, language)
  if (!data) throw new DomainError('activity-unknown', {}, 404)
  return data
}
