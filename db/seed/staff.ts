import type { employments, people, StaffGroup } from '#db/schema/organisation'
import { personRow } from '~/areas/organisation/people.server'
import { addDays, type Day, day } from '~/platform/days'
import type { EmploymentId, PersonId, UnitId } from '~/platform/ids'
import type { NameParts, SeedData } from './data'
import { demoAccounts } from './demo-accounts'
import type { Draw } from './draw'
import { isModelCommune, JULY, type SeedUnits, successorsOf } from './units'

/** What a post of the demo is, with how common it is in its kind of unit. */
type Post = { position: string; group: StaffGroup; specialist?: boolean; weight: number }

const OFFICE: Post[] = [
  { position: 'Phó Giám đốc', group: 'leader', weight: 2 },
  { position: 'Trưởng phòng', group: 'leader', weight: 3 },
  { position: 'Chuyên viên', group: 'civil-servant', weight: 12 },
  { position: 'Chuyên viên công nghệ thông tin', group: 'civil-servant', specialist: true, weight: 1.4 },
  { position: 'Văn thư', group: 'public-employee', weight: 2 },
  { position: 'Nhân viên hợp đồng', group: 'worker', weight: 2 }
]
const COMMUNE: Post[] = [
  { position: 'Phó Chủ tịch UBND', group: 'leader', weight: 2 },
  { position: 'Trưởng phòng Văn hóa - Xã hội', group: 'leader', weight: 1 },
  { position: 'Công chức Văn phòng HĐND và UBND', group: 'civil-servant', weight: 4 },
  { position: 'Công chức Phòng Kinh tế', group: 'civil-servant', weight: 3 },
  { position: 'Cán bộ một cửa', group: 'civil-servant', weight: 3 },
  { position: 'Công chức chuyên trách chuyển đổi số', group: 'civil-servant', specialist: true, weight: 1 },
  { position: 'Nhân viên hợp đồng', group: 'worker', weight: 1 }
]
const SCHOOL: Post[] = [
  { position: 'Phó Hiệu trưởng', group: 'leader', weight: 1 },
  { position: 'Giáo viên', group: 'teacher', weight: 10 },
  { position: 'Nhân viên thư viện', group: 'public-employee', weight: 1 }
]
const SERVICE: Post[] = [
  { position: 'Phó Giám đốc', group: 'leader', weight: 1 },
  { position: 'Phóng viên', group: 'public-employee', weight: 4 },
  { position: 'Nhân viên kỹ thuật', group: 'worker', weight: 4 }
]
const TEAM: Post[] = [{ position: 'Thành viên Tổ công nghệ số cộng đồng', group: 'community-team', weight: 1 }]

const HEADS: Readonly<Record<string, string>> = { office: 'Giám đốc', commune: 'Chủ tịch UBND', school: 'Hiệu trưởng' }

export type SeedPerson = typeof people.$inferInsert & { fullName: string }
export type SeedEmployment = typeof employments.$inferInsert
export type SeedStaff = { people: SeedPerson[]; employments: SeedEmployment[] }

/** Someone's way through units, without dates that overlap: the main employment of each stretch. */
type Stay = { unitId: UnitId; from: Day; to: Day | null }

const HIRED = day('2022-01-01')

export function drawName(names: NameParts, draw: Draw): string {
  const part = draw.chance(0.52) ? names.women : names.men
  return `${draw.pick(names.surnames)} ${draw.pick(part.middle)} ${draw.pick(part.given)} (demo)`
}

function drawPost(posts: ReadonlyArray<Post>, draw: Draw): Post {
  let left = draw.share() * posts.reduce((sum, post) => sum + post.weight, 0)
  for (const post of posts) {
    left -= post.weight
    if (left <= 0) return post
  }
  return draw.pick(posts)
}

