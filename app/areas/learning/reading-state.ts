/** What a stored lesson page learns of its reader's way through the course. */
export type ReadingState = {
  /** How many headings of each lesson were passed, where any were. */
  reached: Record<string, number>
  /** Lessons done before what one must know of them changed. */
  changed: string[]
  /** What the one completion rule still asks; null before the course is begun. */
  missing: { lessons: number; quiz: boolean; plan: boolean } | null
  /** The heading marked in each lesson; empty for its top. */
  bookmarks: Record<string, string>
  /** Activities of each lesson that were played to their end, where any were. */
  practised: Record<string, string[]>
  /** Lessons in which the reader wrote or marked something. */
  noted: string[]
}
