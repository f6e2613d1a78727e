import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditEntries } from '#db/schema/audit'
import { completions, enrolments } from '#db/schema/learning'
import { cohortMembers } from '#db/schema/organisation'
import { dirtyCells } from '#db/schema/platform'
import { credits } from '#db/schema/programmes'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { computeCells, listCells, storeCells } from '~/areas/reporting/cells.server'
import { findProgrammeFacts } from '~/areas/reporting/facts.server'
import { keepCellsFresh } from '~/areas/reporting/recompute.server'
import type { Context } from '~/platform/context.server'
import { addDays, type Day, day } from '~/platform/days'
import { DomainError } from '~/platform/domain-error'
import {
  asId,
  type CohortId,
  type CompletionId,
  type EnrolmentId,
  newId,
  type PersonId,
  type UnitId
} from '~/platform/ids'
import { cookieOf } from '../../tests/factories/accounts'
import { buildCourse } from '../../tests/factories/assessment'
import { openTestDatabase } from '../../tests/factories/database'
import { answerRight } from '../../tests/factories/learning'
import { buildCohort, buildPerson, buildUnit } from '../../tests/factories/organisation'
import { type BuiltProgramme, buildCredit, buildProgramme } from '../../tests/factories/programmes'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { rounds } from '../../tests/rounds'
import { addToCohort, annulCompletion, exemptPerson, hirePerson, transferPerson } from './change-roster.server'
import { claimDeviceWork, listUnclaimedWork } from './claim-device-work.server'
import { chooseCoursePath } from './enrol.server'
import { finishLesson } from './finish-lesson.server'
import { startQuiz } from './start-quiz.server'
import { submitQuiz } from './submit-quiz.server'

/** Milliseconds: with all rounds these histories fill a database. */
const LONG = 300_000

const db = await openTestDatabase()
const system = buildSystem(db)
const context = buildContext(system)
const course = await buildCourse(db)
const FIRST = day('2026-01-01')

type Scene = { programme: BuiltProgramme; cohort: CohortId; people: PersonId[]; units: UnitId[] }

async function buildScene(): Promise<Scene> {
  const units = [await buildUnit(db), await buildUnit(db)]
  const people = [await buildPerson(db), await buildPerson(db)]
  const rule = await buildCohort(db, { rule: { staffGroups: ['leader'] } })
  const cohort = await buildCohort(db, { rule: null })
  const programme = await buildProgramme(db, { cohortIds: [rule, cohort], courseId: course.courseId })
  await freshen(programme)
  return { programme, cohort, people, units }
}

/** Brings every cell up to date, so that only what is done next can mark one. */
async function freshen(programme: BuiltProgramme) {
  const cells = await factsOf(programme)
  await db.withTransaction(async (tx) => {
    await storeCells(tx, programme, 'all', await computeCells(tx, cells, 'all'))
    await tx.delete(dirtyCells).where(eq(dirtyCells.cycleId, programme.cycleId))
  })
}

async function factsOf(programme: BuiltProgramme) {
  const facts = await findProgrammeFacts(db.read, programme.slug)
  const cycle = facts?.cycles[0]
  if (!cycle) throw new Error('no cycle')
  return { cycle, requirementId: programme.requirementId }
}

/** A completion with the credit it gives, as the learning area leaves it behind. */
async function complete(scene: Scene, personId: PersonId, on: string, unitId: UnitId | null): Promise<void> {
  const ids = { id: newId<CompletionId>(), enrolmentId: newId<EnrolmentId>() }
  const round = 1 + (await db.read.$count(enrolments, eq(enrolments.personId, personId)))
  const rule = { lessons: [], quiz: 'final', passMark: 0.7 }
  const own = { personId, courseId: course.courseId, courseVersionId: course.versionId, path: 'officer', round, rule }
  await db.withTransaction(async (tx) => {
    await tx.insert(enrolments).values({ id: ids.enrolmentId, ...own, startedOn: day(on) })
    const evidence = { attemptId: 'a', lessons: {} }
    const stated = { finishedOn: day(on), passed: true, score: 1, evidence, unitId, createdAt: new Date(0) }
    await tx.insert(completions).values({ ...ids, ...own, ...stated })
  })
  await buildCredit(db, scene.programme, { personId, on, unitId, sourceId: ids.id })
}

