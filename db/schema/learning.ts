import { k } from '../dialect/kit'
import type {
  AssistedClassId,
  CompletionId,
  CourseId,
  CourseVersionId,
  EnrolmentId,
  LessonId,
  NoteId,
  PersonId,
  QuestionId,
  RemarkId,
  UnitId
} from '../ids'
import { courses, courseVersions } from './catalogue'
import { people } from './organisation'

/** What finishing means for this enrolment, frozen at its start. */
/** `product`: plans of which one has to be handed in; absent where the course asks for none. */
export type CompletionRule = { lessons: LessonId[]; quiz: string; passMark: number; product?: string[] }

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

/** The first end of an activity; `right` of `all` only where it is scored, and the best so far. */
export type ActivityDone = { on: string; right?: number; all?: number }

export const lessonProgress = k.table(
  'lesson_progress',
  {
    enrolmentId: k
      .id<EnrolmentId>('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    lessonId: k.id<LessonId>('lesson_id').notNull(),
    openedAt: k.instant('opened_at').notNull(),
    /** How many headings the reader had passed: where to read on. */
    reached: k.int('reached').notNull().default(0),
    doneAt: k.instant('done_at'),
    /** The activities of it that were played to their end, by their ids. */
    activities: k.json<Record<string, ActivityDone>>('activities').notNull().default({})
  },
  (t) => [k.primaryKey({ columns: [t.enrolmentId, t.lessonId] })]
)

export type LearningEventKind =
  | 'enrolled'
  | 'lesson-done'
  | 'activity-done'
  | 'product-handed-in'
  | 'attempt-started'
  | 'attempt-submitted'
  | 'course-completed'
  | 'work-claimed'
  | 'lesson-remarked'
  | 'question-asked'

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
    /** The class of a community helper it was learnt in: "học có người hướng dẫn". */
    assistedClassId: k.id<AssistedClassId>('assisted_class_id'),
    /** Short enough to read over the telephone. */
    receipt: k.id('receipt').notNull().unique(),
    at: k.instant('at').notNull(),
    on: k.day('on').notNull()
  },
  (t) => [k.index('learning_events_person').on(t.personId, t.at), k.index('learning_events_kind').on(t.kind, t.on)]
)

/** Where a learner wants to come back to in a lesson: one place a lesson. */
export const bookmarks = k.table(
  'bookmarks',
  {
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    lessonId: k.id<LessonId>('lesson_id').notNull(),
    courseId: k.id<CourseId>('course_id').notNull(),
    /** The heading it stands under; empty for the top of the lesson. */
    heading: k.text('heading').notNull(),
    at: k.instant('at').notNull()
  },
  (t) => [k.primaryKey({ columns: [t.personId, t.lessonId] })]
)

/** Where a note or highlight stands: letters `start` to `end` of the text of one block of the lesson. */
export type NoteAnchor = { block: number; start: number; end: number }

/** What one person wrote beside a lesson or marked in it. Nobody else reads it. */
export const notes = k.table(
  'notes',
  {
    /** Made by the page, so that a repeat writes the same row. */
    id: k.id<NoteId>('id').primaryKey(),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    courseId: k.id<CourseId>('course_id').notNull(),
    lessonId: k.id<LessonId>('lesson_id').notNull(),
    /** Null for a note on the whole lesson. */
    anchor: k.json<NoteAnchor | null>('anchor'),
    /** The marked words, which find their place again when the lesson has changed. */
    quote: k.text('quote').notNull(),
    /** Empty for a mere highlight. */
    text: k.text('text').notNull(),
    createdAt: k.instant('created_at').notNull(),
    updatedAt: k.instant('updated_at').notNull(),
    removedAt: k.instant('removed_at')
  },
  (t) => [k.index('notes_person').on(t.personId, t.lessonId)]
)

/** "Đoạn này khó hiểu": a passage a reader stumbled over, for the course's trainers. */
export const lessonRemarks = k.table(
  'lesson_remarks',
  {
    id: k.id<RemarkId>('id').primaryKey(),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    courseId: k.id<CourseId>('course_id').notNull(),
    courseVersionId: k.id<CourseVersionId>('course_version_id').notNull(),
    lessonId: k.id<LessonId>('lesson_id').notNull(),
    /** The heading of the passage; empty above the first. */
    heading: k.text('heading').notNull(),
    quote: k.text('quote').notNull(),
    comment: k.text('comment').notNull(),
    at: k.instant('at').notNull(),
    settledAt: k.instant('settled_at'),
    settledById: k.id<PersonId>('settled_by_id')
  },
  (t) => [k.index('lesson_remarks_course').on(t.courseId, t.at)]
)

/** A learner's question under a lesson. Others see it only once a trainer has answered and published it. */
export const lessonQuestions = k.table(
  'lesson_questions',
  {
    id: k.id<QuestionId>('id').primaryKey(),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    courseId: k.id<CourseId>('course_id').notNull(),
    lessonId: k.id<LessonId>('lesson_id').notNull(),
    text: k.text('text').notNull(),
    askedAt: k.instant('asked_at').notNull(),
    state: k.text('state', { enum: ['waiting', 'published', 'hidden'] }).notNull(),
    answer: k.text('answer').notNull().default(''),
    answeredById: k.id<PersonId>('answered_by_id'),
    answeredAt: k.instant('answered_at')
  },
  (t) => [
    k.index('lesson_questions_lesson').on(t.lessonId, t.state),
    k.index('lesson_questions_course').on(t.courseId, t.state)
  ]
)

/** What a teacher has written of a lesson plan so far. Nobody else reads it. */
export const planDrafts = k.table(
  'plan_drafts',
  {
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    activityId: k.id('activity_id').notNull(),
    /** By the ids of the steps. */
    texts: k.json<Record<string, string>>('texts').notNull(),
    updatedAt: k.instant('updated_at').notNull()
  },
  (t) => [k.primaryKey({ columns: [t.personId, t.activityId] })]
)

/** A plan as it was handed in for a round of a course: kept whole, whatever becomes of the draft. */
export const handIns = k.table(
  'hand_ins',
  {
    id: k.id('id').primaryKey(),
    enrolmentId: k
      .id<EnrolmentId>('enrolment_id')
      .notNull()
      .references(() => enrolments.id),
    activityId: k.id('activity_id').notNull(),
    /** By the ids of the steps. */
    texts: k.json<Record<string, string>>('texts').notNull(),
    handedInAt: k.instant('handed_in_at').notNull(),
    on: k.day('on').notNull()
  },
  (t) => [k.index('hand_ins_enrolment').on(t.enrolmentId, t.handedInAt)]
)

/** How many lessons a week somebody set out to do. Known to them alone. */
export const weeklyGoals = k.table('weekly_goals', {
  personId: k
    .id<PersonId>('person_id')
    .primaryKey()
    .references(() => people.id),
  lessons: k.int('lessons').notNull(),
  updatedAt: k.instant('updated_at').notNull()
})

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
    /** `assisted` when any of it was learnt in a community helper's class; `offline` when the day is the device's. */
    evidence: k
      .json<{ attemptId: string; lessons: Record<string, string>; assisted?: boolean; offline?: boolean }>('evidence')
      .notNull(),
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
