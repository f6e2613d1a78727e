import type { Bilingual, CompetencyRef, CoursePath, Topic } from '#db/schema/catalogue'
import type { Day } from '~/platform/days'
import type { LessonId } from '~/platform/ids'

/** A lesson as it is offered: all that choosing it goes by. */
export type OfferedLesson = {
  id: LessonId
  slug: string
  title: Bilingual
  summary: Bilingual
  minutes: number
  competencies: CompetencyRef[]
  outcomes: string[]
  changedOn: Day | null
}

/** The newest version of a course as it is offered, its lessons in order. */
export type Offer = {
  courseId: string
  slug: string
  version: number
  title: Bilingual
  summary: Bilingual
  cover: string
  topics: Topic[]
  paths: CoursePath[]
  publishedAt: Date
  lessons: OfferedLesson[]
}

export function competencyKey({ framework, version, code }: CompetencyRef): string {
  return `${framework} ${version} ${code}`
}

/** What someone of this path learns in a course; everything when they name none, or one the course has not. */
export function lessonsFor(offer: Pick<Offer, 'paths' | 'lessons'>, path: string | null): OfferedLesson[] {
  const asked = offer.paths.find((one) => one.id === path)
  return asked ? offer.lessons.filter((lesson) => asked.lessons.includes(lesson.id)) : offer.lessons
}

/** The topics courses are about, each once, in one language. */
export function listTopics(offers: ReadonlyArray<Offer>, language: 'vi' | 'en'): { id: string; title: string }[] {
  const titles = new Map(offers.flatMap((offer) => offer.topics.map((topic) => [topic.id, topic.title[language]])))
  return [...titles].map(([id, title]) => ({ id, title }))
}