type Act = { what: string; who: number; where: number; on: number; leader: boolean; fresh?: boolean }
type Doing = { personId: PersonId; unitId: UnitId; on: Day; given: Act; at: Context }

const postOf = ({ personId, unitId, on, given }: Doing) => ({
  ...{ personId, unitId, position: 'Văn thư', specialist: false, from: on },
  staffGroup: given.leader ? ('leader' as const) : ('worker' as const)
})

/** Does the first lessons of the staff path, `daysHeld` days before they arrive; `passing` finishes the course. */
async function study(at: Context, personId: PersonId, passing: boolean, daysHeld = 0) {
  const deviceAt = new Date(at.now().getTime() - daysHeld * 86_400_000)
  for (const lessonId of course.lessonIds.slice(0, passing ? 3 : 1)) {
    await finishLesson(at, { personId, courseSlug: course.slug, lessonId, path: 'officer', deviceAt })
  }
  if (!passing) return
  const attemptId = await startQuiz(at, { personId, courseSlug: course.slug, quizSlug: 'final' })
  await answerRight(db, attemptId, personId)
  await submitQuiz(at, { attemptId, personId, changes: [], deviceAt })
}

/** Every command of the workflows after which a report may say something else, by name. */
const commands: Record<string, (scene: Scene, doing: Doing) => Promise<unknown>> = {
  hirePerson: (_, doing) => hirePerson(doing.at, postOf(doing)),
  transferPerson: (_, doing) => transferPerson(doing.at, postOf(doing)),
  exemptPerson({ programme }, { personId, on, given, at }) {
    const span = { validFrom: on, validTo: given.leader ? addDays(on, 40) : null }
    return exemptPerson(at, { cycleId: programme.cycleId, personId, kind: 'deferral', basis: 'Thử', ...span })
  },
  async addToCohort({ cohort }, { personId, on, at }) {
    const key = and(eq(cohortMembers.cohortId, cohort), eq(cohortMembers.personId, personId))
    if ((await db.read.$count(cohortMembers, and(key, eq(cohortMembers.validFrom, on)))) > 0) return
    await addToCohort(at, { cohortId: cohort, personId, validFrom: on, validTo: null })
  },
  annulCompletion: (scene, { personId, on }) => annulOne(scene, personId, on),
  finishLesson: (_, { personId, given, at }) => study(at, personId, false, given.where * 3),
  submitQuiz: (_, { personId, given, at }) => study(at, personId, true, given.where * 3),
  async chooseCoursePath(_, { personId, given, at }) {
    const path = given.leader ? 'officer' : 'citizen'
    await chooseCoursePath(at, { personId, courseSlug: course.slug, path, again: given.where === 2 })
  },
  async claimDeviceWork(_, { personId: to, given, at }) {
    const { personId, cookie } = await ensureLearner(at, { address: 'test', cookies: null })
    await study(at, personId, given.leader)
    const cookies = cookieOf(cookie ?? '')
    const profileIds = (await listUnclaimedWork(at, cookies)).map((work) => work.profileId)
    expect(await claimDeviceWork(at, { cookies, profileIds, to })).toBe(1)
  }
}

/** What others leave behind: facts whose unit is not the one the person holds. */
const facts: typeof commands = {
  complete: (scene, { personId, unitId, on, given }) =>
    complete(scene, personId, on, given.where === 2 ? null : unitId),
  takePart: ({ programme }, { personId, unitId, on, given }) =>
    buildCredit(db, programme, { personId, on, unitId: given.where === 2 ? null : unitId, level: 'took-part' })
}

const act: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom(...Object.keys({ ...commands, ...facts })),
  who: fc.nat(1),
  where: fc.nat(2),
  on: fc.integer({ min: -20, max: 350 }),
  leader: fc.boolean(),
  fresh: fc.boolean()
})

