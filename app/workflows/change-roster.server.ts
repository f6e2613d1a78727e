import { recordAudit } from '~/areas/audit/audit.server'
import { recordAnnulment } from '~/areas/learning/annulments.server'
import { findCompletionOwner } from '~/areas/learning/completions.server'
import { addCohortMember } from '~/areas/organisation/cohorts.server'
import { mainEmploymentOn, type StaffGroup } from '~/areas/organisation/employments'
import { beginEmployment, endEmployment, listEmployments } from '~/areas/organisation/employments.server'
import { markCohortMemberCells, markPersonCells } from '~/areas/programmes/cells.server'
import { type NewExemption, recordExemption } from '~/areas/programmes/exemptions.server'
import type { Context } from '~/platform/context.server'
import { addDays, type Day } from '~/platform/days'
import { DomainError } from '~/platform/domain-error'
import type { CohortId, CompletionId, PersonId, UnitId } from '~/platform/ids'

/** What staff do that changes who is counted where. Each leaves its audit row and marks the report cells it touches. */

export type NewPost = {
  personId: PersonId
  unitId: UnitId
  position: string
  staffGroup: StaffGroup
  specialist: boolean
  /** The first day it is held. */
  from: Day
}

/** Gives a person without a main post one. Throws `main-employment-overlaps`. */
export function hirePerson(context: Context, post: NewPost): Promise<void> {
  return context.db.withTransaction(async (tx) => {
    const { from, ...fields } = post
    const subjectId = await beginEmployment(tx, { ...fields, main: true, validFrom: from, validTo: null })
    await recordAudit(tx, context, {
      ...{ action: 'employment.begin', subjectKind: 'employment', subjectId },
      changedFields: ['unitId', 'position', 'staffGroup', 'specialist', 'validFrom']
    })
    await markPersonCells(tx, post.personId, [post.unitId])
  })
}

/** Moves a person's main post to another unit from a day on; what was before stays. Throws `no-main-employment`. */
export function transferPerson(context: Context, post: NewPost): Promise<void> {
  return context.db.withTransaction(async (tx) => {
    const { from, personId, ...fields } = post
    const held = mainEmploymentOn(await listEmployments(tx, personId), addDays(from, -1))
    if (!held) throw new DomainError('no-main-employment')
    await endEmployment(tx, { employmentId: held.id, personId, on: from })
    const subjectId = await beginEmployment(tx, {
      personId,
      ...fields,
      main: true,
      validFrom: from,
      validTo: held.validTo
    })
    await recordAudit(tx, context, {
      ...{ action: 'employment.transfer', subjectKind: 'employment', subjectId },
      changedFields: ['unitId', 'position', 'staffGroup', 'specialist', 'validFrom']
    })
    await markPersonCells(tx, personId, [held.unitId, post.unitId])
  })
}

/** Excuses a person in a cycle, or puts their duty off. Throws `cycle-unknown`. */
export function exemptPerson(context: Context, exemption: NewExemption): Promise<void> {
  return context.db.withTransaction(async (tx) => {
    const subjectId = await recordExemption(tx, exemption)
    await recordAudit(tx, context, {
      ...{ action: 'exemption.record', subjectKind: 'exemption', subjectId },
      changedFields: ['kind', 'basis', 'validFrom', 'validTo']
    })
  })
}

/** Puts a person on a cohort's list. */
export function addToCohort(
  context: Context,
  member: { cohortId: CohortId; personId: PersonId; validFrom: Day; validTo: Day | null }
): Promise<void> {
  return context.db.withTransaction(async (tx) => {
    await addCohortMember(tx, member)
    await recordAudit(tx, context, {
      ...{ action: 'cohort.add-member', subjectKind: 'cohort', subjectId: member.cohortId },
      changedFields: ['members']
    })
    await markCohortMemberCells(tx, member.personId, member.cohortId)
  })
}

/** Annuls a completion from a day on, and with it every credit that rests on it. Throws `completion-unknown`. */
export function annulCompletion(
  context: Context,
  annulment: { completionId: CompletionId; basis: string; effectiveOn: Day; byId: PersonId }
): Promise<void> {
  return context.db.withTransaction(async (tx) => {
    const { completionId, ...fields } = annulment
    const personId = await findCompletionOwner(tx, completionId)
    if (!personId) throw new DomainError('completion-unknown', {}, 404)
    await recordAnnulment(tx, { factKind: 'completion', factId: completionId, ...fields, at: context.now() })
    await recordAudit(tx, context, {
      ...{ action: 'completion.annul', subjectKind: 'completion', subjectId: completionId },
      changedFields: ['annulment']
    })
    await markPersonCells(tx, personId)
  })
}
