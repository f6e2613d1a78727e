import { isReviewDue } from '~/areas/catalogue/review'
import type { Day } from '~/platform/days'

export type LessonReport = {
  id: string
  slug: string
  title: string
  minutes: number
  words: number
  reviewedOn: Day
  reviewDue: boolean
  /** Texts quoted that are no longer in force. */
  replacedCites: string[]
}

type LessonFacts = {
  id: string
  slug: string
  title: string
  minutes: number
  text: string
  reviewedOn: Day
  cites: ReadonlyArray<{ text: string; status: string }>
}

/** What an author should know of a lesson today. */
export function reportLesson({ text, cites, ...lesson }: LessonFacts, today: Day): LessonReport {
  return {
    id: lesson.id,
    slug: lesson.slug,
    title: lesson.title,
    minutes: lesson.minutes,
    reviewedOn: lesson.reviewedOn,
    words: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    reviewDue: isReviewDue(lesson.reviewedOn, today),
    replacedCites: cites.filter((cite) => cite.status !== 'in-force').map((cite) => cite.text)
  }
}

export type OutcomeCoverage = {
  id: string
  text: string
  lessons: number
  counting: number
  practice: number
  /** The most that any path draws from this outcome. */
  drawn: number
}

type CoverageFacts = {
  outcomes: ReadonlyArray<{ id: string; text: string }>
  lessons: ReadonlyArray<{ outcomes: ReadonlyArray<string> }>
  items: ReadonlyArray<{ outcome: string; practice: boolean }>
  blueprints: ReadonlyArray<ReadonlyArray<{ outcome: string; draw: number }>>
}

/** Where each outcome is taught and tested. */
export function coverageOf({ outcomes, lessons, items, blueprints }: CoverageFacts): OutcomeCoverage[] {
  return outcomes.map(({ id, text }) => {
    const own = items.filter((item) => item.outcome === id)
    const draws = blueprints.flatMap((blueprint) =>
      blueprint.filter((part) => part.outcome === id).map((part) => part.draw)
    )
    return {
      id,
      text,
      lessons: lessons.filter((lesson) => lesson.outcomes.includes(id)).length,
      counting: own.filter((item) => !item.practice).length,
      practice: own.filter((item) => item.practice).length,
      drawn: Math.max(0, ...draws)
    }
  })
}
