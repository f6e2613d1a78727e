import { courses, courseVersions, lessons, modules } from '#db/schema/catalogue'
import type { Database } from '#db/types'
import { storeBank, storeQuizzes } from '~/areas/assessment/bank.server'
import { AuthoredItem } from '~/areas/assessment/items'
import { day } from '~/platform/days'
import { asId, type CourseId, type CourseVersionId, type LessonId, newId } from '~/platform/ids'

const bilingual = (text: string) => ({ vi: text, en: text })

/** One item of each kind per outcome, and one practice item; the right answers are in `rightResponses`. */
export function buildItems(prefix: string, outcomes: ReadonlyArray<string> = ['o1', 'o2']): AuthoredItem[] {
  return outcomes.flatMap((outcome) =>
    kinds.map((kind, index) =>
      AuthoredItem.parse({
        id: `${prefix}-${outcome}-${index}`,
        outcome,
        difficulty: 'easy',
        stem: `Câu ${outcome}-${index}?`,
        explanation: `Giải thích ${outcome}-${index}.`,
        ...kind
      })
    )
  )
}

const kinds = [
  {
    kind: 'single',
    options: ['a', 'b', 'c'].map((id) => ({ id, text: `Ý ${id}`, correct: id === 'b', why: `Bởi vì ${id}.` }))
  },
  {
    kind: 'multiple',
    options: ['a', 'b', 'c'].map((id) => ({ id, text: `Ý ${id}`, correct: id !== 'b', why: `Bởi vì ${id}.` }))
  },
  { kind: 'true-false', answer: true },
  {
    kind: 'matching',
    pairs: [
      { left: 'một', right: 'one' },
      { left: 'hai', right: 'two' },
      { left: 'ba', right: 'three' }
    ],
    extra: ['four']
  },
  { kind: 'ordering', steps: ['sáng', 'trưa', 'chiều'] },
  { kind: 'short-text', accept: ['mười tháng mười'], ignore: ['case', 'accents', 'spaces'] },
  { kind: 'numeric', value: 1200, tolerance: 0, unit: 'bài' },
  { kind: 'true-false', answer: false, practice: true }
]

export type BuiltCourse = {
  courseId: CourseId
  versionId: CourseVersionId
  slug: string
  lessonIds: LessonId[]
}

/**
 * A published course of three lessons with two paths: `citizen` does lessons 1 and 2, `officer` all three. Its quiz
 * `final` draws 4 of 14 items, pass mark 0.7, three attempts a day.
 */
export async function buildCourse(db: Database): Promise<BuiltCourse> {
  const courseId = asId<CourseId>(`course-${newId().slice(-12)}`)
  const versionId = newId<CourseVersionId>()
  const lessonIds = [1, 2, 3].map((number) => asId<LessonId>(`${courseId}-l${number}`))
  const path = (id: string, count: number) => ({
    id,
    title: bilingual(id),
    lessons: lessonIds.slice(0, count),
    quiz: 'final',
    certificate: bilingual(`đã hoàn thành khóa học, chương trình ${id}`)
  })
  await db.withTransaction(async (tx) => {
    await tx.insert(courses).values({ id: courseId, slug: courseId, home: 'files', currentVersionId: versionId })
    await tx.insert(courseVersions).values({
      id: versionId,
      courseId,
      number: 1,
      title: bilingual('Khóa thử'),
      summary: bilingual('Tóm tắt.'),
      cover: '/media/cover',
      licence: 'CC BY 4.0',
      outcomes: ['o1', 'o2'].map((id) => ({ id, text: bilingual(`Làm được ${id}`), competencies: [] })),
      paths: [path('citizen', 2), path('officer', 3)],
      material: true,
      publishedAt: new Date('2026-01-01T00:00:00Z')
    })
    await tx.insert(modules).values({ courseVersionId: versionId, id: 'm1', position: 1, title: bilingual('Phần một') })
    await tx.insert(lessons).values(lessonIds.map((id, index) => lessonRow(versionId, id, index)))
    await storeBank(tx, { courseId, title: bilingual('Khóa thử'), items: buildItems(courseId) })
    await storeQuizzes(tx, versionId, [
      {
        slug: 'final',
        title: bilingual('Bài kiểm tra'),
        passMark: 0.7,
        attemptsPerDay: 3,
        blueprints: Object.fromEntries(
          ['citizen', 'officer'].map((id) => [
            id,
            [
              { outcome: 'o1', draw: 2 },
              { outcome: 'o2', draw: 2 }
            ]
          ])
        )
      }
    ])
  })
  return { courseId, versionId, slug: courseId, lessonIds }
}

function lessonRow(courseVersionId: CourseVersionId, id: LessonId, index: number) {
  return {
    courseVersionId,
    id,
    moduleId: 'm1',
    position: index + 1,
    slug: `bai-${index + 1}`,
    title: bilingual(`Bài ${index + 1}`),
    summary: bilingual('Tóm tắt.'),
    minutes: 8,
    outcomes: [index === 2 ? 'o2' : 'o1'],
    competencies: [],
    cites: [],
    reviewedOn: day('2026-11-01'),
    headings: [],
    blocks: [],
    text: 'Chữ.'
  }
}
