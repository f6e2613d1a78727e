export type CourseLine = {
  slug: string
  title: string
  summary: string
  minutes: number
  isDone: boolean
  /** How many of its activities were played to their end. */
  practised: number
  /** What one must know of it has changed since it was done. */
  isChanged: boolean
  /** False for a lesson that the path does not ask for: open to everyone all the same. */
  isAsked: boolean
}

/** What finishing by a path asks, in numbers the page puts into words. */
export type PathRule = {
  id: string
  title: string
  certificate: string
  lessons: number
  /** Plans of which one has to be handed in; empty where none is asked for. */
  plans: { id: string; title: string }[]
  quiz: { slug: string; title: string; passMark: number; attemptsPerDay: number; items: number } | null
}

export type CoursePage = {
  slug: string
  title: string
  summary: string
  cover: string
  minutes: number
  outcomes: string[]
  paths: { id: string; title: string }[]
  rule: PathRule
  modules: { id: string; title: string; lessons: CourseLine[] }[]
  /** A test of oneself, offered until the quiz is passed; null where there is none. */
  selfCheck: { slug: string; title: string } | null
  /** Null before the learner has begun. */
  standing: { done: number; quizPassed: boolean; handedIn: boolean; complete: boolean } | null
  /** Where to go on; null when everything is done. */
  next:
    | { kind: 'lesson'; slug: string; title: string }
    | { kind: 'product'; activityId: string }
    | { kind: 'quiz'; slug: string }
    | null
  /** The lesson just finished, with its receipt. */
  receipt: { title: string; number: string } | null
}
