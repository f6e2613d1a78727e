import { sql } from 'drizzle-orm'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { accounts } from '#db/schema/accounts'
import { attempts, responses } from '#db/schema/assessment'
import { credentials } from '#db/schema/credentials'
import { completions, enrolments, lessonProgress } from '#db/schema/learning'
import { employments, people } from '#db/schema/organisation'
import { reportCells } from '#db/schema/reporting'
import type { ViewerContext } from '~/areas/access/authorise.server'
import type { Role } from '~/areas/access/permissions'
import { gradeAttempt } from '~/areas/assessment/grading'
import { getItemVersions } from '~/areas/assessment/item-versions.server'
import type { ItemResponse } from '~/areas/assessment/responses'
import { treeOn } from '~/areas/organisation/tree'
import { listUnitVersions } from '~/areas/organisation/tree.server'
import { viewCohort } from '~/areas/reporting/cohort-report.server'
import { toCsv } from '~/areas/reporting/csv'
import { viewPeople } from '~/areas/reporting/people-report.server'
import { viewReport } from '~/areas/reporting/programme-report.server'
import { viewProof } from '~/areas/reporting/proof.server'
import { exportReport } from '~/areas/reporting/report-export.server'
import { readReportQuery } from '~/areas/reporting/report-query'
import { prepareSchool } from '~/http/prepare.server'
import { day } from '~/platform/days'
import { asId, type PersonId, type UnitId } from '~/platform/ids'
import { openTestDatabase } from '../../tests/factories/database'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { seedDemo } from './demo.server'

const db = await openTestDatabase()
const system = buildSystem(db)
const PROGRAMME = 'chuyen-doi-so-2026'

beforeAll(() => prepareSchool(system), 120_000)

const query = (search = '') => readReportQuery(new URL(`http://localhost/${search}`))

async function unitNamed(name: string, on = '2026-11-23'): Promise<UnitId> {
  const tree = treeOn(await listUnitVersions(db.read), day(on))
  const unit = [...tree.units.values()].find((one) => one.name === name)
  if (!unit) throw new Error(`no unit ${name}`)
  return unit.unitId
}

async function viewerAt(unitName: string, role: Role = 'hr'): Promise<ViewerContext> {
  const unitId = await unitNamed(unitName)
  const viewer = { personId: asId<PersonId>('viewer'), accountId: asId<never>('viewer'), grants: [{ role, unitId }] }
  return { ...buildContext(system), viewer, language: 'vi' }
}

