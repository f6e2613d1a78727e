import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { credentials, statusChanges } from '#db/schema/credentials'
import { annulments } from '#db/schema/learning'
import { orgUnitVersions } from '#db/schema/organisation'
import { listCredentials } from '~/areas/credentials/credentials.server'
import { day } from '~/platform/days'
import { type LessonId, newId, type PersonId, type UnitId, type UnitVersionId } from '~/platform/ids'
import { type BuiltCourse, buildCourse } from '../../tests/factories/assessment'
import { openTestDatabase } from '../../tests/factories/database'
import { answerRight, buildLearner, buildPost } from '../../tests/factories/learning'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { finishLesson } from './finish-lesson.server'
import { startQuiz } from './start-quiz.server'
import { submitQuiz } from './submit-quiz.server'
import { printCertificate, verifyCertificate } from './verify-certificate.server'

const db = await openTestDatabase()
const context = buildContext(buildSystem(db))
let course: BuiltCourse
let personId: PersonId
let unitId: UnitId
let code: string

beforeAll(async () => {
  course = await buildCourse(db)
  personId = await buildLearner(db)
  unitId = await buildPost(db, personId)
  for (const lessonId of course.lessonIds) {
    await finishLesson(context, { personId, courseSlug: course.slug, lessonId: lessonId as LessonId })
  }
  const attemptId = await startQuiz(context, { personId, courseSlug: course.slug, quizSlug: 'final' })
  await answerRight(db, attemptId, personId)
  await submitQuiz(context, { attemptId, personId, changes: [] })
  code = (await listCredentials(db.read, personId))[0]?.code ?? ''
})

async function changeStatus(status: 'valid' | 'suspended', minute: number) {
  const change = { id: newId(), status, reason: 'đang xem lại hồ sơ', byId: personId, effectiveOn: day('2026-11-20') }
  await db.withTransaction(async (tx) => {
    const [held] = await tx.select({ id: credentials.id }).from(credentials).where(eq(credentials.code, code))
    if (!held) throw new Error('no credential')
    await tx
      .insert(statusChanges)
      .values({ ...change, credentialId: held.id, at: new Date(Date.UTC(2026, 10, 20, 1, minute)) })
  })
}

test('whoever holds the code reads every printed field again, however they type it', async () => {
  const found = await verifyCertificate(context, code.toLowerCase().replace(/-/g, ' '))
  expect(found).toMatchObject({
    code,
    status: { kind: 'valid' },
    unitNow: null,
    printed: {
      name: 'Phạm Thị Hòa',
      courseTitle: 'Khóa thử',
      wording: 'đã hoàn thành khóa học, chương trình officer',
      finishedOn: '2026-11-23',
      issuedOn: '2026-11-23',
      unitName: 'UBND xã Trà Bồng',
      position: 'Chuyên viên',
      scorePercent: 100,
      issuer: context.province.issuer.vi,
      demo: true
    }
  })
})

test('an unknown or broken code is nothing', async () => {
  expect(await verifyCertificate(context, code.replace(/.$/, code.endsWith('0') ? '1' : '0'))).toBeNull()
  expect(await verifyCertificate(context, 'Phạm Thị Hòa')).toBeNull()
  expect(await printCertificate(context, 'x')).toBeNull()
})

test('the paper is printed again from what was frozen', async () => {
  const pdf = await printCertificate(context, code)
  expect(
    Buffer.from(pdf ?? [])
      .subarray(0, 5)
      .toString()
  ).toBe('%PDF-')
})

test('a suspension is told with its reason and ends by a later change', async () => {
  await changeStatus('suspended', 1)
  expect((await verifyCertificate(context, code))?.status).toMatchObject({
    kind: 'suspended',
    since: '2026-11-20',
    reason: 'đang xem lại hồ sơ'
  })
  await changeStatus('valid', 2)
  expect((await verifyCertificate(context, code))?.status.kind).toBe('valid')
})

test('a unit renamed since is named twice: as printed, and as it is called now', async () => {
  await db.withTransaction(async (tx) => {
    await tx
      .update(orgUnitVersions)
      .set({ validTo: day('2026-11-24') })
      .where(eq(orgUnitVersions.unitId, unitId))
    await tx.insert(orgUnitVersions).values({
      id: newId<UnitVersionId>(),
      unitId,
      name: 'UBND phường Trà Bồng',
      sortKey: 'x',
      parentId: null,
      validFrom: day('2026-11-24')
    })
  })
  const later = { ...context, today: day('2026-12-01') }
  const found = await verifyCertificate(later, code)
  expect(found?.printed.unitName).toBe('UBND xã Trà Bồng')
  expect(found?.unitNow).toBe('UBND phường Trà Bồng')
})

test('an annulled result is told from the day it takes effect', async () => {
  const [held] = await listCredentials(db.read, personId)
  await db.withTransaction((tx) =>
    tx.insert(annulments).values({
      factKind: 'completion',
      factId: held?.completionId ?? '',
      byId: personId,
      basis: 'QĐ 12/QĐ-UBND',
      effectiveOn: day('2026-12-01'),
      at: context.now()
    })
  )
  expect((await verifyCertificate(context, code))?.status.kind).toBe('valid')
  const later = await verifyCertificate({ ...context, today: day('2026-12-01') }, code)
  expect(later?.status).toEqual({ kind: 'annulled', since: '2026-12-01', reason: 'QĐ 12/QĐ-UBND' })
})
