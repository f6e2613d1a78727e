import type { credits, cycles, requirements } from '#db/schema/programmes'
import { personRow } from '~/areas/organisation/people.server'
import { addDays, day, startOfDay } from '~/platform/days'
import type {
  CourseId,
  CreditId,
  CycleId,
  EmploymentId,
  PersonId,
  ProgrammeId,
  RequirementId,
  UnitId,
  UnitVersionId
} from '~/platform/ids'
import { sortKey } from '~/platform/text'
import type { SeedData } from './data'
import { createDraw, type Draw } from './draw'
import { createPaces, drawHistory, LAST_DAY } from './histories'
import { drawName, type SeedEmployment, type SeedPerson } from './staff'
import type { SeedUnits } from './units'

export type ProvinceSize = {
  people: number
  /** Leaf units; groups of fifty stand above them. */
  units: number
  /** Cycles of one year each, the last being 2026. */
  years: number
  /** Requirements of the programme. */
  requirements: number
  seed: number
}

export type GeneratedProvince = {
  units: Pick<SeedUnits, 'units' | 'versions'>
  people: SeedPerson[]
  employments: SeedEmployment[]
  programmeId: ProgrammeId
  requirements: (typeof requirements.$inferInsert)[]
  cycles: (typeof cycles.$inferInsert)[]
  /** Credits stand for themselves here: no enrolment lies behind them. */
  credits: (typeof credits.$inferInsert)[]
}

/** A province of any size for measuring: the same one for the same size and seed. */
export function generateProvince(names: SeedData['names'], courseId: CourseId, size: ProvinceSize): GeneratedProvince {
  const draw = createDraw(size.seed)
  const { leaves, ...units } = generateUnits(size.units, draw)
  const { people, employments } = generateStaff(names, leaves, size.people, draw)
  const programmeId = draw.id<ProgrammeId>()
  const wanted = Array.from({ length: size.requirements }, (_, index) => ({
    id: draw.id<RequirementId>(),
    programmeId,
    position: index + 1,
    title: { vi: `Yêu cầu ${index + 1}`, en: `Requirement ${index + 1}` },
    courseId,
    path: 'officer',
    level: 'passed' as const
  }))
  const years = Array.from({ length: size.years }, (_, index) => 2026 - index)
  const running = years.map((year) => ({
    id: draw.id<CycleId>(),
    programmeId,
    label: String(year),
    acceptsFrom: day(`${year}-01-01`),
    acceptsTo: day(`${year}-12-09`),
    cutOffOn: day(`${year}-11-30`),
    dueOn: day(`${year}-11-30`)
  }))
  const given = generateCredits({ employments, wanted, running }, draw)
  return { units, people, employments, programmeId, requirements: wanted, cycles: running, credits: given }
}

function generateUnits(count: number, draw: Draw) {
  const rows: Pick<SeedUnits, 'units' | 'versions'> = { units: [], versions: [] }
  const add = (kind: 'province' | 'area' | 'commune', name: string, parentId: UnitId | null): UnitId => {
    const id = draw.id<UnitId>()
    rows.units.push({ id, kind })
    const own = { id: draw.id<UnitVersionId>(), unitId: id, name, sortKey: sortKey(name), parentId }
    rows.versions.push({ ...own, validFrom: day('2020-01-01') })
    return id
  }
  const root = add('province', 'Tỉnh đo tải', null)
  const leaves: UnitId[] = []
  let group = root
  for (let at = 0; at < count; at++) {
    if (at % 50 === 0) group = add('area', `Khối ${at / 50 + 1}`, root)
    leaves.push(add('commune', `Đơn vị ${at + 1}`, group))
  }
  return { ...rows, leaves }
}

function generateStaff(names: SeedData['names'], leaves: ReadonlyArray<UnitId>, count: number, draw: Draw) {
  const people: SeedPerson[] = []
  const employments: SeedEmployment[] = []
  const at = new Date('2024-01-01T00:00:00Z')
  for (let made = 1; made <= count; made++) {
    const id = draw.id<PersonId>()
    const staffCode = `DEMO-${String(made).padStart(6, '0')}`
    people.push(personRow(id, { fullName: drawName(names, draw), origin: 'roster', staffCode, at }))
    const post = {
      personId: id,
      unitId: draw.pick(leaves),
      position: 'Chuyên viên',
      staffGroup: 'civil-servant' as const,
      specialist: draw.chance(0.05),
      main: true
    }
    const moves = draw.chance(0.04)
    const on = addDays(day('2026-01-15'), draw.between(0, 290))
    employments.push({
      ...{ id: draw.id<EmploymentId>(), ...post },
      validFrom: day('2022-01-01'),
      validTo: moves ? on : null
    })
    if (moves) {
      employments.push({
        id: draw.id<EmploymentId>(),
        ...post,
        unitId: draw.pick(leaves),
        validFrom: on,
        validTo: null
      })
    }
  }
  return { people, employments }
}

type Asked = {
  employments: ReadonlyArray<SeedEmployment>
  wanted: GeneratedProvince['requirements']
  running: GeneratedProvince['cycles']
}

function generateCredits({ employments, wanted, running }: Asked, draw: Draw): GeneratedProvince['credits'] {
  const given: GeneratedProvince['credits'] = []
  const pace = createPaces(draw)
  for (const post of employments.filter((one) => one.validFrom < '2026-01-01')) {
    for (const requirement of wanted) {
      for (const cycle of running) {
        const until = cycle.acceptsTo < LAST_DAY ? cycle.acceptsTo : LAST_DAY
        const history = drawHistory({ year: Number(cycle.label), finishing: 0.7, until }, pace(post.unitId), 4, draw)
        const [first] = history?.lessonDays ?? []
        const credit = (kind: 'enrolment' | 'completion', level: 'took-part' | 'passed', on: typeof first) => {
          if (!on) return
          given.push({
            ...{ id: draw.id<CreditId>(), personId: post.personId, requirementId: requirement.id, cycleId: cycle.id },
            ...{ sourceKind: kind, sourceId: draw.id(), level, creditedOn: on, unitId: post.unitId },
            position: post.position,
            createdAt: startOfDay(on)
          })
        }
        credit('enrolment', 'took-part', first)
        credit('completion', 'passed', history?.passedOn ?? undefined)
      }
    }
  }
  return given
}
