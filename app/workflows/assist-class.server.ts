import { scopeUnits, type ViewerContext } from '~/areas/access/authorise.server'
import { isClassOpen } from '~/areas/accounts/assisted-class'
import {
  type AssistedClass,
  closeClass,
  findOwnClass,
  listClassLearners,
  openClass
} from '~/areas/accounts/assisted-classes.server'
import { slipWord } from '~/areas/accounts/claim-slips.server'
import { findLockedLearner, makePinWord } from '~/areas/accounts/pins.server'
import { recordAudit } from '~/areas/audit/audit.server'
import { countClassLessons } from '~/areas/learning/events.server'
import { getTree } from '~/areas/organisation/tree.server'
import { DomainError } from '~/platform/domain-error'
import type { AssistedClassId, DeviceProfileId, PersonId, UnitId } from '~/platform/ids'

/** The units where this viewer may open a class. */
export async function listClassUnits(context: ViewerContext): Promise<{ id: UnitId; name: string }[]> {
  const tree = await getTree(context.db.read, context.today)
  return scopeUnits(context, 'class:assist').map((id) => ({ id, name: tree.units.get(id)?.name ?? id }))
}

/** Opens a class of the viewer's own and leaves the audit row. Throws `class-unit` for a unit that is not theirs. */
export async function openAssistedClass(
  context: ViewerContext,
  form: { title: string; hours: number; unitId: UnitId }
): Promise<AssistedClass> {
  const { title, hours, unitId } = form
  if (!scopeUnits(context, 'class:assist').includes(unitId)) throw new DomainError('class-unit', {}, 403)
  const helperId = helperOf(context)
  return context.db.withTransaction(async (tx) => {
    const opened = await openClass(tx, { title, hours, unitId, helperId, at: context.now() })
    const subject = { subjectKind: 'assisted-class', subjectId: opened.id }
    await recordAudit(tx, context, { action: 'class.open', ...subject, changedFields: ['openedAt', 'closesAt'] })
    return opened
  })
}

/** Closes a class of the viewer's own. A repeat changes nothing and leaves no second row. */
export async function closeAssistedClass(context: ViewerContext, classId: AssistedClassId): Promise<void> {
  const helperId = helperOf(context)
  await context.db.withTransaction(async (tx) => {
    if (!(await closeClass(tx, { classId, helperId, at: context.now() }))) return
    const subject = { subjectKind: 'assisted-class', subjectId: classId }
    await recordAudit(tx, context, { action: 'class.close', ...subject, changedFields: ['closedAt'] })
  })
}

function helperOf({ viewer }: ViewerContext): PersonId {
  if (!viewer) throw new DomainError('class-unit', {}, 403)
  return viewer.personId
}

/** A class of the viewer's own with who sits in it and what they finished there; null for anybody else's. */
export async function describeOwnClass(context: ViewerContext, classId: AssistedClassId) {
  const db = context.db.read
  const found = await findOwnClass(db, helperOf(context), classId)
  if (!found) return null
  const learners = await listClassLearners(db, classId)
  const counts = await countClassLessons(
    db,
    classId,
    learners.map((learner) => learner.personId)
  )
  return {
    ...found,
    isOpen: isClassOpen(found, context.now()),
    learners: learners.map(({ id, personId, name, picture, claimedAt }) => ({
      id,
      name,
      picture,
      claimed: claimedAt !== null,
      lessons: counts.get(personId) ?? 0
    }))
  }
}

export type Slip = { id: string; name: string; picture: string; word: string }

/** The slips of a class for printing: whoever holds one may claim the work on it, so making them is noted. */
export async function printSlips(context: ViewerContext, classId: AssistedClassId): Promise<Slip[]> {
  const found = await findOwnClass(context.db.read, helperOf(context), classId)
  if (!found) throw new DomainError('class-unknown', {}, 404)
  await context.db.withTransaction((tx) =>
    recordAudit(tx, context, {
      action: 'class.slips',
      subjectKind: 'assisted-class',
      subjectId: classId,
      changedFields: []
    })
  )
  const learners = (await listClassLearners(context.db.read, classId)).filter((learner) => learner.claimedAt === null)
  return Promise.all(
    learners.map(async ({ id, name, picture }) => ({ id, name, picture, word: await slipWord(context, id) }))
  )
}

/**
 * The one-time word that opens a learner whose picture PIN is forgotten, for somebody who has met them; leaves the
 * audit row. Null when there is no such learner or no PIN.
 */
export async function issuePinWord(context: ViewerContext, profileId: DeviceProfileId): Promise<string | null> {
  const learner = await findLockedLearner(context.db.read, profileId)
  const word = learner && (await makePinWord(context, profileId))
  if (!word) return null
  await context.db.withTransaction((tx) =>
    recordAudit(tx, context, {
      action: 'pin.recover',
      subjectKind: 'device-profile',
      subjectId: profileId,
      changedFields: ['pinHash']
    })
  )
  return word
}
