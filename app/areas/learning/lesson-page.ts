import type { SplitItem } from '~/areas/assessment/items'
import type { Activity } from '~/areas/catalogue/activities/registry'
import type { Heading, LessonAudio } from '~/areas/catalogue/course'
import type { Day } from '~/platform/days'
import type { CourseId, ItemId } from '~/platform/ids'
import type { PublishedQuestion } from './questions'

/** A block as the page needs it: its finished HTML is under `html` in the prose, only what hydration needs is here. */
export type PageBlock =
  | { kind: 'prose'; html: string }
  | { kind: 'activity'; html: string; activity: Activity }
  | { kind: 'check'; html: string; item: SplitItem & { id: ItemId } }

export type LessonPage = {
  course: { id: CourseId; slug: string; title: string }
  lesson: { id: string; slug: string; title: string; minutes: number; reviewedOn: Day }
  headings: Heading[]
  /** Recordings of it; none where nobody has read it aloud. */
  audio: LessonAudio[]
  lessons: { id: string; slug: string; title: string }[]
  blocks: PageBlock[]
  /** Published questions with their answers; null while the course takes none. */
  questions: PublishedQuestion[] | null
}

/** Finished HTML at the end of a lesson, by the ids under which its page prints it. */
export const FOOT = { rule: 'rule', unclear: 'unclear' } as const
