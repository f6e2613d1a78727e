import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { items, quizzes } from '#db/schema/assessment'
import { competencies, courses, courseVersions, media } from '#db/schema/catalogue'
import { checkContent } from '~/areas/authoring/check-content.server'
import { findCourse, listCourses } from '~/areas/catalogue/courses.server'
import { findLesson, findLessonVersion } from '~/areas/catalogue/lessons.server'
import { findMoved } from '~/areas/catalogue/moved.server'
import { day } from '~/platform/days'
import { asId, type CourseId } from '~/platform/ids'
import { buildCourseFiles, buildLesson, COURSE, LESSON } from '../../tests/factories/catalogue'
import { openTestDatabase } from '../../tests/factories/database'
import { buildSystem } from '../../tests/factories/system'
import { publishContent, publishCourse } from './publish-course.server'

const address = { course: 'khoa-thu', lesson: 'bai-mot' }

async function buildSchool() {
  return buildSystem(await openTestDatabase())
}

async function outcomeOf(
  system: Awaited<ReturnType<typeof buildSchool>>,
  files: Map<string, string>,
  takeOver = false
) {
  const [only] = await publishContent(system, files, { takeOver })
  return only?.outcome
}

test('a course is published once, and again only when a file of it changed', async () => {
  const system = await buildSchool()
  expect(await outcomeOf(system, buildCourseFiles())).toBe('published')
  expect(await outcomeOf(system, buildCourseFiles())).toBe('unchanged')
  const before = await findLessonVersion(system.db.read, address)

  expect(await outcomeOf(system, buildCourseFiles({ [LESSON]: buildLesson('Lời mới.') }))).toBe('published')

  const course = await findCourse(system.db.read, 'khoa-thu')
  expect(course).toMatchObject({ version: 2, home: 'files' })
  expect(await findLessonVersion(system.db.read, address)).not.toBe(before)
  const versions = await system.db.read.select().from(courseVersions).orderBy(courseVersions.number)
  expect(versions.map((version) => [version.number, version.material])).toEqual([
    [1, false],
    [2, false]
  ])
})

test('everything of a course arrives: lessons, quiz, items, drawings, competencies', async () => {
  const system = await buildSchool()
  await publishContent(system, buildCourseFiles())
  const { read } = system.db

  expect(await listCourses(read)).toMatchObject([{ slug: 'khoa-thu', minutes: 10, lessonCount: 2 }])
  expect((await findCourse(read, 'khoa-thu'))?.modules).toMatchObject([
    {
      id: 'thu-m1',
      lessons: [
        { slug: 'bai-mot', position: 1 },
        { slug: 'bai-hai', position: 2 }
      ]
    }
  ])
  expect(await findLesson(read, address)).toMatchObject({
    headings: [{ id: 'mot' }, { id: 'hai' }],
    blocks: [{ kind: 'prose' }, { kind: 'check', itemId: 'thu-p01' }, { kind: 'prose' }]
  })
  expect(await read.$count(quizzes)).toBe(1)
  expect(await read.$count(items)).toBe(4)
  expect(await read.$count(media)).toBe(1)
  expect(await read.$count(competencies)).toBe(1)
})

test('twenty publishes of the same files at once make one version', async () => {
  const system = await buildSchool()
  const {
    courses: [course]
  } = await checkContent(buildCourseFiles(), { today: day('2026-11-23'), language: 'vi' })
  if (!course) throw new Error('the course has faults')
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => publishCourse(system.db, course, system.now())))
  expect(outcomes.filter((outcome) => outcome === 'published')).toHaveLength(1)
  expect(await system.db.read.$count(courseVersions)).toBe(1)
})

test('a course with errors keeps what was published', async () => {
  const system = await buildSchool()
  await publishContent(system, buildCourseFiles())
  const before = await findLessonVersion(system.db.read, address)
  const [only] = await publishContent(system, buildCourseFiles({ [LESSON]: buildLesson('{evil()}') }))
  expect(only).toMatchObject({ outcome: 'faulty', faults: [{ code: 'code', line: 15 }] })
  expect(await findLessonVersion(system.db.read, address)).toBe(before)
})

test('a course that lives in the studio is left alone until it is taken over', async () => {
  const system = await buildSchool()
  await publishContent(system, buildCourseFiles())
  await system.db.withTransaction(async (tx) => {
    await tx
      .update(courses)
      .set({ home: 'studio' })
      .where(eq(courses.id, asId<CourseId>('thu')))
  })
  const files = buildCourseFiles({ [LESSON]: buildLesson('Lời mới.') })
  expect(await outcomeOf(system, files)).toBe('kept')
  expect(await outcomeOf(system, files, true)).toBe('published')
  expect(await findCourse(system.db.read, 'khoa-thu')).toMatchObject({ home: 'files', version: 2 })
})

test('a lesson less, or another pass mark, is a material change', async () => {
  const system = await buildSchool()
  await publishContent(system, buildCourseFiles())
  const yaml = buildCourseFiles().get(`${COURSE}/course.yaml`) ?? ''
  await publishContent(
    system,
    buildCourseFiles({ [`${COURSE}/course.yaml`]: yaml.replace('passMark: 0.7', 'passMark: 0.8') })
  )
  const versions = await system.db.read.select().from(courseVersions).orderBy(courseVersions.number)
  expect(versions.map((version) => version.material)).toEqual([false, true])
})

test('an old address leads to where its course or lesson is now', async () => {
  const system = await buildSchool()
  const yaml = buildCourseFiles().get(`${COURSE}/course.yaml`) ?? ''
  const moved = { [`${COURSE}/course.yaml`]: yaml.replace('slug: khoa-thu', 'slug: khoa-moi') }
  await publishContent(system, buildCourseFiles())
  await publishContent(system, buildCourseFiles(moved))
  await publishContent(
    system,
    buildCourseFiles({ ...moved, [LESSON]: buildLesson('Bài một.', 'thu-01', 'bai-mot-moi') })
  )
  const find = (course: string, lesson: string | null) => findMoved(system.db.read, { course, lesson })

  expect(await find('khoa-thu', null)).toBe('/courses/khoa-moi')
  expect(await find('khoa-thu', 'bai-hai')).toBe('/courses/khoa-moi/bai-hai')
  expect(await find('khoa-thu', 'bai-mot')).toBe('/courses/khoa-moi/bai-mot-moi')
  expect(await find('khoa-moi', 'bai-mot')).toBe('/courses/khoa-moi/bai-mot-moi')
  expect(await find('khoa-moi', null)).toBeNull()
  expect(await find('khoa-moi', 'bai-hai')).toBeNull()
  expect(await find('khoa-moi', 'khong-co')).toBeNull()
  expect(await find('khong-co', 'bai-mot')).toBeNull()
})
