import { beforeAll, expect, test } from 'vitest'
import { auditEntries } from '#db/schema/audit'
import type { Database } from '#db/types'
import type { Account } from '~/areas/accounts/accounts.server'
import { findActor } from '~/areas/accounts/actors.server'
import { recoverWithWord } from '~/areas/accounts/recovery.server'
import { signIn } from '~/areas/accounts/sign-in.server'
import { openSession } from '~/areas/accounts/sign-in-sessions.server'
import type { UnitId } from '~/platform/ids'
import { buildAccount, buildViewer, cookieOf, TEST_PASSWORD } from '../../tests/factories/accounts'
import { openTestDatabase } from '../../tests/factories/database'
import { buildEmployment, buildUnit } from '../../tests/factories/organisation'
import { buildContext, buildSystem } from '../../tests/factories/system'
import { findRecoverable, findRecoverablePeople, issueRecoveryWord } from './recover-account.server'

let db: Database
let clock = new Date('2026-11-23T03:00:00Z')
const system = () => buildSystem(db, () => clock)

let province: UnitId
let commune: UnitId
let other: UnitId
let hr: Account
let hrOfCommune: Account
let helper: Account
let helperOfCommune: Account
let hrOfSchool: Account
let officer: Account
let stranger: Account
let citizen: Account

beforeAll(async () => {
  db = await openTestDatabase()
  province = await buildUnit(db, { kind: 'province', name: 'Tỉnh' })
  commune = await buildUnit(db, { kind: 'commune', name: 'Xã Đông Sơn', parentId: province })
  other = await buildUnit(db, { kind: 'commune', name: 'Xã Tịnh Khê', parentId: province })
  hr = await buildAccount(system(), { grants: [{ role: 'hr', unitId: province }] })
  hrOfCommune = await buildAccount(system(), { grants: [{ role: 'hr', unitId: commune }] })
  helper = await buildAccount(system(), { grants: [{ role: 'helper', unitId: province }] })
  helperOfCommune = await buildAccount(system(), { grants: [{ role: 'helper', unitId: commune }] })
  const school = await buildUnit(db, { kind: 'school', parentId: commune })
  hrOfSchool = await buildAccount(system(), { grants: [{ role: 'hr', unitId: school }] })
  officer = await buildAccount(system(), { fullName: 'Đặng Thị Ánh', email: 'anh@demo.test' })
  await buildEmployment(db, { personId: officer.personId, unitId: commune })
  stranger = await buildAccount(system(), { fullName: 'Đặng Văn Ánh' })
  await buildEmployment(db, { personId: stranger.personId, unitId: other })
  citizen = await buildAccount(system(), {
    fullName: 'Đặng Bảo Ánh',
    email: 'bao@demo.test',
    phone: '+84905000777'
  })
})

async function namesFoundBy(account: Account, text: string) {
  const found = await findRecoverablePeople(await buildViewer(system(), account), text)
  return found.map((person) => person.fullName)
}

test('a search finds names without marks, within the viewer’s units only', async () => {
  expect(await namesFoundBy(hrOfCommune, 'dang anh')).toEqual(['Đặng Thị Ánh'])
  expect(await namesFoundBy(hr, 'Đặng Ánh')).toEqual(['Đặng Thị Ánh', 'Đặng Văn Ánh'])
  expect(await namesFoundBy(helper, 'đặng ánh')).toEqual(['Đặng Thị Ánh', 'Đặng Văn Ánh'])
  expect(await namesFoundBy(hr, '%')).toEqual([])
})

test('a code or an e-mail finds its person, and nobody outside the viewer’s units', async () => {
  expect(await namesFoundBy(hrOfCommune, officer.learnerCode)).toEqual(['Đặng Thị Ánh'])
  expect(await namesFoundBy(hrOfCommune, 'anh@demo.test')).toEqual(['Đặng Thị Ánh'])
  expect(await namesFoundBy(hrOfCommune, stranger.learnerCode)).toEqual([])
})

