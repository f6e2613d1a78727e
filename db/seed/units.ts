import type { orgEventLinks, orgEvents, orgUnits, orgUnitVersions } from '#db/schema/organisation'
import { type Day, day } from '~/platform/days'
import type { OrgEventId, UnitId, UnitVersionId } from '~/platform/ids'
import { sortKey } from '~/platform/text'
import type { SeedData } from './data'
import type { Draw } from './draw'

/** The mergers of provincial departments, and the end of the districts. */
export const MARCH = day('2025-03-01')
export const JULY = day('2025-07-01')
const EARLIEST = day('2020-01-01')
const ASSUMED = 'Giả định cho dữ liệu minh họa (sắp xếp tháng 3/2025)'
const RESOLUTION = 'Nghị quyết 202/2025/QH15 và 1677/NQ-UBTVQH15; ghép theo danh mục nguồn mở, minh họa'

type UnitKind = (typeof orgUnits.$inferInsert)['kind']
type EventKind = (typeof orgEvents.$inferInsert)['kind']

export type SeedUnits = {
  units: (typeof orgUnits.$inferInsert)[]
  versions: (typeof orgUnitVersions.$inferInsert)[]
  events: (typeof orgEvents.$inferInsert)[]
  links: (typeof orgEventLinks.$inferInsert)[]
  /** Unit ids by the codes of the data files. */
  byCode: ReadonlyMap<string, UnitId>
}

type UnitPlan = {
  code: string
  kind: UnitKind
  name: string
  shortName?: string | null
  parent: string | null
  from?: Day
  to?: Day | null
  basis?: string
  external?: boolean
  /** The place among groups. */
  groupCode?: string
}

/** Collects rows while the province is laid out, so that the laying out reads as a plan. */
function createLayout(draw: Draw) {
  const byCode = new Map<string, UnitId>()
  const rows: Omit<SeedUnits, 'byCode'> = { units: [], versions: [], events: [], links: [] }
  const unitOf = (code: string): UnitId => {
    const id = byCode.get(code)
    if (!id) throw new Error(`the demo has no unit ${code}`)
    return id
  }
  return {
    rows,
    byCode,
    unit(plan: UnitPlan) {
      const id = byCode.get(plan.code) ?? draw.id<UnitId>()
      if (!byCode.has(plan.code)) rows.units.push({ id, kind: plan.kind })
      byCode.set(plan.code, id)
      rows.versions.push({
        id: draw.id<UnitVersionId>(),
        unitId: id,
        externalCode: plan.external ? plan.code.replace(/^[a-z]+-/, '') : (plan.groupCode ?? null),
        name: plan.name,
        shortName: plan.shortName ?? null,
        sortKey: sortKey(plan.name),
        parentId: plan.parent === null ? null : unitOf(plan.parent),
        validFrom: plan.from ?? EARLIEST,
        validTo: plan.to ?? null,
        basis: plan.basis ?? null
      })
    },
    event(kind: EventKind, on: Day, basis: string, links: [from: string, to: string][]) {
      const id = draw.id<OrgEventId>()
      rows.events.push({ id, kind, on, basis })
      for (const [from, to] of links) rows.links.push({ eventId: id, fromUnitId: unitOf(from), toUnitId: unitOf(to) })
    }
  }
}

type Layout = ReturnType<typeof createLayout>

/** "Xã Ba Vì" → "UBND xã Ba Vì". */
export function committeeOf(area: string): string {
  return `UBND ${area.charAt(0).toLowerCase()}${area.slice(1)}`
}

/** The province before and after 1 July 2025. */
export function layOutUnits({ units, agencies }: Pick<SeedData, 'units' | 'agencies'>, draw: Draw): SeedUnits {
  const layout = createLayout(draw)
  layOutGroups(layout)
  layOutAgencies(layout, agencies)
  layOutDistricts(layout, units)
  layOutCommunes(layout, units)
  layOutSchoolsAndTeams(layout, units)
  return { ...layout.rows, byCode: layout.byCode }
}

function layOutGroups(layout: Layout): void {
  const province = { code: 'province', kind: 'province' as const, name: 'Tỉnh Quảng Ngãi', parent: null }
  layout.unit({ ...province, to: JULY })
  layout.unit({ ...province, from: JULY, basis: 'Nghị quyết 202/2025/QH15: phạm vi có thêm địa bàn Kon Tum' })
  const group = (code: string, name: string, from?: Day, to?: Day) => {
    layout.unit({ code, kind: 'area', name, parent: 'province', from, to, groupCode: String(layout.rows.units.length) })
  }
  group('departments', 'Sở, ban, ngành')
  group('party', 'Cơ quan Đảng, Mặt trận, đoàn thể')
  group('service', 'Báo chí, doanh nghiệp nhà nước')
  group('schools', 'Cơ sở giáo dục trực thuộc tỉnh')
  group('districts', 'Huyện, thị xã, thành phố', EARLIEST, JULY)
  group('quang-ngai', 'Xã, phường, đặc khu – địa bàn Quảng Ngãi', JULY)
  group('kon-tum', 'Xã, phường – địa bàn Kon Tum', JULY)
  layout.event('extend-scope', JULY, 'Nghị quyết 202/2025/QH15: phạm vi tỉnh có thêm địa bàn Kon Tum', [
    ['province', 'province']
  ])
}