/** Adds people to units, each with a history of main employments. */
export function createHiring(names: NameParts, draw: Draw) {
  const staff: SeedStaff = { people: [], employments: [] }
  const heads = new Set<string>()
  function person(fullName = drawName(names, draw)): PersonId {
    const id = draw.id<PersonId>()
    const staffCode = `DEMO-${String(staff.people.length + 1).padStart(6, '0')}`
    staff.people.push(personRow(id, { fullName, origin: 'roster', staffCode, at: new Date('2024-01-01T00:00:00Z') }))
    return id
  }
  function employ(personId: PersonId, stay: Stay, post: Post, main = true): void {
    staff.employments.push({
      id: draw.id<EmploymentId>(),
      personId,
      unitId: stay.unitId,
      position: post.position,
      staffGroup: post.group,
      specialist: post.specialist ?? false,
      main,
      validFrom: stay.from,
      validTo: stay.to
    })
  }
  /** The first person hired into a unit heads it. */
  function hire(stays: ReadonlyArray<Stay>, posts: ReadonlyArray<Post>): PersonId {
    const id = person()
    const last = stays.at(-1)
    const key = last ? last.unitId : ''
    const title = posts === COMMUNE ? HEADS.commune : posts === SCHOOL ? HEADS.school : HEADS.office
    const heading = posts !== TEAM && !heads.has(key) && title !== undefined && last?.to === null
    if (heading) heads.add(key)
    const post: Post = heading ? { position: title, group: 'leader', weight: 1 } : drawPost(posts, draw)
    for (const stay of stays) employ(id, stay, post)
    return id
  }
  function hireAs(fullName: string, stay: Stay, post: Post): PersonId {
    const id = person(fullName)
    employ(id, stay, post)
    return id
  }
  return { staff, hire, hireAs }
}

export type Hiring = ReturnType<typeof createHiring>

const KINDS: Readonly<Record<string, Post[]>> = {
  departments: OFFICE,
  party: OFFICE,
  schools: SCHOOL,
  service: SERVICE
}

/** With the people of the demo accounts, 2,000. */
const PEOPLE = 1991

export type StaffPlan = {
  staff: SeedStaff
  /** The people of the demo accounts that hold a post, by the account's name. */
  holders: ReadonlyMap<string, PersonId>
}

/** The people over departments, communes, schools and teams, as they moved since 2024. */
export function layOutStaff(data: SeedData, units: SeedUnits, draw: Draw): StaffPlan {
  const hiring = createHiring(data.names, draw)
  hireIntoAgencies(hiring, data, units, draw)
  hireIntoCommunes(hiring, data, units, draw)
  hireIntoSchoolsAndTeams(hiring, data, units)
  fillDepartments(hiring, data, units)
  moveSome(hiring.staff, units, draw)
  return { staff: hiring.staff, holders: hireAccountHolders(hiring, units) }
}

function hireAccountHolders(hiring: Hiring, units: SeedUnits): ReadonlyMap<string, PersonId> {
  const holders = new Map<string, PersonId>()
  for (const { name, fullName, unit, position } of demoAccounts) {
    if (unit === null) continue
    const post: Post = { position, group: 'civil-servant', weight: 1 }
    holders.set(name, hiring.hireAs(fullName, { unitId: unitOf(units, unit), from: JULY, to: null }, post))
  }
  return holders
}

function unitOf(units: SeedUnits, code: string): UnitId {
  const id = units.byCode.get(code)
  if (!id) throw new Error(`the demo has no unit ${code}`)
  return id
}

function hireIntoAgencies(hiring: Hiring, data: SeedData, units: SeedUnits, draw: Draw): void {
  for (const agency of data.agencies) {
    const unitId = unitOf(units, agency.code)
    const from = agency.from ? day(agency.from) : HIRED
    for (let count = 0; count < agency.size; count++) {
      const stays: Stay[] = [{ unitId, from: startedOn(from, draw), to: null }]
      if (agency.until && agency.into) {
        const until = day(agency.until)
        stays.splice(
          0,
          1,
          { unitId, from: HIRED, to: until },
          { unitId: unitOf(units, agency.into), from: until, to: null }
        )
      }
      hiring.hire(stays, KINDS[agency.group] ?? OFFICE)
    }
  }
}

/** Most have been there for years; some came in 2025 or 2026. */
function startedOn(earliest: Day, draw: Draw): Day {
  if (draw.chance(0.9)) return earliest
  return addDays(earliest > day('2025-01-01') ? earliest : day('2025-01-01'), draw.between(1, 600))
}

