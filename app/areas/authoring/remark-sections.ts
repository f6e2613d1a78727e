type Remark = { id: string; lessonId: string; heading: string; quote: string; comment: string; on: string }
type Lesson = { id: string; slug: string; title: string; headings: ReadonlyArray<{ id: string; text: string }> }

export type RemarkSection<One extends Remark = Remark> = {
  key: string
  /** Null when it has left the lesson; empty for the top. */
  heading: { id: string; text: string } | null
  isTop: boolean
  remarks: One[]
}

export type RemarkedLesson<One extends Remark = Remark> = {
  key: string
  /** Null when it has left the course. */
  lesson: Lesson | null
  sections: RemarkSection<One>[]
}

/**
 * Remarks by lesson and section in the order of the course, the most remarked section of a lesson first. What stands in
 * no lesson any more comes last.
 */
export function groupRemarks<One extends Remark>(
  remarks: ReadonlyArray<One>,
  lessons: ReadonlyArray<Lesson>
): RemarkedLesson<One>[] {
  const known = lessons.map((lesson) => ({ key: lesson.id, lesson, of: remarks.filter(isIn(lesson.id)) }))
  const gone = remarks.filter((remark) => !lessons.some((lesson) => lesson.id === remark.lessonId))
  return [...known, { key: '', lesson: null, of: gone }]
    .filter((group) => group.of.length > 0)
    .map(({ key, lesson, of }) => ({ key, lesson, sections: sectionsOf(of, lesson) }))
}

function isIn(lessonId: string) {
  return (remark: Remark) => remark.lessonId === lessonId
}

function sectionsOf<One extends Remark>(remarks: ReadonlyArray<One>, lesson: Lesson | null): RemarkSection<One>[] {
  const byHeading = new Map<string, One[]>()
  for (const remark of remarks) byHeading.set(remark.heading, [...(byHeading.get(remark.heading) ?? []), remark])
  return [...byHeading]
    .map(([id, of]) => ({
      key: id,
      heading: lesson?.headings.find((heading) => heading.id === id) ?? null,
      isTop: id === '',
      remarks: of
    }))
    .sort((one, other) => other.remarks.length - one.remarks.length)
}