function layOutAgencies(layout: Layout, agencies: SeedData['agencies']): void {
  for (const agency of agencies) {
    layout.unit({
      ...agency,
      parent: agency.group,
      from: agency.from ? day(agency.from) : undefined,
      to: agency.until ? day(agency.until) : null,
      external: true
    })
  }
  const receivers = new Set(agencies.flatMap((agency) => agency.into ?? []))
  for (const receiver of receivers) {
    const merged = agencies.filter((agency) => agency.into === receiver)
    const basis = receiver === 'QN-SKHCN' ? 'Hợp nhất Sở TT&TT vào Sở KH&CN (ngày demo 01/3/2025)' : ASSUMED
    layout.event(
      'merge',
      MARCH,
      basis,
      merged.map((agency) => [agency.code, receiver])
    )
  }
}

function layOutDistricts(layout: Layout, units: SeedData['units']): void {
  for (const district of units.districts) {
    layout.unit({
      code: `d-${district.code}`,
      kind: 'district',
      name: committeeOf(district.name),
      parent: 'districts',
      to: JULY,
      external: true
    })
  }
  for (const commune of units.communesBefore) {
    layout.unit({
      code: `o-${commune.code}`,
      kind: 'commune',
      name: committeeOf(commune.name),
      parent: `d-${commune.district}`,
      to: JULY,
      external: true
    })
  }
}

function layOutCommunes(layout: Layout, units: SeedData['units']): void {
  for (const commune of units.communesAfter) {
    layout.unit({
      code: `c-${commune.code}`,
      kind: 'commune',
      name: committeeOf(commune.name),
      parent: commune.area,
      from: JULY,
      external: true
    })
  }
  for (const commune of units.communesAfter.filter((one) => one.from.length > 0)) {
    layout.event(
      'merge',
      JULY,
      RESOLUTION,
      commune.from.map((old) => [`o-${old}`, `c-${commune.code}`])
    )
  }
  for (const district of units.districts) endDistrict(layout, units, district)
}

/** Lý Sơn's district had no communes and became the special zone; the others' staff went to many places. */
function endDistrict(layout: Layout, units: SeedData['units'], district: { code: string; name: string }): void {
  const successors = successorsOf(units, district.code)
  const kind = successors.length === 1 ? 're-level' : 'dissolve'
  layout.event(
    kind,
    JULY,
    RESOLUTION,
    successors.map((code) => [`d-${district.code}`, `c-${code}`])
  )
}

/** The codes of the new communes formed on a district's territory. */
export function successorsOf(units: SeedData['units'], districtCode: string): string[] {
  const old = new Set(units.communesBefore.filter((one) => one.district === districtCode).map((one) => one.code))
  if (old.size === 0) return units.communesAfter.filter((one) => /^Đặc khu/.test(one.name)).map((one) => one.code)
  return units.communesAfter.filter((one) => one.from.some((code) => old.has(code))).map((one) => one.code)
}

/** Which communes get a school and a community team of their own in the demo: every eighth. */
export function isModelCommune(index: number): boolean {
  return index % 8 === 3
}

function layOutSchoolsAndTeams(layout: Layout, units: SeedData['units']): void {
  units.communesAfter.forEach((commune, index) => {
    if (!isModelCommune(index)) return
    const place = commune.name.replace(/^(Xã|Phường|Đặc khu) /, '')
    const [old] = commune.from
    const district = units.communesBefore.find((one) => one.code === old)?.district
    const school = { code: `s-${commune.code}`, kind: 'school' as const, name: `Trường TH và THCS minh họa ${place}` }
    if (district) {
      layout.unit({ ...school, parent: `d-${district}`, to: JULY })
      layout.event('move', JULY, `${RESOLUTION}; trường chuyển về UBND cấp xã`, [[school.code, school.code]])
    }
    layout.unit({ ...school, parent: `c-${commune.code}`, from: JULY })
    layout.unit({
      code: `t-${commune.code}`,
      kind: 'community-team',
      name: `Tổ công nghệ số cộng đồng ${place}`,
      parent: `c-${commune.code}`,
      from: JULY,
      basis: 'Quyết định của UBND cấp xã (minh họa)'
    })
  })
}
