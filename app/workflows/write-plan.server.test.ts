import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import type { PersonId } from '~/platform/ids'
import { openTestDatabase } from '../../tests/factories/database'
import { buildLearner } from '../../tests/factories/learning'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { moveWork } from './claim-device-work.server'
import { publishActivities } from './publish-activities.server'
import { keepPlan, printPlan, readPlan } from './write-plan.server'

const ID = 'ke-hoach-5e-loc-nuoc'
const db = await openTestDatabase()
const system = buildSystem(db)
const at = (iso: string) => ({ ...buildContext(buildSystem(db, () => new Date(iso))), language: 'vi' as const })
const context = at('2026-11-23T02:00:00Z')

beforeAll(async () => {
  const files = [...readContentFiles()].filter(([file]) => file === `activities/${ID}.yaml`)
  await publishActivities(system, new Map(files))
})

function formOf(texts: Record<string, string>): FormData {
  const form = new FormData()
  for (const [step, text] of Object.entries(texts)) form.set(`text.${step}`, text)
  return form
}

const keep = (personId: PersonId, texts: Record<string, string>, when = context) =>
  keepPlan(when, { personId, id: ID, form: formOf(texts) })
const read = async (personId: PersonId) =>
  (await readPlan({ ...context, actor: { kind: 'device', personId } }, ID))?.texts

test('a draft is kept whole, in NFC, and nobody else reads it', async () => {
  const [one, other] = [await buildLearner(db), await buildLearner(db)]
  await keep(one, { engage: 'Nước đục'.normalize('NFD'), unknown: 'x' })
  expect(await read(one)).toMatchObject({ engage: 'Nước đục', explore: '' })
  expect(await read(one)).not.toHaveProperty('unknown')
  expect(await read(other)).toEqual({})
})

test('what stands in the form now takes the place of what was kept', async () => {
  const one = await buildLearner(db)
  await keep(one, { engage: 'một', explore: 'hai' })
  await keep(one, { engage: 'ba', explore: '' })
  expect(await read(one)).toMatchObject({ engage: 'ba', explore: '' })
})

test('a draft comes along when work is claimed, and the later of two stays', async () => {
  const [from, to] = [await buildLearner(db), await buildLearner(db)]
  await keep(to, { engage: 'mới' }, at('2026-11-23T05:00:00Z'))
  await keep(from, { engage: 'cũ' }, at('2026-11-23T04:00:00Z'))
  await db.withTransaction((tx) => moveWork(tx, context, { from, to }))
  expect(await read(to)).toMatchObject({ engage: 'mới' })
  expect(await read(from)).toEqual({})
})

test('the Word file holds what stands in the form', async () => {
  const parts = unzipSync(new Uint8Array(await printPlan(context, ID, formOf({ explain: 'Vì phù sa lắng xuống.' }))))
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Vì phù sa lắng xuống.')
})

test('an activity that is no plan is refused', async () => {
  expect(await readPlan(context, 'khong-co')).toBeNull()
  await expect(printPlan(context, 'khong-co', new FormData())).rejects.toMatchObject({ code: 'activity-unknown' })
})
