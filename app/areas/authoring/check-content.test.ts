import { expect, test } from 'vitest'
import { day } from '~/platform/days'
import { buildCourseFiles, buildLesson, COURSE, LESSON, readShippedContent } from '../../../tests/factories/catalogue'
import { checkContent } from './check-content.server'

const asked = { today: day('2026-11-23'), language: 'en' as const }

async function faultsOf(changes: Record<string, string | null>): Promise<string[]> {
  const { faults } = await checkContent(buildCourseFiles(changes), asked)
  return faults.map(({ file, line, column, code, values }) =>
    [`${file.replace(`${COURSE}/`, '')}:${line}:${column}`, code, values.id ?? values.field ?? values.outcome]
      .filter((part) => part !== undefined)
      .join(' ')
  )
}

function changed(file: string, from: string, to: string): Record<string, string> {
  const text = buildCourseFiles().get(file) ?? ''
  expect(text).toContain(from)
  return { [file]: text.replace(from, to) }
}

test('a faultless course is ready', async () => {
  const { faults, courses } = await checkContent(buildCourseFiles(), asked)
  expect(faults).toEqual([])
  expect(courses.map((course) => course.source.id)).toEqual(['thu'])
})

test('what this repository ships is faultless', async () => {
  const { faults, courses } = await checkContent(readShippedContent(), asked)
  expect(faults).toEqual([])
  expect(courses.map((course) => course.source.id)).toContain('cds-cb')
})

test('faults of many files are said in one run, by file and place', async () => {
  const found = await faultsOf({
    ...changed(`${COURSE}/course.yaml`, 'lessons: [thu-01]', 'lessons: [thu-99]'),
    [LESSON]: buildLesson(
      '<Check item="thu-nope" />\n\n<Check item="thu-q01" />\n\n![mô tả](media/khong-co.svg "x")\n\n{evil()}'
    ),
    [`${COURSE}/01-phan-mot/02-bai-hai.mdx`]: buildLesson('Hai.', 'thu-01', 'bai-hai'),
    [`${COURSE}/01-phan-mot/module.yaml`]: 'id: thu-m1\n',
    'frameworks/hong.yaml': 'framework: [\n'
  })
  expect(found).toEqual([
    '01-phan-mot/01-bai-mot.mdx:15:1 id-unknown thu-nope',
    '01-phan-mot/01-bai-mot.mdx:17:1 check-not-practice thu-q01',
    '01-phan-mot/01-bai-mot.mdx:19:1 file-missing',
    '01-phan-mot/01-bai-mot.mdx:21:1 code',
    '01-phan-mot/02-bai-hai.mdx:2:5 id-duplicate thu-01',
    '01-phan-mot/module.yaml:1:1 yaml-field title',
    'course.yaml:11:60 id-unknown thu-99',
    'course.yaml:12:71 id-unknown thu-02',
    expect.stringContaining('frameworks/hong.yaml:')
  ])
})

test('a bank must hold more than a blueprint draws', async () => {
  const found = await faultsOf(
    changed(`${COURSE}/course.yaml`, 'citizen: [{outcome: o1, draw: 2}]', 'citizen: [{outcome: o1, draw: 3}]')
  )
  expect(found).toEqual([expect.stringMatching(/^course\.yaml:\d+:\d+ bank-small o1$/)])
})

test('a wrong item is said at its field, and only that', async () => {
  const found = await faultsOf(changed(`${COURSE}/bank/items.yaml`, 'answer: true', 'answer: maybe'))
  expect(found).toEqual(['bank/items.yaml:7:11 yaml-field 0.answer'])
})

test('a competency that no framework lists is unknown', async () => {
  const found = await faultsOf(changed(LESSON, 'code: "1.1"', 'code: "9.9"'))
  expect(found).toEqual([expect.stringMatching(/bai-mot\.mdx:8:\d+ id-unknown DigComp 2\.2 9\.9$/)])
})

test('YAML that would build an object of another kind, or unfold itself, is refused', async () => {
  const tagged = await faultsOf({
    [`${COURSE}/01-phan-mot/module.yaml`]: 'id: !!js/function "x"\ntitle: {vi: a, en: b}\n'
  })
  expect(tagged).toEqual([expect.stringContaining('module.yaml:1:5 yaml-syntax')])
  const unfolding = await faultsOf({ [`${COURSE}/01-phan-mot/module.yaml`]: 'id: &a thu-m1\ntitle: {vi: *a, en: b}\n' })
  expect(unfolding).toEqual([expect.stringContaining('module.yaml:2:13 yaml-syntax')])
})
