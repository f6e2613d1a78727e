import type { attempts, responses } from '#db/schema/assessment'
import type { credentials } from '#db/schema/credentials'
import type { completions, enrolments, learningEvents, lessonProgress } from '#db/schema/learning'
import { percentOf } from '~/areas/assessment/attempt-rules'
import { drawItems } from '~/areas/assessment/drawing'
import { gradeAttempt } from '~/areas/assessment/grading'
import type { StoredItem } from '~/areas/assessment/item-versions.server'
import type { ItemKey } from '~/areas/assessment/items'
import type { Quiz } from '~/areas/assessment/quizzes.server'
import type { ItemResponse } from '~/areas/assessment/responses'
import { type Course, type CoursePath, lessonsOf } from '~/areas/catalogue/course'
import { ruleOf } from '~/areas/learning/completion-rule'
import { makeReceipt } from '~/areas/learning/receipts'
import type { CreditSource } from '~/areas/programmes/credits'
import { type Day, dayOf, startOfDay } from '~/platform/days'
import type {
  AttemptId,
  CompletionId,
  CredentialId,
  EnrolmentId,
  ItemVersionId,
  PersonId,
  UnitId
} from '~/platform/ids'
import type { Draw } from './draw'
import type { History } from './histories'

export type LearningRows = {
  enrolments: (typeof enrolments.$inferInsert)[]
  progress: (typeof lessonProgress.$inferInsert)[]
  attempts: (typeof attempts.$inferInsert)[]
  responses: (typeof responses.$inferInsert)[]
  events: (typeof learningEvents.$inferInsert)[]
  completions: (typeof completions.$inferInsert)[]
  credentials: (typeof credentials.$inferInsert)[]
  sources: CreditSource[]
}

export function noLearning(): LearningRows {
  return {
    enrolments: [],
    progress: [],
    attempts: [],
    responses: [],
    events: [],
    completions: [],
    credentials: [],
    sources: []
  }
}

/** What the demo's learners learn: one published course with its quiz and bank. */
export type Subject = { course: Course; quiz: Quiz; items: ReadonlyArray<StoredItem> }

export type Learner = {
  personId: PersonId
  fullName: string
  /** The unit and post held on a day. */
  postOn: (on: Day) => { unitId: UnitId; unitName: string; position: string } | null
}

export type Certify = { issuer: string; makeCode: () => string }

/** Writes down what a history leaves behind, as the learning area would have: every fact agrees with every other. */
export function writeHistory(
  rows: LearningRows,
  subject: Subject,
  given: { learner: Learner; history: History; path: CoursePath; round: number },
  tools: { draw: Draw; certify: Certify }
): void {
  const { draw } = tools
  const { learner, history, path, round } = given
  const enrolment = {
    id: draw.id<EnrolmentId>(),
    personId: learner.personId,
    courseId: subject.course.courseId,
    courseVersionId: subject.course.versionId,
    path: path.id,
    round,
    rule: ruleOf(path, subject.quiz.passMark),
    startedOn: history.startedOn
  }
  rows.enrolments.push(enrolment)
  const page = { rows, subject, enrolment, learner, path, draw }
  noteEvent(page, 'enrolled', enrolment.id, { path: path.id, round }, at(history.startedOn, 8, draw))
  const lessons = writeLessons(page, history.lessonDays)
  if (history.failedOn) writeAttempt(page, history.failedOn, false)
  if (!history.passedOn) return
  const attempt = writeAttempt(page, history.passedOn, true)
  writeCompletion(page, attempt, lessons, tools.certify)
}

type Page = {
  rows: LearningRows
  subject: Subject
  enrolment: LearningRows['enrolments'][number]
  learner: Learner
  path: CoursePath
  draw: Draw
}

function at(on: Day, hour: number, draw: Draw): Date {
  return new Date(startOfDay(on).getTime() + (hour * 60 + draw.between(0, 59)) * 60_000 + draw.between(0, 59_999))
}

const receipts = new Set<string>()

function noteEvent(
  page: Page,
  kind: LearningRows['events'][number]['kind'],
  subjectId: string,
  detail: Record<string, string | number | boolean>,
  when: Date
): void {
  const { draw, enrolment } = page
  let receipt = makeReceipt(draw.bytes(7))
  while (receipts.has(receipt)) receipt = makeReceipt(draw.bytes(7))
  receipts.add(receipt)
  const { personId, courseId } = enrolment
  page.rows.events.push({
    id: draw.id(),
    personId,
    kind,
    courseId,
    subjectId,
    detail,
    receipt,
    at: when,
    on: dayOf(when)
  })
}

