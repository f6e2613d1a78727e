import { readContentFiles } from '~/areas/catalogue/content-files.server'

/** The source of a small, faultless course of two lessons, two paths and five items, to be changed by a test. */
export function buildCourseFiles(changes: Record<string, string | null> = {}): Map<string, string> {
  const files = new Map(
    Object.entries({ ...plain, ...changes }).flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]))
  )
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The course this repository ships. */
export function readShippedContent() {
  return readContentFiles('content')
}

export const COURSE = 'courses/thu'
export const LESSON = `${COURSE}/01-phan-mot/01-bai-mot.mdx`

/** A lesson file around a body; its front matter is eleven lines long, fences included, and a blank line follows. */
export function buildLesson(body: string, id = 'thu-01', slug = 'bai-mot'): string {
  return `---
id: ${id}
slug: ${slug}
title: {vi: Bài ${id}, en: Lesson ${id}}
summary: {vi: Tóm tắt, en: Summary}
minutes: 5
outcomes: [o1]
competencies: [{framework: DigComp, version: "2.2", code: "1.1"}]
reviewedOn: 2026-11-01
cites: []
licence: CC BY 4.0
variants: []
---

${body}
`
}

/** An activity file of four cards, changed by a test. */
export function buildActivity(changes: { id?: string; kind?: string; cards?: string } = {}): string {
  const { id = 'xep-the', kind = 'sort', cards = 'abab' } = changes
  const card = (group: string, index: number) =>
    `  - {group: ${group}, text: {vi: Thẻ ${index}, en: Card ${index}}, why: {vi: Vì vậy, en: That is why}}\n`
  return `id: ${id}
kind: ${kind}
title: {vi: Xếp thẻ, en: Sort cards}
intro: {vi: Xếp mỗi thẻ vào nhóm của nó., en: Put each card into its group.}
groups:
  - {id: a, title: {vi: Nhóm A, en: Group A}}
  - {id: b, title: {vi: Nhóm B, en: Group B}}
cards:
${[...cards].map(card).join('')}`
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" role="img"><title>t</title></svg>'

const item = (id: string, practice: boolean) => `- id: ${id}
  kind: true-false
  outcome: o1
  difficulty: easy
  practice: ${practice}
  stem: Câu ${id}?
  answer: true
  explanation: Vì vậy.
`

const plain = {
  'frameworks/digcomp.yaml': `framework: DigComp
version: "2.2"
competencies:
  - {code: "1.1", title: {vi: Tìm, en: Find}}
`,
  [`${COURSE}/course.yaml`]: `id: thu
slug: khoa-thu
title: {vi: Khóa thử, en: Trial course}
summary: {vi: Tóm tắt, en: Summary}
cover: media/cover.svg
licence: CC BY 4.0
topics: [{id: thu, title: {vi: Thử, en: Trial}}]
outcomes:
  - {id: o1, text: {vi: Biết, en: Know}, competencies: [{framework: DigComp, version: "2.2", code: "1.1"}]}
paths:
  - {id: citizen, title: {vi: Dân, en: Citizen}, lessons: [thu-01], quiz: final, certificate: {vi: đã học, en: has learnt}}
  - {id: officer, title: {vi: Cán bộ, en: Officer}, lessons: [thu-01, thu-02], quiz: final, certificate: {vi: đã học, en: has learnt}}
quizzes:
  - id: final
    title: {vi: Kiểm tra, en: Quiz}
    passMark: 0.7
    attemptsPerDay: 3
    blueprints:
      citizen: [{outcome: o1, draw: 2}]
      officer: [{outcome: o1, draw: 2}]
`,
  [`${COURSE}/01-phan-mot/module.yaml`]: 'id: thu-m1\ntitle: {vi: Phần một, en: Part one}\n',
  [LESSON]: buildLesson('Chào bác.\n\n## Một\n\n<Check item="thu-p01" />\n\n## Hai\n\nHết.'),
  [`${COURSE}/01-phan-mot/02-bai-hai.mdx`]: buildLesson('Bài hai.', 'thu-02', 'bai-hai'),
  [`${COURSE}/bank/items.yaml`]: [
    item('thu-q01', false),
    item('thu-q02', false),
    item('thu-q03', false),
    item('thu-p01', true)
  ].join(''),
  [`${COURSE}/media/cover.svg`]: drawing,
  [`${COURSE}/media/hinh.svg`]: drawing
}