describe('the demo province', () => {
  test('has 2,000 people with demo names, codes and no second load', async () => {
    expect(await db.read.$count(people)).toBe(2000)
    expect(await db.read.$count(people, sql`${people.fullName} NOT LIKE '%(demo)'`)).toBe(0)
    expect(await db.read.$count(people, sql`${people.staffCode} NOT LIKE 'DEMO-%'`)).toBe(0)
    expect(await db.read.$count(accounts)).toBe(9)
    expect(await seedDemo(system)).toBe(false)
  })

  test('nobody holds two main posts on one day, and no post is longer than its unit', async () => {
    const overlapping = await db.read.rows(
      sql`SELECT count(*) AS n FROM ${employments} a JOIN ${employments} b ON a.person_id = b.person_id AND a.id < b.id
        AND a.main AND b.main AND a.valid_from < COALESCE(b.valid_to, '9999-12-31')
        AND b.valid_from < COALESCE(a.valid_to, '9999-12-31')`,
      z.object({ n: z.number() })
    )
    expect(overlapping).toEqual([{ n: 0 }])
    const posts = await db.read.select().from(employments)
    const versions = await listUnitVersions(db.read)
    const ends = new Map<UnitId, string>()
    for (const version of versions) ends.set(version.unitId, version.validTo ?? '9999-12-31')
    expect(posts.filter((post) => (post.validTo ?? '9999-12-31') > (ends.get(post.unitId) ?? ''))).toEqual([])
  })

  test('what was learned agrees: lessons before quiz, score as graded, one certificate each', async () => {
    const finished = await db.read.select().from(completions)
    expect(finished.length).toBeGreaterThan(1500)
    expect(await db.read.$count(credentials)).toBe(finished.length)
    const done = await db.read.$count(lessonProgress)
    expect(done).toBeGreaterThan(finished.length * 3)
    expect(await db.read.$count(enrolments)).toBeGreaterThan(finished.length)
    const tries = new Map((await db.read.select().from(attempts)).map((attempt) => [attempt.id as string, attempt]))
    const sample = finished.filter((_, index) => index % 97 === 0)
    for (const one of sample) {
      const attempt = tries.get(one.evidence.attemptId)
      expect(attempt?.passed).toBe(true)
      expect(attempt?.score).toBe(one.score)
      expect(Object.keys(one.evidence.lessons).sort()).toEqual([...one.rule.lessons].sort())
      expect(Object.values(one.evidence.lessons).every((on) => on <= one.finishedOn)).toBe(true)
      if (!attempt) continue
      const given = await db.read.select().from(responses).where(sql`${responses.attemptId} = ${attempt.id}`)
      const answers = new Map(given.map((row) => [row.itemVersionId as string, row.response as ItemResponse]))
      const items = await getItemVersions(db.read, attempt.itemVersionIds)
      expect(gradeAttempt(items, answers, attempt.passMark)).toMatchObject({ score: one.score, passed: true })
    }
    expect(await db.read.$count(reportCells)).toBeGreaterThan(1000)
  })
})

