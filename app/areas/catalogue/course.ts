import type { Bilingual, CourseOutcome, CoursePath, Topic } from '#db/schema/catalogue'
import type { Day } from '~/platform/days'
import type { CourseId, CourseVersionId, LessonId } from '~/platform/ids'

export type {
  Bilingual,
  Block,
  CompetencyRef,
  CourseOutcome,
  CoursePath,
  DeviceVariant,
  Heading,
  LessonAudio,
  SpokenLanguage,
  Topic
} from '#db/schema/catalogue'

/** What a card says of a course. */
export type CourseCard = {
  courseId: CourseId
  slug: string
  title: Bilingual
  summary: Bilingual
  /** The id of the cover drawing in `/media/`. */
  cover: string
  minutes: number
  lessonCount: number
}

export type LessonLine = {
  id: LessonId
  slug: string
  title: Bilingual
  summary: Bilingual
  minutes: number
  /** Counted through the whole course, from 1. */
  position: number
  /** The day on which what one must know last changed; null when it never did. */
  changedOn: Day | null
}

export type CourseModule = { id: string; title: Bilingual; lessons: LessonLine[] }

/** One version of a course with its lessons in order, without their text. */
export type Course = {
  courseId: CourseId
  versionId: CourseVersionId
  version: number
  home: 'files' | 'studio'
  /** Learners may ask questions under its lessons. */
  questionsOpen: boolean
  slug: string
  title: Bilingual
  summary: Bilingual
  cover: string
  licence: string
  publishedAt: Date
  topics: Topic[]
  outcomes: CourseOutcome[]
  paths: CoursePath[]
  modules: CourseModule[]
}

export function lessonsOf(course: Pick<Course, 'modules'>): LessonLine[] {
  return course.modules.flatMap((module) => module.lessons)
}

/** The path named, or the course's first when the name is unknown: an old link still leads somewhere. */
export function pathOf(course: Pick<Course, 'paths'>, name: string | null | undefined): CoursePath {
  const path = course.paths.find((one) => one.id === name) ?? course.paths[0]
  if (!path) throw new Error('a course has no path')
  return path
}

/** The lessons before and after one, in the order of the course; null at its ends. */
export function neighboursOf<Line extends { id: string }>(lessons: ReadonlyArray<Line>, id: string) {
  const index = lessons.findIndex((lesson) => lesson.id === id)
  return { previous: lessons[index - 1] ?? null, next: index < 0 ? null : (lessons[index + 1] ?? null) }
}

/** Courses for many audiences come before those for one, then by their slug: what everybody may learn is seen first. */
export function widestFirst<One extends { slug: string; paths: ReadonlyArray<unknown> }>(
  courses: ReadonlyArray<One>
): One[] {
  return [...courses].sort((a, b) => b.paths.length - a.paths.length || (a.slug < b.slug ? -1 : 1))
}