/** Does one thing on its day; what the rules refuse changes nothing. */
async function perform(scene: Scene, given: Act): Promise<void> {
  const personId = scene.people[given.who] ?? asId<PersonId>('')
  const unitId = scene.units[given.where % 2] ?? asId<UnitId>('')
  const on = addDays(FIRST, given.on)
  const at = buildContext(buildSystem(db, () => new Date(`${on}T03:00:00Z`)))
  const command = { ...commands, ...facts }[given.what]
  if (!command) throw new Error(`nothing is called ${given.what}`)
  await command(scene, { personId, unitId, on, given, at }).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error
  })
}

async function annulOne(scene: Scene, personId: PersonId, effectiveOn: ReturnType<typeof day>) {
  const known = await db.read.select().from(credits).where(eq(credits.personId, personId))
  const credit = known.find((row) => row.sourceKind === 'completion' && row.cycleId === scene.programme.cycleId)
  if (!credit) return
  const completionId = asId<CompletionId>(credit.sourceId)
  await annulCompletion(context, { completionId, basis: 'Thử', effectiveOn, byId: personId })
}

/** The report of some days, and what a full recomputation says of them. */
async function compare(scene: Scene) {
  const facts = await factsOf(scene.programme)
  const all = await computeCells(db.read, facts, 'all')
  for (const offset of [0, 45, 150, 320, 342]) {
    const asOf = addDays(FIRST, offset)
    const expected = all.filter((row) => row.from <= asOf && asOf < row.until)
    const found = await listCells(db.read, facts, asOf)
    const line = ({ unitId, present, exempt, tookPart, completed, passed, outside }: (typeof found)[number]) =>
      `${unitId} ${present} ${exempt} ${tookPart} ${completed} ${passed} ${outside}`
    expect(found.map(line).sort()).toEqual(expected.map(line).sort())
  }
}

/** Functions of the workflows that only read, or write nothing a report counts. */
const quiet = {
  reads: [
    ...['describeCourse', 'describeHome', 'describeSite', 'describeViewer', 'describeMyLearning', 'describeMyRecord'],
    ...['describeMyCertificates', 'describeQuiz', 'describeAttempt', 'describeResult', 'readAudit', 'readLesson'],
    ...['getCourse', 'getPath', 'getMyAccount', 'findPost', 'findRecoverable', 'findRecoverablePeople', 'dateAct'],
    ...['listUnclaimedWork', 'hasUnclaimedWork', 'verifyCertificate', 'printCertificate', 'readRemarks'],
    ...[
      'describeBroadcast',
      'describeLessonCard',
      'describeMyBookmarks',
      'describeMyNotes',
      'describeMyTogether',
      'describeMyWeek'
    ],
    ...['describeOwnClass', 'describeOwnQuestions', 'describeOwnSlip', 'describeQuestions', 'describeReading'],
    ...['describeSlip', 'describeWeek', 'describeWeekDays', 'findClassToJoin', 'getOpenLesson', 'listClassUnits'],
    ...[
      'listPractice',
      'readPlan',
      'getPlan',
      'countUnwritten',
      'listPlanCourses',
      'textsIn',
      'printPlan',
      'readPractice',
      'readResult',
      'listLockedLearners',
      'packAddress',
      'packWeek',
      'printAids',
      'printLessonFoot',
      'printScript'
    ]
  ],
  /** Accounts, drafts of answers, and new versions of a course, whose facts keep what they were judged by. */
  uncounted: [
    ...['signUp', 'updateMyAccount', 'changeMyPassword', 'issueRecoveryWord'],
    ...['startQuiz', 'saveQuizForm', 'publishContent', 'publishCourse', 'keepPlace', 'performReadingAct'],
    ...['askQuestion', 'openQuestions', 'settle', 'issuePinWord', 'openAssistedClass', 'closeAssistedClass'],
    ...['joinAsActiveLearner', 'joinAsNewLearner', 'printSlips', 'finishActivity', 'publishActivities', 'keepPlan']
  ],
  /** Other doors to the commands above. */
  doors: ['performAct', 'claimBySlip', 'enterCourse'],
  /** Finish a course as the commands above do, through the one function that does. */
  finishing: ['handInPlan'],
  /** Performed by the commands above, in their transactions. */
  parts: [
    ...['ensureEnrolled', 'switchPath', 'finishCourse', 'certify', 'creditParticipation', 'creditCompletion'],
    ...['moveWork', 'settleClaimedWork']
  ]
}

