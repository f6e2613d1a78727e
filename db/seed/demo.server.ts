import { randomBytes } from 'node:crypto'
import { attempts, responses } from '#db/schema/assessment'
import { credentials } from '#db/schema/credentials'
import { annulments, completions, enrolments, learningEvents, lessonProgress } from '#db/schema/learning'
import {
  cohortMembers,
  cohorts,
  employments,
  orgEventLinks,
  orgEvents,
  orgUnits,
  orgUnitVersions,
  people
} from '#db/schema/organisation'
import { assignments, credits, cycles, exemptions, programmes, requirements } from '#db/schema/programmes'
import { getItemVersions } from '~/areas/assessment/item-versions.server'
import { findQuiz, listDrawableItems } from '~/areas/assessment/quizzes.server'
import { findCourse, listCourses } from '~/areas/catalogue/courses.server'
import { makeCode } from '~/areas/credentials/codes'
import { recomputeAllCells } from '~/areas/reporting/recompute.server'
import type { Reader, System, Transaction } from '~/platform/context.server'
import { addDays, startOfDay } from '~/platform/days'
import { asId, type CourseId } from '~/platform/ids'
import { openDemoAccounts, prepareAccounts } from './accounts.server'
import { insertAll } from './bulk.server'
import { readSeedData } from './data'
import { createDraw } from './draw'
import { layOutLearning } from './learning'
import type { LearningRows, Subject } from './learning-rows'
import { creditRows, layOutProgrammes, type ProgrammeRows } from './programmes'
import { layOutStaff, type SeedStaff } from './staff'
import { layOutUnits, type SeedUnits } from './units'

const SEED = 20_260_101
const COURSE = asId<CourseId>('cds-cb')

/**
 * Loads the demo province into a database without people, in one transaction; false when there are people already or
 * the course it learns is not published. The same people, posts and progress every time.
 */
export async function seedDemo(system: System): Promise<boolean> {
  const { db } = system
  if ((await db.read.$count(people)) > 0) return false
  const subject = await findSubject(db.read)
  if (!subject) return false

  const draw = createDraw(SEED)
  const data = readSeedData()
  const units = layOutUnits(data, draw)
  const { staff, holders } = layOutStaff(data, units, draw)
  const plan = layOutProgrammes(COURSE, staff.employments, draw)
  const certify = { issuer: system.province.issuer.vi, makeCode: () => makeCode(randomBytes(28)) }
  const learning = layOutLearning({ subject, units, staff, holders, plan }, { draw, certify })
  const given = creditRows(plan, learning.sources, draw)
  const accounts = await prepareAccounts(system.env.demoPassword)
  await db.withTransaction(async (tx) => {
    await storeOrganisation(tx, units, staff, plan)
    await storeLearning(tx, learning)
    await storeProgrammes(tx, plan)
    await insertAll(tx, credits, given)
    await insertAll(tx, annulments, annulSome(learning, holders.get('hr') ?? asId('')))
    await openDemoAccounts(tx, system, { accounts, holders, units, draw })
    await recomputeAllCells(tx)
  })
  return true
}

async function findSubject(db: Reader): Promise<Subject | null> {
  const card = (await listCourses(db)).find((one) => one.courseId === COURSE)
  const course = card ? await findCourse(db, card.slug) : null
  const quiz = course ? await findQuiz(db, course.versionId, course.paths[0]?.quiz ?? '') : null
  if (!course || !quiz) return null
  const bank = await listDrawableItems(db, COURSE)
  const items = await getItemVersions(
    db,
    bank.map((item) => item.id)
  )
  return { course, quiz, items }
}

async function storeOrganisation(
  tx: Transaction,
  units: SeedUnits,
  staff: SeedStaff,
  plan: ProgrammeRows
): Promise<void> {
  await insertAll(tx, orgUnits, units.units)
  await insertAll(tx, orgUnitVersions, units.versions)
  await insertAll(tx, orgEvents, units.events)
  await insertAll(tx, orgEventLinks, units.links)
  await insertAll(tx, people, staff.people)
  await insertAll(tx, employments, staff.employments)
  await insertAll(tx, cohorts, plan.cohorts)
  await insertAll(tx, cohortMembers, plan.members)
}

async function storeLearning(tx: Transaction, learning: LearningRows): Promise<void> {
  await insertAll(tx, enrolments, learning.enrolments)
  await insertAll(tx, lessonProgress, learning.progress)
  await insertAll(tx, attempts, learning.attempts)
  await insertAll(tx, responses, learning.responses)
  await insertAll(tx, learningEvents, learning.events)
  await insertAll(tx, completions, learning.completions)
  await insertAll(tx, credentials, learning.credentials)
}

async function storeProgrammes(tx: Transaction, plan: ProgrammeRows): Promise<void> {
  await insertAll(tx, programmes, plan.programmes)
  await insertAll(tx, requirements, plan.requirements)
  await insertAll(tx, cycles, plan.cycles)
  await insertAll(tx, assignments, plan.assignments)
  await insertAll(tx, exemptions, plan.exemptions)
}

/** Three completions that did not stand: what an annulment looks like in a report and in a proof. */
function annulSome(learning: LearningRows, byId: ReturnType<typeof asId<typeof people.$inferInsert.id>>) {
  const recent = learning.completions.filter((one) => one.finishedOn > '2026-05-01' && one.finishedOn < '2026-09-01')
  return [5, 60, 150].flatMap((index) => {
    const completion = recent[index]
    if (!completion) return []
    const effectiveOn = addDays(completion.finishedOn, 21)
    const basis = 'Biên bản kiểm tra: bài do người khác làm thay (minh họa)'
    return [
      { factKind: 'completion' as const, factId: completion.id, byId, basis, effectiveOn, at: startOfDay(effectiveOn) }
    ]
  })
}
