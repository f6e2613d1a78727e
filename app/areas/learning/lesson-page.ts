import type { SplitItem } from '~/areas/assessment/items'
import type { Activity } from '~/areas/catalogue/activities/registry'
import type { Heading, LessonAudio } from '~/areas/catalogue/course'
import type { Day } from '~/platform/days'
import type { CourseId, ItemId } from '~/platform/ids'

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
}
