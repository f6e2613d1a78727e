import { k } from '../dialect/kit'
import type { ActivityVersionId, CourseId, CourseVersionId, LessonId } from '../ids'

export type Bilingual = { vi: string; en: string }

export type CompetencyRef = { framework: string; version: string; code: string }

export type CourseOutcome = { id: string; text: Bilingual; competencies: CompetencyRef[] }

/** What one audience must do: data, so that the completion rule takes it as input. */
export type CoursePath = {
  id: string
  title: Bilingual
  lessons: LessonId[]
  quiz: string
  /** Plans of which one has to be written and handed in; absent where a path asks for none. */
  product?: string[]
  certificate: Bilingual
}

/** `prose` is finished HTML; `activity` and `check` name what the page mounts, without its data. */
export type Block =
  | { kind: 'prose'; html: string }
  | { kind: 'activity'; id: string; version: ActivityVersionId }
  | { kind: 'check'; itemId: string }

export type Heading = { id: string; text: string; level: number }

/** What a course is about, for finding it. */
export type Topic = { id: string; title: Bilingual }

/** The devices a lesson may show steps for. */
export type DeviceVariant = 'android' | 'iphone' | 'computer'

/** The languages a lesson may be recorded in: Vietnamese, Hrê, Cor and Xơ Đăng, by their ISO 639 codes. */
export type SpokenLanguage = 'vi' | 'hre' | 'cua' | 'sed'

/** One recording of a lesson: a file among the course's media. */
export type LessonAudio = { language: SpokenLanguage; media: string; bytes: number; seconds: number }

export const courses = k.table('courses', {
  id: k.id<CourseId>('id').primaryKey(),
  slug: k.id('slug').notNull().unique(),
  home: k.text('home', { enum: ['files', 'studio'] }).notNull(),
  /** Learners may ask questions under its lessons; a trainer opens this and answers. */
  questionsOpen: k.bool('questions_open').notNull().default(false),
  /** Hash of the files last published from `content/`; null before the first time. */
  filesHash: k.text('files_hash'),
  currentVersionId: k.id<CourseVersionId>('current_version_id')
})

/** Immutable once written. */
export const courseVersions = k.table(
  'course_versions',
  {
    id: k.id<CourseVersionId>('id').primaryKey(),
    courseId: k
      .id<CourseId>('course_id')
      .notNull()
      .references(() => courses.id),
    number: k.int('number').notNull(),
    title: k.json<Bilingual>('title').notNull(),
    summary: k.json<Bilingual>('summary').notNull(),
    cover: k.text('cover').notNull(),
    licence: k.text('licence').notNull(),
    topics: k.json<Topic[]>('topics').notNull().default([]),
    outcomes: k.json<CourseOutcome[]>('outcomes').notNull(),
    paths: k.json<CoursePath[]>('paths').notNull(),
    material: k.bool('material').notNull(),
    publishedAt: k.instant('published_at').notNull()
  },
  (t) => [k.uniqueIndex('course_versions_number').on(t.courseId, t.number)]
)

export const modules = k.table(
  'modules',
  {
    courseVersionId: k
      .id<CourseVersionId>('course_version_id')
      .notNull()
      .references(() => courseVersions.id),
    id: k.id('id').notNull(),
    position: k.int('position').notNull(),
    title: k.json<Bilingual>('title').notNull()
  },
  (t) => [k.primaryKey({ columns: [t.courseVersionId, t.id] })]
)

export const lessons = k.table(
  'lessons',
  {
    courseVersionId: k
      .id<CourseVersionId>('course_version_id')
      .notNull()
      .references(() => courseVersions.id),
    id: k.id<LessonId>('id').notNull(),
    moduleId: k.id('module_id').notNull(),
    position: k.int('position').notNull(),
    slug: k.id('slug').notNull(),
    title: k.json<Bilingual>('title').notNull(),
    summary: k.json<Bilingual>('summary').notNull(),
    minutes: k.int('minutes').notNull(),
    outcomes: k.json<string[]>('outcomes').notNull(),
    competencies: k.json<CompetencyRef[]>('competencies').notNull(),
    cites: k.json<{ text: string; status: string }[]>('cites').notNull(),
    reviewedOn: k.day('reviewed_on').notNull(),
    /** The day on which what one must know last changed; null when it never did. */
    changedOn: k.day('changed_on'),
    licence: k.text('licence').notNull().default(''),
    variants: k.json<DeviceVariant[]>('variants').notNull().default([]),
    audio: k.json<LessonAudio[]>('audio').notNull().default([]),
    headings: k.json<Heading[]>('headings').notNull(),
    blocks: k.json<Block[]>('blocks').notNull(),
    /** Plain text, for reading aloud, print and search. */
    text: k.text('text').notNull()
  },
  (t) => [
    k.primaryKey({ columns: [t.courseVersionId, t.id] }),
    k.uniqueIndex('lessons_slug').on(t.courseVersionId, t.slug)
  ]
)

/** Content-addressed: the id is the hash in the URL, so a file is cached for ever. */
export const media = k.table('media', {
  id: k.id('id').primaryKey(),
  type: k.text('type').notNull(),
  /** Base64; lesson drawings are a few kilobytes. */
  body: k.text('body').notNull()
})

export const competencies = k.table(
  'competencies',
  {
    framework: k.id('framework').notNull(),
    version: k.id('version').notNull(),
    code: k.id('code').notNull(),
    title: k.json<Bilingual>('title').notNull()
  },
  (t) => [k.primaryKey({ columns: [t.framework, t.version, t.code] })]
)

/** Practice that lessons name and the gallery shows. */
export const activities = k.table('activities', {
  id: k.id('id').primaryKey(),
  kind: k.text('kind').notNull(),
  currentVersionId: k.id<ActivityVersionId>('current_version_id').notNull()
})

/** Immutable once written. */
export const activityVersions = k.table('activity_versions', {
  id: k.id<ActivityVersionId>('id').primaryKey(),
  activityId: k.id('activity_id').notNull(),
  kind: k.text('kind').notNull(),
  /** Hash of the file it was published from. */
  hash: k.text('hash').notNull(),
  /** What a browser may have of it. */
  shown: k.json<unknown>('shown').notNull(),
  publishedAt: k.instant('published_at').notNull()
})

/** What a version keeps back. In a table of its own, so that no query of what is shown can bring it along. */
export const activityKeys = k.table('activity_keys', {
  versionId: k
    .id<ActivityVersionId>('version_id')
    .primaryKey()
    .references(() => activityVersions.id),
  key: k.json<unknown>('key').notNull()
})
