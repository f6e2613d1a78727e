import { pathOf } from '~/areas/catalogue/course'
import { mainEmploymentOn } from '~/areas/organisation/employments'
import { type Day, day } from '~/platform/days'
import type { PersonId, UnitId } from '~/platform/ids'
import type { Draw } from './draw'
import { createPaces, drawHistory, type History, YEARS } from './histories'
import { type Certify, type Learner, type LearningRows, noLearning, type Subject, writeHistory } from './learning-rows'
import { membersOf, type ProgrammeRows, STAFF_PATH, TEAM_PATH } from './programmes'
import type { SeedEmployment, SeedStaff } from './staff'
import type { SeedUnits } from './units'

type Given = {
  subject: Subject
  units: SeedUnits
  staff: SeedStaff
  /** The people of the demo accounts by name. */
  holders: ReadonlyMap<string, PersonId>
  plan: ProgrammeRows
}

/** Whoever signs in as the officer finds the course begun and not finished. */
const OFFICER: History = {
  startedOn: day('2026-11-16'),
  lessonDays: [day('2026-11-16'), day('2026-11-19')],
  passedOn: null,
  failedOn: null
}

/** What everybody learned in 2025 and 2026: by the pace of their unit, each year a round of its own. */
export function layOutLearning(given: Given, tools: { draw: Draw; certify: Certify }): LearningRows {
  const rows = noLearning()
  const { subject, staff, holders, plan } = given
  const teams = membersOf(plan)
  const pace = createPaces(tools.draw)
  const posts = groupPosts(staff.employments)
  const names = new Map(given.units.versions.map((version) => [version.unitId, version.name]))
  const held = new Map([...holders].map(([name, personId]) => [personId, name]))
  for (const { id: personId, fullName } of staff.people) {
    const learner = { personId, fullName, postOn: postsOf(posts.get(personId) ?? [], names) }
    const path = pathOf(subject.course, teams.has(personId) ? TEAM_PATH : STAFF_PATH)
    let round = 0
    for (const year of YEARS) {
      const account = held.get(personId)
      const drawn = account === undefined ? drawYear(learner, year, path.lessons.length, pace, tools.draw) : null
      const history = account === 'officer' && year.year === 2026 ? OFFICER : drawn
      if (!history || history.lessonDays.length === 0) continue
      round += 1
      writeHistory(rows, subject, { learner, history, path, round }, tools)
    }
  }
  return rows
}

/** Nobody learns as an officer on a day without a post: such a history is left out. */
function drawYear(
  learner: Learner,
  year: (typeof YEARS)[number],
  lessons: number,
  pace: (unitId: UnitId) => number,
  draw: Draw
): History | null {
  const post = learner.postOn(day(`${year.year}-11-01`)) ?? learner.postOn(day(`${year.year}-05-01`))
  if (!post) return null
  const history = drawHistory(year, pace(post.unitId), lessons, draw)
  if (!history) return null
  const days = [history.startedOn, ...history.lessonDays, history.passedOn].filter((on) => on !== null)
  return days.every((on) => learner.postOn(on) !== null) ? history : null
}

function groupPosts(employments: ReadonlyArray<SeedEmployment>): Map<PersonId, SeedEmployment[]> {
  const grouped = new Map<PersonId, SeedEmployment[]>()
  for (const post of employments) grouped.set(post.personId, [...(grouped.get(post.personId) ?? []), post])
  return grouped
}

function postsOf(posts: ReadonlyArray<SeedEmployment>, names: ReadonlyMap<UnitId, string>): Learner['postOn'] {
  const known = posts.map((post) => ({ ...post, validTo: post.validTo ?? null }))
  return (on: Day) => {
    const post = mainEmploymentOn(known, on)
    return post && { unitId: post.unitId, unitName: names.get(post.unitId) ?? '', position: post.position }
  }
}