function writeLessons(page: Page, days: ReadonlyArray<Day>): Record<string, string> {
  const { rows, enrolment, path, learner, draw, subject } = page
  const titleOf = (id: string) => lessonsOf(subject.course).find((lesson) => lesson.id === id)?.title.vi ?? id
  const done: Record<string, string> = {}
  days.forEach((on, index) => {
    const lessonId = path.lessons[index]
    if (!lessonId) return
    const doneAt = at(on, 9 + index, draw)
    rows.progress.push({ enrolmentId: enrolment.id, lessonId, openedAt: new Date(doneAt.getTime() - 900_000), doneAt })
    noteEvent(page, 'lesson-done', lessonId, { lesson: titleOf(lessonId), version: subject.course.version }, doneAt)
    done[lessonId] = on
    if (index === 0) credit(page, learner, { kind: 'enrolment', id: enrolment.id, on, level: 'took-part' })
  })
  return done
}

function credit(page: Page, learner: Learner, source: Pick<CreditSource, 'kind' | 'id' | 'on' | 'level'>): void {
  const post = learner.postOn(source.on)
  page.rows.sources.push({
    ...source,
    personId: learner.personId,
    courseId: page.enrolment.courseId,
    path: page.enrolment.path,
    unitId: post?.unitId ?? null,
    position: post?.position ?? null
  })
}

type WrittenAttempt = LearningRows['attempts'][number] & { score: number; submittedAt: Date }

function writeAttempt(page: Page, on: Day, passes: boolean): WrittenAttempt {
  const { rows, subject, enrolment, draw } = page
  const { quiz } = subject
  const seed = draw.between(1, 2_000_000_000)
  const ids = drawItems(quiz.blueprints[enrolment.path] ?? [], subject.items.map(asDrawable), seed)
  const items = ids.map((id) => subject.items.find((item) => item.id === id)).filter((item) => item !== undefined)
  const least = Math.ceil(items.length * quiz.passMark)
  const right = passes ? draw.between(least, items.length) : draw.between(1, Math.max(1, least - 1))
  const answers = new Map(items.slice(0, right).map((item) => [item.id as string, rightResponse(item.key)]))
  const { score, passed } = gradeAttempt(items, answers, quiz.passMark)
  const startedAt = at(on, passes ? 15 : 13, draw)
  const submittedAt = new Date(startedAt.getTime() + draw.between(240, 1500) * 1000)
  const attempt = {
    id: draw.id<AttemptId>(),
    personId: enrolment.personId,
    courseId: enrolment.courseId,
    quizId: quiz.id,
    quizSlug: quiz.slug,
    path: enrolment.path,
    round: enrolment.round,
    seed,
    itemVersionIds: items.map((item) => item.id),
    passMark: quiz.passMark,
    startedAt,
    startedOn: on,
    submittedAt,
    score,
    passed
  }
  rows.attempts.push(attempt)
  writeResponses(page, attempt.id, answers, startedAt)
  noteEvent(page, 'attempt-started', attempt.id, { quiz: quiz.title.vi }, startedAt)
  noteEvent(page, 'attempt-submitted', attempt.id, { scorePercent: percentOf(score), passed }, submittedAt)
  return attempt
}

function asDrawable(item: StoredItem) {
  return { id: item.id, outcome: item.outcome, practice: false }
}

function writeResponses(page: Page, attemptId: AttemptId, answers: Map<string, ItemResponse>, from: Date): void {
  let sequence = 0
  for (const [itemVersionId, response] of answers) {
    sequence += 1
    const savedAt = new Date(from.getTime() + sequence * 20_000)
    const source = { client: 'demo', sequence, deviceAt: savedAt, savedAt }
    page.rows.responses.push({ attemptId, itemVersionId: itemVersionId as ItemVersionId, response, ...source })
  }
}

/** An answer that earns the item. */
function rightResponse(key: ItemKey): ItemResponse {
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

function writeCompletion(page: Page, attempt: WrittenAttempt, lessons: Record<string, string>, certify: Certify): void {
  const { rows, enrolment, learner, draw, subject, path } = page
  const finishedOn = dayOf(attempt.submittedAt)
  const post = learner.postOn(finishedOn)
  const id = draw.id<CompletionId>()
  const createdAt = attempt.submittedAt
  const { personId, courseId, courseVersionId, round, rule } = enrolment
  rows.completions.push({
    ...{ id, enrolmentId: enrolment.id, personId, courseId, courseVersionId, path: path.id, round, rule },
    finishedOn,
    passed: true,
    score: attempt.score,
    evidence: { attemptId: attempt.id, lessons },
    unitId: post?.unitId ?? null,
    position: post?.position ?? null,
    createdAt
  })
  const scorePercent = percentOf(attempt.score)
  noteEvent(page, 'course-completed', id, { path: path.id, scorePercent }, createdAt)
  credit(page, learner, { kind: 'completion', id, on: finishedOn, level: 'passed' })
  const printed = {
    name: learner.fullName,
    courseTitle: subject.course.title.vi,
    wording: path.certificate.vi,
    finishedOn,
    issuedOn: finishedOn,
    unitName: post?.unitName ?? null,
    position: post?.position ?? null,
    scorePercent,
    issuer: certify.issuer,
    demo: true
  }
  const row = { id: draw.id<CredentialId>(), code: certify.makeCode(), personId, courseId, completionId: id, printed }
  rows.credentials.push({ ...row, issuedOn: finishedOn, issuedAt: createdAt })
}