describe('its reports', () => {
  test('who learned in a district counts there as it was, in the communes restated, and the total is one', async () => {
    const context = await viewerAt('Tỉnh Quảng Ngãi')
    const was = await viewReport(context, 'chuyen-doi-so-2025', query('?asOf=2025-05-31'))
    const now = await viewReport(context, 'chuyen-doi-so-2025', query('?asOf=2025-05-31&mode=restated'))
    expect(was?.total.present).toBeGreaterThan(1000)
    expect(now?.total).toEqual(was?.total)
    expect(now?.counts).toEqual(was?.counts)
    expect(was?.rows.map((row) => row.name)).toContain('Huyện, thị xã, thành phố')
    expect(now?.rows.map((row) => row.name)).toContain('Xã, phường, đặc khu – địa bàn Quảng Ngãi')
    expect(was?.scopeChanges.map((change) => change.on)).toEqual(['2025-07-01'])
  })

  test('a commune sees itself alone, and none of the others by any address', async () => {
    const context = await viewerAt('UBND xã Trà Bồng')
    const view = await viewReport(context, PROGRAMME, query())
    expect(view?.rows.map((row) => row.name)).toEqual(['UBND xã Trà Bồng'])
    expect(view?.scope).toEqual(['UBND xã Trà Bồng'])
    const other = await unitNamed('Sở Nội vụ')
    expect(await viewReport(context, PROGRAMME, query(`?unit=${other}`))).toBeNull()
    expect(await viewPeople(context, PROGRAMME, query(`?unit=${other}&what=present`))).toBeNull()
    expect(await exportReport(context, PROGRAMME, query(`?unit=${other}`))).toBeNull()
    const province = await viewerAt('Tỉnh Quảng Ngãi')
    const theirs = await viewPeople(province, PROGRAMME, query(`?unit=${other}&what=present`))
    const [stranger] = theirs?.people ?? []
    if (!stranger) throw new Error('nobody works there')
    const asked = { personId: stranger.personId, programme: PROGRAMME, asOf: null }
    expect(await viewProof(context, asked)).toBeNull()
    expect((await viewProof(province, asked))?.person.fullName).toBe(stranger.name)
  })

  test('a unit counts whom it had on a day, but names nobody who has moved away since', async () => {
    const posts = await db.read.select().from(employments)
    const left = posts.find(
      (post) =>
        post.main &&
        post.validTo !== null &&
        post.validTo > '2026-02-01' &&
        posts.some((next) => next.main && next.personId === post.personId && next.validFrom === post.validTo)
    )
    if (!left) throw new Error('nobody was transferred in 2026')
    const name = (await listUnitVersions(db.read)).find((version) => version.unitId === left.unitId)?.name ?? ''
    const context = await viewerAt(name)
    const then = await viewPeople(context, PROGRAMME, query('?what=present&asOf=2026-01-15'))
    const person = then?.people.find((one) => one.personId === left.personId)
    expect(person).toMatchObject({ name: null, staffCode: null })
    expect(await viewProof(context, { personId: left.personId, programme: PROGRAMME, asOf: null })).toBeNull()
    const now = await viewPeople(context, PROGRAMME, query('?what=present'))
    expect(now?.people.map((one) => one.personId)).not.toContain(left.personId)
    expect(now?.people.every((one) => one.name !== null)).toBe(true)
  })

  test('every proof agrees with the list it was opened from', async () => {
    const context = await viewerAt('Tỉnh Quảng Ngãi')
    for (const what of ['missing', 'passed', 'exempt', 'outside'] as const) {
      const list = await viewPeople(context, PROGRAMME, query(`?what=${what}`))
      expect(list?.people.length).toBeGreaterThan(0)
      for (const { personId } of (list?.people ?? []).slice(0, 5)) {
        const proof = await viewProof(context, { personId, programme: PROGRAMME, asOf: null })
        const { bound = false, exempt = false, rank = 0, outside = false } = proof?.standing ?? {}
        const own = { missing: bound && !exempt && rank < 3, passed: bound && !exempt && rank === 3, exempt, outside }
        expect(own[what], `${what} ${personId}`).toBe(true)
        if (what === 'passed') expect(proof?.sources.some((source) => source.level === 'passed')).toBe(true)
      }
    }
  })

  test('the files carry the same figures as the page, and say that they are made up', async () => {
    const context = await viewerAt('Tỉnh Quảng Ngãi')
    const view = await viewReport(context, PROGRAMME, query())
    const sheet = await exportReport(context, PROGRAMME, query())
    if (!sheet || !view) throw new Error('no report')
    const csv = toCsv([...sheet.notes.map((note) => [note]), sheet.header, ...sheet.rows])
    expect(csv.startsWith('\uFEFFDỮ LIỆU MINH HỌA\r\n')).toBe(true)
    expect(sheet.rows.length).toBeGreaterThan(130)
    expect(sheet.rows.at(-1)?.[2]).toBe(view.total.present)
    expect(sheet.rows.find((row) => row[1] === 'UBND đặc khu Lý Sơn')?.[0]).toBe(3)

    const bytes = await system.workers.run('report-xlsx', sheet)
    const cells = await readSheet(Buffer.from(bytes))
    expect(cells[0]?.[0]).toBe('DỮ LIỆU MINH HỌA')
    const total = cells.at(-1) ?? []
    expect(total[1]).toBe('Tổng cộng')
    expect(total[2]).toBe(view.total.present)
  })

  test('a cohort is counted within the viewer’s units', async () => {
    const all = await viewCohort(await viewerAt('Tỉnh Quảng Ngãi'), 'chuyen-trach-cds')
    const line = all?.lines.find((one) => one.programme.slug === PROGRAMME)
    expect(line?.counts.present).toBeGreaterThan(50)
    const own = await viewCohort(await viewerAt('Sở Nội vụ'), 'chuyen-trach-cds')
    const part = own?.lines.find((one) => one.programme.slug === PROGRAMME)?.counts.present ?? 0
    expect(part).toBeLessThan(line?.counts.present ?? 0)
    const teams = await viewCohort(await viewerAt('Tỉnh Quảng Ngãi'), 'lop-to-cong-nghe-so-2026')
    expect(teams?.lines.map((one) => one.programme.slug)).toEqual(['to-cong-nghe-so-2026'])
  })
})
