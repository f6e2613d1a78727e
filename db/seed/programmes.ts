import type { cohortMembers, cohorts } from '#db/schema/organisation'
import type { assignments, credits, cycles, exemptions, programmes, requirements } from '#db/schema/programmes'
import { type CreditSource, sourcesToCredits } from '~/areas/programmes/credits'
import { addDays, day, startOfDay } from '~/platform/days'
import type { CohortId, CourseId, CreditId, CycleId, PersonId, ProgrammeId, RequirementId } from '~/platform/ids'
import type { Draw } from './draw'
import type { SeedEmployment } from './staff'
import { JULY } from './units'

export type ProgrammeRows = {
  cohorts: (typeof cohorts.$inferInsert)[]
  members: (typeof cohortMembers.$inferInsert)[]
  programmes: (typeof programmes.$inferInsert)[]
  requirements: (typeof requirements.$inferInsert)[]
  cycles: (typeof cycles.$inferInsert)[]
  assignments: (typeof assignments.$inferInsert)[]
  exemptions: (typeof exemptions.$inferInsert)[]
}

const MANDATE = 'Kế hoạch chuyển đổi số hằng năm của tỉnh: 100% CBCCVC, người lao động được đào tạo (minh họa)'
const TEAM_CLASS = 'Quyết định mở lớp tập huấn Tổ công nghệ số cộng đồng năm 2026 (minh họa)'

const RULES: { slug: string; vi: string; en: string; rule: NonNullable<(typeof cohorts.$inferInsert)['rule']> }[] = [
  {
    slug: 'toan-bo-cbccvc',
    vi: 'Toàn bộ cán bộ, công chức, viên chức, người lao động',
    en: 'All cadres, civil servants, public employees and workers',
    rule: { staffGroups: ['leader', 'civil-servant', 'public-employee', 'worker', 'teacher'] }
  },
  { slug: 'lanh-dao', vi: 'Lãnh đạo, quản lý', en: 'Leaders and managers', rule: { staffGroups: ['leader'] } },
  {
    slug: 'lanh-dao-cap-xa',
    vi: 'Lãnh đạo cấp xã',
    en: 'Leaders of communes',
    rule: { staffGroups: ['leader'], unitKinds: ['commune'] }
  },
  {
    slug: 'chuyen-trach-cds',
    vi: 'Cán bộ chuyên trách chuyển đổi số, công nghệ thông tin',
    en: 'Digital transformation and IT specialists',
    rule: { specialist: true }
  },
  { slug: 'giao-vien', vi: 'Giáo viên', en: 'Teachers', rule: { staffGroups: ['teacher'] } }
]

export const TEAM_PATH = 'community-team'
export const STAFF_PATH = 'officer'

/** The cohorts, the annual programmes of 2025 and 2026 and the class of the community teams. */
export function layOutProgrammes(courseId: CourseId, employments: ReadonlyArray<SeedEmployment>, draw: Draw) {
  const rows: ProgrammeRows = {
    cohorts: [],
    members: [],
    programmes: [],
    requirements: [],
    cycles: [],
    assignments: [],
    exemptions: []
  }
  for (const { slug, vi, en, rule } of RULES) {
    rows.cohorts.push({ id: draw.id<CohortId>(), slug, title: { vi, en }, rule, basis: MANDATE })
  }
  const teams = { id: draw.id<CohortId>(), slug: 'lop-to-cong-nghe-so-2026' }
  const title = { vi: 'Lớp Tổ công nghệ số cộng đồng 2026', en: 'Community digital teams, class of 2026' }
  rows.cohorts.push({ ...teams, title, rule: null, basis: TEAM_CLASS })
  for (const post of employments) {
    if (post.staffGroup !== 'community-team' || !post.main) continue
    rows.members.push({ cohortId: teams.id, personId: post.personId, validFrom: day('2026-03-16'), validTo: null })
  }
  const everyone = rows.cohorts[0]?.id ?? teams.id
  for (const year of [2025, 2026]) addProgramme(rows, annual(year), { courseId, cohortId: everyone }, draw)
  addProgramme(rows, TEAMS, { courseId, cohortId: teams.id }, draw)
  addExemptions(rows, employments, draw)
  return rows
}