test('a citizen is found at any commune’s counter by the whole learner code alone, the name masked', async () => {
  for (const account of [hr, hrOfCommune, helperOfCommune]) {
    expect(await namesFoundBy(account, citizen.learnerCode)).toEqual(['Đ. B. Ánh'])
    for (const text of ['Đặng Bảo Ánh', 'bao@demo.test', '0905000777', citizen.learnerCode.slice(0, -1)]) {
      expect(await namesFoundBy(account, text)).toEqual([])
    }
  }
  expect(await namesFoundBy(hrOfSchool, citizen.learnerCode)).toEqual([])
})

test('a commune’s helper hands a citizen a word, and no stranger’s officer', async () => {
  const context = await buildViewer(system(), helperOfCommune)
  expect(await issueRecoveryWord(context, citizen.personId)).toMatch(/-\d{3}$/)
  await expect(issueRecoveryWord(context, stranger.personId)).rejects.toThrow('recovery-out-of-scope')
  const atSchool = await buildViewer(system(), hrOfSchool)
  await expect(issueRecoveryWord(atSchool, citizen.personId)).rejects.toThrow('recovery-out-of-scope')
})

test('a word is handed over within scope only, and nobody outside it is told of', async () => {
  const context = await buildViewer(system(), hrOfCommune)
  expect(await findRecoverable(context, stranger.personId)).toBeNull()
  await expect(issueRecoveryWord(context, stranger.personId)).rejects.toThrow('recovery-out-of-scope')
  await expect(issueRecoveryWord(context, hrOfCommune.personId)).rejects.toThrow('recovery-out-of-scope')
})

test('with the word a person sets a new password, once; every old session ends', async () => {
  const old = cookieOf(await openSession(system(), officer.id))
  const word = await issueRecoveryWord(await buildViewer(system(), hrOfCommune), officer.personId)
  const recovery = {
    typedName: officer.learnerCode,
    typedWord: word.toUpperCase().replaceAll('-', ' '),
    newPassword: 'con trâu trắng',
    address: 'test',
    cookies: null
  }
  const outcomes = await Promise.all([1, 2].map(() => recoverWithWord(buildContext(system()), recovery)))
  expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['recovered', 'wrong'])
  expect(await findActor(system(), old)).toEqual({ kind: 'nobody' })
  const again = (password: string) =>
    signIn(buildContext(system()), { typedName: officer.learnerCode, password, address: 'test', cookies: null })
  expect((await again(TEST_PASSWORD)).kind).toBe('wrong')
  expect((await again('con trâu trắng')).kind).toBe('signed-in')
})

test('whoever guesses at the password does not slow the way out of it', async () => {
  const word = await issueRecoveryWord(await buildViewer(system(), hrOfCommune), officer.personId)
  const origin = { typedName: officer.learnerCode, address: 'shared', cookies: null }
  for (let count = 0; count < 6; count++) await signIn(buildContext(system()), { ...origin, password: 'sai' })
  const recovery = { ...origin, typedWord: word, newPassword: 'con trâu vàng' }
  expect((await recoverWithWord(buildContext(system()), recovery)).kind).toBe('recovered')
})

test('a word works for a day, and a newer one replaces it', async () => {
  const issue = async () => issueRecoveryWord(await buildViewer(system(), hrOfCommune), officer.personId)
  const use = (typedWord: string) =>
    recoverWithWord(buildContext(system()), {
      typedName: officer.learnerCode,
      typedWord,
      newPassword: 'con trâu đen',
      address: 'test',
      cookies: null
    })
  const first = await issue()
  const second = await issue()
  expect((await use(first)).kind).toBe('wrong')
  clock = new Date(clock.getTime() + 24 * 3_600_000)
  expect((await use(second)).kind).toBe('wrong')
  expect((await use(await issue())).kind).toBe('recovered')
})

test('the word leaves an audit row that names the account and no secret', async () => {
  const word = await issueRecoveryWord(await buildViewer(system(), helper), citizen.personId)
  const entries = await db.read.select().from(auditEntries)
  const entry = entries.find((one) => one.subjectId === citizen.id && one.actorId === helper.personId)
  expect(entry).toMatchObject({ action: 'password.recover', actorId: helper.personId, changedFields: ['recoveryWord'] })
  expect(JSON.stringify(entries)).not.toContain(word)
})