function hireIntoCommunes(hiring: Hiring, data: SeedData, units: SeedUnits, draw: Draw): void {
  const ofArea = data.units.communesAfter.filter((commune) => commune.area === 'quang-ngai')
  for (const commune of ofArea) {
    const unitId = unitOf(units, `c-${commune.code}`)
    for (const old of commune.from) {
      const before = unitOf(units, `o-${old}`)
      for (let count = draw.between(2, 3); count > 0; count--) {
        hiring.hire(
          [
            { unitId: before, from: HIRED, to: JULY },
            { unitId, from: JULY, to: null }
          ],
          COMMUNE
        )
      }
    }
    for (let count = draw.between(1, 3); count > 0; count--) {
      hiring.hire([{ unitId, from: startedOn(JULY, draw), to: null }], COMMUNE)
    }
  }
  for (const district of data.units.districts) hireIntoDistrict(hiring, data, units, draw, district.code)
  for (const commune of data.units.communesAfter.filter((one) => one.area === 'kon-tum')) {
    for (let count = draw.between(7, 11); count > 0; count--) {
      hiring.hire([{ unitId: unitOf(units, `c-${commune.code}`), from: startedOn(JULY, draw), to: null }], COMMUNE)
    }
  }
}

/** A district's staff went to its new communes, some to departments; a few retired when it ended. */
function hireIntoDistrict(hiring: Hiring, data: SeedData, units: SeedUnits, draw: Draw, code: string): void {
  const districtId = unitOf(units, `d-${code}`)
  const communes = successorsOf(data.units, code)
  const departments = data.agencies.filter((agency) => agency.group === 'departments' && !agency.until)
  for (let count = 24; count > 0; count--) {
    const before: Stay = { unitId: districtId, from: HIRED, to: JULY }
    const retires = draw.chance(0.08)
    const next = draw.chance(0.85) ? `c-${draw.pick(communes)}` : draw.pick(departments).code
    hiring.hire(retires ? [before] : [before, { unitId: unitOf(units, next), from: JULY, to: null }], COMMUNE)
  }
}

function hireIntoSchoolsAndTeams(hiring: Hiring, data: SeedData, units: SeedUnits): void {
  data.units.communesAfter.forEach((commune, index) => {
    if (!isModelCommune(index)) return
    const from = commune.from.length > 0 ? HIRED : JULY
    for (let count = 9; count > 0; count--) {
      hiring.hire([{ unitId: unitOf(units, `s-${commune.code}`), from, to: null }], SCHOOL)
    }
    for (let count = 6; count > 0; count--) {
      hiring.hire([{ unitId: unitOf(units, `t-${commune.code}`), from: JULY, to: null }], TEAM)
    }
  })
}

/** Brings the province to its size. */
function fillDepartments(hiring: Hiring, data: SeedData, units: SeedUnits): void {
  const departments = data.agencies.filter((agency) => agency.group === 'departments' && !agency.until)
  for (let at = 0; hiring.staff.people.length < PEOPLE; at++) {
    const code = departments[at % departments.length]?.code ?? ''
    hiring.hire([{ unitId: unitOf(units, code), from: HIRED, to: null }], OFFICE)
  }
}

/** Life goes on in 2026: some move to another unit in mid-year, some leave, some hold a second post. */
function moveSome(staff: SeedStaff, units: SeedUnits, draw: Draw): void {
  const targets = [...units.byCode].filter(([code]) => /^c-/.test(code)).map(([, unitId]) => unitId)
  const open = staff.employments.filter(
    (one) => one.validTo === null && one.main && one.staffGroup !== 'community-team'
  )
  for (const post of open) {
    const on = addDays(day('2026-01-15'), draw.between(0, 290))
    if (post.validFrom >= on) continue
    const unitId = draw.pick(targets)
    const luck = draw.share()
    if (luck < 0.03 && unitId !== post.unitId && post.staffGroup !== 'teacher') {
      post.validTo = on
      staff.employments.push({ ...post, id: draw.id<EmploymentId>(), unitId, validFrom: on, validTo: null })
    } else if (luck < 0.05) {
      post.validTo = on
    } else if (luck < 0.075 && unitId !== post.unitId) {
      staff.employments.push({
        ...post,
        id: draw.id<EmploymentId>(),
        unitId,
        position: 'Kiêm nhiệm hỗ trợ chuyển đổi số',
        main: false,
        validFrom: on
      })
    }
  }
}
