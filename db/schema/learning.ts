import { k } from '../dialect/kit'
import type { CompletionId, CourseId, CourseVersionId, EnrolmentId, LessonId, PersonId, UnitId } from '../ids'
import { courses, courseVersions } from './catalogue'
import { people } from './organisation'

/** What finishing means for this enrolment, frozen at its start. */
export type CompletionRule = { lessons: LessonId[]; quiz: string; passMark: number }

export const enrolments = k.table(
  'enrolments',
  {
    id: k.id<EnrolmentId>('id').primaryKey(),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    courseId: k
      .id<CourseId>('course_id')
      .notNull()
      .references(() => courses.id),
    courseVersionId: k
      .id<CourseVersionId>('course_version_id')
      .notNull()
      .references(() => courseVersions.id),
    path: k.text('path').notNull(),
    round: k.int('round').notNull(),
    rule: k.json<CompletionRule>('rule').notNull(),
    startedOn: k.day('started_on').notNull()
  },
  (t) => [k.uniqueIndex('enrolments_round').on(t.personId, t.courseId, t.round)]
)

export const lessonProgress = k.table(
  'lesson_progress',
  {
    enrolmentId: k
      .id<EnrolmentId>('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    lessonId: k.id<LessonId>('lesson_id').notNull(),
    openedAt: k.instant('opened_at').notNull(),
    /** The block the reader had reached. */
    reached: k.int('reached').notNull().default(0),
    doneAt: k.instant('done_at')
  },
  (t) => [k.primaryKey({ columns: [t.enrolmentId, t.lessonId] })]
)

export type LearningEventKind =
  | 'enrolled'
  | 'lesson-done'
  | 'activity-done'
  | 'attempt-started'
  | 'attempt-submitted'
  | 'course-completed'
  | 'work-claimed'

/** Append-only: the learner's own receipts (biên nhận). */
export const learningEvents = k.table(
  'learning_events',
  {
    id: k.id('id').primaryKey(),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    kind: k.text('kind').$type<LearningEventKind>().notNull(),
    courseId: k.id<CourseId>('course_id').notNull(),
    subjectId: k.id('subject_id').notNull(),
    detail: k.json<Record<string, string | number | boolean>>('detail').notNull(),
    /** Short enough to read over the telephone. */
    receipt: k.id('receipt').notNull().unique(),
    at: k.instant('at').notNull(),
    on: k.day('on').notNull()
  },
  (t) => [k.index('learning_events_person').on(t.personId, t.at)]
)

/** A dated fact that knows no programme. Ended only by an annulment. */
export const completions = k.table(
  'completions',
  {
    id: k.id<CompletionId>('id').primaryKey(),
    enrolmentId: k
      .id<EnrolmentId>('enrolment_id')
      .notNull()
      .unique()
      .references(() => enrolments.id),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    courseId: k.id<CourseId>('course_id').notNull(),
    courseVersionId: k.id<CourseVersionId>('course_version_id').notNull(),
    path: k.text('path').notNull(),
    round: k.int('round').notNull(),
    finishedOn: k.day('finished_on').notNull(),
    passed: k.bool('passed').notNull(),
    score: k.float('score').notNull(),
    rule: k.json<CompletionRule>('rule').notNull(),
    evidence: k.json<{ attemptId: string; lessons: Record<string, string> }>('evidence').notNull(),
    /** The unit and position held that day; null for citizens. */
    unitId: k.id<UnitId>('unit_id'),
    position: k.text('position'),
    createdAt: k.instant('created_at').notNull()
  },
  (t) => [k.index('completions_person').on(t.personId, t.courseId)]
)

export const annulments = k.table(
  'annulments',
  {
    factKind: k.text('fact_kind', { enum: ['completion', 'credit', 'credential'] }).notNull(),
    factId: k.id('fact_id').notNull(),
    byId: k.id<PersonId>('by_id').notNull(),
    basis: k.text('basis').notNull(),
    effectiveOn: k.day('effective_on').notNull(),
    at: k.instant('at').notNull()
  },
  (t) => [k.primaryKey({ columns: [t.factKind, t.factId] })]
)
