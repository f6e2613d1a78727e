import { employments, orgUnits, orgUnitVersions } from '#db/schema/organisation'
import { cycles, programmes, requirements } from '#db/schema/programmes'
import type { Database } from '#db/types'
import { saveAnswer } from '~/areas/assessment/answers.server'
import { findOwnAttempt } from '~/areas/assessment/attempts.server'
import { getItemVersions } from '~/areas/assessment/item-versions.server'
import type { ItemKey } from '~/areas/assessment/items'
import type { ItemResponse } from '~/areas/assessment/responses'
import { createPerson, type NewPerson } from '~/areas/organisation/people.server'
import { day } from '~/platform/days'
import {
  type AttemptId,
  type CourseId,
  type CycleId,
  type EmploymentId,
  newId,
  type PersonId,
  type ProgrammeId,
  type RequirementId,
  type UnitId,
  type UnitVersionId
} from '~/platform/ids'

const at = new Date('2026-01-02T00:00:00Z')

/** A person who learns: registered by name unless told otherwise. */
export function buildLearner(
  db: Database,
  origin: NewPerson['origin'] = 'registered',
  fullName = 'Phạm Thị Hòa'
): Promise<PersonId> {
  return db.withTransaction((tx) => createPerson(tx, { fullName, origin, at }))
}

/** A commune of its own with the person as a civil servant in it since 2026-01-01. */
export async function buildPost(db: Database, personId: PersonId, name = 'UBND xã Trà Bồng'): Promise<UnitId> {
  const unitId = newId<UnitId>()
  await db.withTransaction(async (tx) => {
    await tx.insert(orgUnits).values({ id: unitId, kind: 'commune' })
    await tx.insert(orgUnitVersions).values({
      id: newId<UnitVersionId>(),
      unitId,
      name,
      sortKey: name,
      validFrom: day('2025-07-01'),
      parentId: null
    })
    await tx.insert(employments).values({
      id: newId<EmploymentId>(),
      personId,
      unitId,
      position: 'Chuyên viên',
      staffGroup: 'civil-servant',
      main: true,
      validFrom: day('2026-01-01')
    })
  })
  return unitId
}

/** A programme of 2026 that asks for the `officer` path of a course at level passed. */
export async function buildRequirement(db: Database, courseId: CourseId): Promise<RequirementId> {
  const programmeId = newId<ProgrammeId>()
  const requirementId = newId<RequirementId>()
  const title = { vi: 'Chuyển đổi số năm 2026', en: 'Digital transformation 2026' }
  await db.withTransaction(async (tx) => {
    await tx.insert(programmes).values({ id: programmeId, slug: programmeId, title, basis: 'Kế hoạch thử' })
    await tx.insert(requirements).values({
      id: requirementId,
      programmeId,
      position: 1,
      title,
      courseId,
      path: 'officer',
      level: 'passed'
    })
    await tx.insert(cycles).values({
      id: newId<CycleId>(),
      programmeId,
      label: '2026',
      acceptsFrom: day('2026-01-01'),
      acceptsTo: day('2026-12-09'),
      cutOffOn: day('2026-11-30'),
      dueOn: day('2026-11-30')
    })
  })
  return requirementId
}

/** An answer that earns the item. */
export function rightResponse(key: ItemKey): ItemResponse {
  switch (key.kind) {
    case 'single':
      return { choice: key.correct }
    case 'multiple':
      return { choices: key.correct }
    case 'true-false':
      return { answer: key.answer }
    case 'matching':
      return { matches: key.pairs }
    case 'ordering':
      return { positions: Object.fromEntries(key.order.map((id, index) => [id, index + 1])) }
    case 'short-text':
      return { text: key.accept[0] ?? '' }
    case 'numeric':
      return { text: String(key.value) }
  }
}

/** Answers the first `count` items of an open attempt rightly, each saved as a page would save it. */
export async function answerRight(
  db: Database,
  attemptId: AttemptId,
  personId: PersonId,
  count = 99,
  arrival: { client: string; deviceAt: Date; at: Date; givenAt?: Date } = { client: 'page', deviceAt: at, at }
): Promise<void> {
  const attempt = await findOwnAttempt(db.read, { attemptId, personId })
  if (!attempt) throw new Error('no attempt')
  for (const item of (await getItemVersions(db.read, attempt.itemVersionIds)).slice(0, count)) {
    const answer = { attemptId, personId, itemVersionId: item.id, response: rightResponse(item.key) }
    const outcome = await db.withTransaction((tx) => saveAnswer(tx, { ...answer, ...arrival, sequence: 1 }))
    if (outcome !== 'saved') throw new Error(`an answer was ${outcome}`)
  }
}