test('every function of the workflows is performed here, or is known to change no report', () => {
  const modules = import.meta.glob<Record<string, unknown>>(['./*.server.ts', './*.server.tsx'], { eager: true })
  const exported = Object.values(modules).flatMap((module) =>
    Object.keys(module).filter((name) => typeof module[name] === 'function')
  )
  const known = [
    ...Object.keys(commands),
    ...quiet.reads,
    ...quiet.uncounted,
    ...quiet.doors,
    ...quiet.finishing,
    ...quiet.parts
  ]
  expect(exported.sort()).toEqual(known.sort())
})

test(
  'whatever is done, a report is never stale, before and after the cells were brought up to date',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
        const scene = await buildScene()
        // Without somebody on the roster from the start, most histories would count nobody.
        await perform(scene, { what: 'hirePerson', who: 0, where: 0, on: -300, leader: true })
        for (const [index, given] of acts.entries()) {
          if (given.fresh) await freshen(scene.programme)
          await perform(scene, given)
          if (index % 4 === 2) await keepCellsFresh(system, newId())
          await compare(scene)
        }
        for (let round = 0; round < 5; round++)
          await keepCellsFresh(
            buildSystem(db, () => new Date()),
            'test'
          )
        await compare(scene)
      }),
      { numRuns: rounds(10, 60) }
    )
  },
  LONG
)

test('the background job leaves no mark behind, and one process at a time does it', async () => {
  const scene = await buildScene()
  await perform(scene, { what: 'hirePerson', who: 0, where: 0, on: -10, leader: true })
  const later = buildSystem(db, () => new Date('2030-01-01T00:00:00Z'))
  expect(await db.read.$count(dirtyCells)).toBeGreaterThan(0)
  // What the histories above left behind may take more than one turn.
  for (let turn = 0; turn < 20; turn++) await keepCellsFresh(later, 'one')
  expect(await db.read.$count(dirtyCells)).toBe(0)
  await perform(scene, { what: 'exemptPerson', who: 0, where: 0, on: 10, leader: false })
  await keepCellsFresh(later, 'another')
  expect(await db.read.$count(dirtyCells)).toBeGreaterThan(0)
  await keepCellsFresh(later, 'one')
  expect(await db.read.$count(dirtyCells)).toBe(0)
})

test('every change of the roster leaves an audit row without personal values', async () => {
  const scene = await buildScene()
  const before = await db.read.$count(auditEntries)
  await perform(scene, { what: 'hirePerson', who: 0, where: 0, on: 0, leader: true })
  await perform(scene, { what: 'transferPerson', who: 0, where: 1, on: 50, leader: true })
  await perform(scene, { what: 'complete', who: 0, where: 1, on: 60, leader: true })
  await perform(scene, { what: 'exemptPerson', who: 0, where: 0, on: 70, leader: true })
  await perform(scene, { what: 'addToCohort', who: 0, where: 0, on: 80, leader: true })
  await perform(scene, { what: 'annulCompletion', who: 0, where: 0, on: 90, leader: true })
  const entries = (await db.read.select().from(auditEntries).orderBy(auditEntries.id)).slice(before)
  expect(entries.map((entry) => entry.action)).toEqual([
    'employment.begin',
    'employment.transfer',
    'exemption.record',
    'cohort.add-member',
    'completion.annul'
  ])
  expect(JSON.stringify(entries)).not.toContain('Văn thư')
})

test('nobody is transferred from a post they do not hold', async () => {
  const scene = await buildScene()
  const [personId, unitId] = [scene.people[0] ?? asId<PersonId>(''), scene.units[0] ?? asId<UnitId>('')]
  const post = { personId, unitId, position: 'Văn thư', staffGroup: 'worker' as const, specialist: false, from: FIRST }
  await expect(transferPerson(context, post)).rejects.toMatchObject({ code: 'no-main-employment' })
  await hirePerson(context, post)
  await expect(hirePerson(context, post)).rejects.toMatchObject({ code: 'main-employment-overlaps' })
})
