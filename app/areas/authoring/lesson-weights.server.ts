import { brotliCompressSync } from 'node:zlib'
import { lessonsOfCompiled } from '~/areas/catalogue/compile-course.server'
import type { CheckedCourse } from './check-content.server'

/** What a lesson costs a thin link, in bytes: its page and drawings compressed, and its recordings, which play on demand. */
export type LessonWeight = { file: string; page: number; drawings: number; recordings: number }

function weightOf({ page, drawings }: LessonWeight): number {
  return page + drawings
}

/** The lessons by what opening them costs, the heaviest first. */
export function weighLessons(courses: ReadonlyArray<CheckedCourse>): LessonWeight[] {
  const weights = courses.flatMap((course) =>
    lessonsOfCompiled(course).map(({ file, bytes, figures, source }) => ({
      file,
      page: bytes,
      drawings: figures.reduce((sum, name) => sum + compressed(course.drawings.get(name)?.body ?? ''), 0),
      recordings: source.audio.reduce((sum, one) => sum + (course.recordings.get(one.file)?.bytes ?? 0), 0)
    }))
  )
  return weights.sort((a, b) => weightOf(b) - weightOf(a) || (a.file < b.file ? -1 : 1))
}

function compressed(text: string): number {
  return text === '' ? 0 : brotliCompressSync(text).length
}
