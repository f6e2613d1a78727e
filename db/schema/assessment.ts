import { k } from '../dialect/kit'
import type { AttemptId, CourseId, CourseVersionId, ItemId, ItemVersionId, PersonId, QuizId } from '../ids'
import { type Bilingual, courses, courseVersions } from './catalogue'
import { people } from './organisation'

export type ItemKind = 'single' | 'multiple' | 'true-false' | 'matching' | 'ordering' | 'short-text' | 'numeric'

export const questionBanks = k.table('question_banks', {
  courseId: k
    .id<CourseId>('course_id')
    .primaryKey()
    .references(() => courses.id),
  title: k.json<Bilingual>('title').notNull()
})

export const items = k.table('items', {
  id: k.id<ItemId>('id').primaryKey(),
  courseId: k
    .id<CourseId>('course_id')
    .notNull()
    .references(() => questionBanks.courseId),
  /** Null once the item has left the bank; its versions stay. */
  currentVersionId: k.id<ItemVersionId>('current_version_id')
})

/** Immutable. `shown` has a route to the browser; `key` has none, unless the item is practice. */
export const itemVersions = k.table(
  'item_versions',
  {
    id: k.id<ItemVersionId>('id').primaryKey(),
    itemId: k
      .id<ItemId>('item_id')
      .notNull()
      .references(() => items.id),
    number: k.int('number').notNull(),
    kind: k.text('kind').$type<ItemKind>().notNull(),
    outcome: k.text('outcome').notNull(),
    difficulty: k.text('difficulty', { enum: ['easy', 'medium', 'hard'] }).notNull(),
    /** No quiz draws a practice item. */
    practice: k.bool('practice').notNull(),
    shown: k.json<unknown>('shown').notNull(),
    key: k.json<unknown>('key').notNull(),
    hash: k.text('hash').notNull()
  },
  (t) => [k.uniqueIndex('item_versions_number').on(t.itemId, t.number)]
)

/** How many items an audience gets per outcome. */
export type Blueprint = { outcome: string; draw: number }[]

export const quizzes = k.table(
  'quizzes',
  {
    id: k.id<QuizId>('id').primaryKey(),
    courseVersionId: k
      .id<CourseVersionId>('course_version_id')
      .notNull()
      .references(() => courseVersions.id),
    slug: k.id('slug').notNull(),
    title: k.json<Bilingual>('title').notNull(),
    passMark: k.float('pass_mark').notNull(),
    attemptsPerDay: k.int('attempts_per_day').notNull(),
    blueprints: k.json<Record<string, Blueprint>>('blueprints').notNull()
  },
  (t) => [k.uniqueIndex('quizzes_slug').on(t.courseVersionId, t.slug)]
)

export const attempts = k.table(
  'attempts',
  {
    id: k.id<AttemptId>('id').primaryKey(),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    courseId: k.id<CourseId>('course_id').notNull(),
    quizId: k
      .id<QuizId>('quiz_id')
      .notNull()
      .references(() => quizzes.id),
    quizSlug: k.id('quiz_slug').notNull(),
    path: k.text('path').notNull(),
    round: k.int('round').notNull(),
    /** The draw and the shuffling can be repeated from it. */
    seed: k.int('seed').notNull(),
    itemVersionIds: k.json<ItemVersionId[]>('item_version_ids').notNull(),
    /** Frozen when the attempt opened. */
    passMark: k.float('pass_mark').notNull(),
    startedAt: k.instant('started_at').notNull(),
    startedOn: k.day('started_on').notNull(),
    submittedAt: k.instant('submitted_at'),
    score: k.float('score'),
    passed: k.bool('passed')
  },
  (t) => [k.index('attempts_person').on(t.personId, t.courseId, t.quizSlug, t.round)]
)

/** The attempt a learner has open: one row at most, so "one open attempt" is an index and not a hope. */
export const openAttempts = k.table(
  'open_attempts',
  {
    personId: k.id<PersonId>('person_id').notNull(),
    courseId: k.id<CourseId>('course_id').notNull(),
    quizSlug: k.id('quiz_slug').notNull(),
    attemptId: k
      .id<AttemptId>('attempt_id')
      .notNull()
      .references(() => attempts.id)
  },
  (t) => [k.primaryKey({ columns: [t.personId, t.courseId, t.quizSlug] })]
)

export const responses = k.table(
  'responses',
  {
    attemptId: k
      .id<AttemptId>('attempt_id')
      .notNull()
      .references(() => attempts.id),
    itemVersionId: k
      .id<ItemVersionId>('item_version_id')
      .notNull()
      .references(() => itemVersions.id),
    response: k.json<unknown>('response').notNull(),
    /** The page that sent it and its own counter: a late packet never overwrites a newer answer of the same page. */
    client: k.id('client').notNull(),
    sequence: k.int('sequence').notNull(),
    deviceAt: k.instant('device_at'),
    savedAt: k.instant('saved_at').notNull(),
    /** When it was given, by the server's clock: its arrival less the time its device held it. Null: as it arrived. */
    givenAt: k.instant('given_at')
  },
  (t) => [k.primaryKey({ columns: [t.attemptId, t.itemVersionId] })]
)