type Plan = { slug: string; year: number; path: string; vi: string; en: string; basis: string }

function annual(year: number): Plan {
  return {
    slug: `chuyen-doi-so-${year}`,
    year,
    path: STAFF_PATH,
    vi: `Chuyển đổi số năm ${year}`,
    en: `Digital transformation ${year}`,
    basis: MANDATE
  }
}

const TEAMS: Plan = {
  slug: 'to-cong-nghe-so-2026',
  year: 2026,
  path: TEAM_PATH,
  vi: 'Tập huấn Tổ công nghệ số cộng đồng 2026',
  en: 'Training of community digital teams 2026',
  basis: TEAM_CLASS
}

function addProgramme(rows: ProgrammeRows, plan: Plan, to: { courseId: CourseId; cohortId: CohortId }, draw: Draw) {
  const [programmeId, cycleId] = [draw.id<ProgrammeId>(), draw.id<CycleId>()]
  const { slug, year, path, vi, en, basis } = plan
  rows.programmes.push({ id: programmeId, slug, title: { vi, en }, basis })
  rows.requirements.push({
    id: draw.id<RequirementId>(),
    programmeId,
    position: 1,
    title: { vi: 'Khóa Chuyển đổi số cơ bản', en: 'Course Digital transformation basics' },
    courseId: to.courseId,
    path,
    level: 'passed'
  })
  // DOMAIN §2B: units close on 30 November, the province issues its report by 9 December.
  rows.cycles.push({
    id: cycleId,
    programmeId,
    label: String(year),
    acceptsFrom: day(`${year}-01-01`),
    acceptsTo: day(`${year}-12-09`),
    cutOffOn: day(`${year}-11-30`),
    dueOn: day(`${year}-11-30`)
  })
  rows.assignments.push({ cycleId, cohortId: to.cohortId })
}

const REASONS = [
  { kind: 'exemption' as const, basis: 'Nghỉ thai sản (minh họa)', days: 180 },
  { kind: 'exemption' as const, basis: 'Chờ nghỉ hưu theo thông báo (minh họa)', days: null },
  { kind: 'deferral' as const, basis: 'Cử đi học dài hạn (minh họa)', days: null }
]

/** About one person in seventy is excused for a time in 2026, or put off. */
function addExemptions(rows: ProgrammeRows, employments: ReadonlyArray<SeedEmployment>, draw: Draw): void {
  const cycle = rows.cycles.find((one) => one.label === '2026')
  if (!cycle) return
  for (const post of employments) {
    const bound = post.main && post.staffGroup !== 'community-team' && !post.validTo
    if (!bound || post.validFrom > JULY || !draw.chance(0.014)) continue
    const { kind, basis, days } = draw.pick(REASONS)
    const validFrom = addDays(day('2026-02-01'), draw.between(0, 260))
    const validTo = days === null ? null : addDays(validFrom, days)
    rows.exemptions.push({ id: draw.id(), cycleId: cycle.id, personId: post.personId, kind, basis, validFrom, validTo })
  }
}

/** The credits of what was learned, by the rule that gives them in use. */
export function creditRows(
  rows: Pick<ProgrammeRows, 'requirements' | 'cycles'>,
  sources: ReadonlyArray<CreditSource>,
  draw: Draw
): (typeof credits.$inferInsert)[] {
  return sourcesToCredits(sources, rows.requirements, rows.cycles).map((credit) => ({
    id: draw.id<CreditId>(),
    ...credit,
    createdAt: startOfDay(credit.creditedOn)
  }))
}

/** The people of a list cohort, for the histories. */
export function membersOf(rows: ProgrammeRows): ReadonlySet<PersonId> {
  return new Set(rows.members.map((member) => member.personId))
}
