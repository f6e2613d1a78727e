import { and, asc, eq } from 'drizzle-orm'
import { annulments, completions } from '#db/schema/learning'
import { credits, exemptions } from '#db/schema/programmes'
import type { ViewerContext } from '~/areas/access/authorise.server'
import { lessonsOf } from '~/areas/catalogue/course'
import { getCourseById } from '~/areas/catalogue/courses.server'
import { findStanding as findCourseStanding } from '~/areas/learning/standing.server'
import { listCohortIdsOf } from '~/areas/organisation/cohorts.server'
import { findMainEmployment, findPerson, type MainEmployment } from '~/areas/organisation/people.server'
import { listUnitVersions } from '~/areas/organisation/tree.server'
import type { CreditLevel } from '~/areas/programmes/credits'
import type { Reader } from '~/platform/context.server'
import { type Day, holdsOn } from '~/platform/days'
import type { PersonId, UnitId } from '~/platform/ids'
import { isOutside, type Standing } from './counts'
import { type CycleFacts, clampAsOf, rosterDay } from './facts.server'
import { listVisible } from './people-report.server'
import { type Counted, listCounted } from './programme-report.server'
import { findStanding } from './standings.server'

type Bilingual = { vi: string; en: string }

export type ProofSource = {
  id: string
  kind: 'enrolment' | 'completion'
  level: CreditLevel
  on: Day
  unitName: string | null
  position: string | null
  /** 0–1; null for taking part. */
  score: number | null
  /** The day is the learner's device's: finished without network. */
  offline: boolean
  annulled: { on: Day; basis: string } | null
}

export type ProofExemption = { kind: 'exemption' | 'deferral'; basis: string; validFrom: Day; validTo: Day | null }

/** By the course's own completion rule; null when the round of this cycle has not begun. */
export type ProofMissing = { lessons: Bilingual[]; quizPassMark: number | null; plan: boolean } | null

export type ProofView = Counted & {
  person: { id: PersonId; fullName: string; staffCode: string | null }
  programmes: { slug: string; title: Bilingual }[]
  asOf: Day
  rosterOn: Day
  standing: Standing & { outside: boolean }
  post: MainEmployment | null
  cohorts: Bilingual[]
  exemptions: ProofExemption[]
  course: { title: Bilingual; path: Bilingual }
  sources: ProofSource[]
  missing: ProofMissing
}

/**
 * Why a person counts as they do in a programme: rule, roster day, sources with their days, and what is missing. Null
 * for somebody the viewer may not see, or a programme that does not exist.
 */
export async function viewProof(
  context: ViewerContext,
  asked: { personId: PersonId; programme: string | null; asOf: Day | null }
): Promise<ProofView | null> {
  const db = context.db.read
  const [person, all] = await Promise.all([findPerson(db, asked.personId), listCounted(db)])
  const counted = asked.programme === null ? all[0] : all.find((one) => one.programme.slug === asked.programme)
  if (!person || !counted || !(await listVisible(context, db, [person.id])).has(person.id)) return null

  const { cycle, requirement } = counted
  const asOf = clampAsOf(cycle, asked.asOf ?? context.today, context.today)
  const rosterOn = rosterDay(cycle, asOf)
  const key = { cycle, requirementId: requirement.id }
  const [standing, post, cohorts, excused, sources, course] = await Promise.all([
    findStanding(db, key, person.id, asOf),
    findMainEmployment(db, person.id, rosterOn),
    listCohorts(db, person.id, cycle, rosterOn),
    listExemptions(db, person.id, cycle, rosterOn),
    listSources(db, person.id, { ...counted, asOf }),
    getCourseById(db, requirement.courseId)
  ])
  const path = course.paths.find((one) => one.id === requirement.path)
  return {
    ...counted,
    person: { id: person.id, fullName: person.fullName, staffCode: person.staffCode },
    programmes: all.map((one) => ({ slug: one.programme.slug, title: one.programme.title })),
    asOf,
    rosterOn,
    standing: { bound: standing.bound, exempt: standing.exempt, rank: standing.rank, outside: isOutside(standing) },
    post,
    cohorts,
    exemptions: excused,
    course: { title: course.title, path: path?.title ?? course.title },
    sources,
    missing: await findMissing(db, person.id, { ...counted, asOf })
  }
}

async function listCohorts(db: Reader, personId: PersonId, cycle: CycleFacts, on: Day): Promise<Bilingual[]> {
  const among = cycle.cohorts.map((cohort) => cohort.id)
  const own = await listCohortIdsOf(db, personId, on, among)
  return cycle.cohorts.filter((cohort) => own.includes(cohort.id)).map((cohort) => cohort.title)
}

async function listExemptions(db: Reader, personId: PersonId, cycle: CycleFacts, on: Day): Promise<ProofExemption[]> {
  const rows = await db
    .select({
      kind: exemptions.kind,
      basis: exemptions.basis,
      validFrom: exemptions.validFrom,
      validTo: exemptions.validTo
    })
    .from(exemptions)
    .where(and(eq(exemptions.cycleId, cycle.id), eq(exemptions.personId, personId)))
    .orderBy(asc(exemptions.validFrom))
  return rows.filter((row) => holdsOn(row, on))
}

async function listSources(db: Reader, personId: PersonId, counted: Counted & { asOf: Day }): Promise<ProofSource[]> {
  const rows = await db
    .select({ credit: credits, score: completions.score, evidence: completions.evidence })
    .from(credits)
    .leftJoin(completions, and(eq(credits.sourceKind, 'completion'), eq(credits.sourceId, completions.id)))
    .where(
      and(
        eq(credits.personId, personId),
        eq(credits.requirementId, counted.requirement.id),
        eq(credits.cycleId, counted.cycle.id)
      )
    )
    .orderBy(asc(credits.creditedOn), asc(credits.id))
  const versions = await listUnitVersions(db)
  const nameOn = (unitId: UnitId | null, on: Day) =>
    versions.find((version) => version.unitId === unitId && holdsOn(version, on))?.name ?? null
  const known = rows.filter(({ credit }) => credit.creditedOn <= counted.asOf)
  return Promise.all(
    known.map(async ({ credit, score, evidence }) => ({
      id: credit.id,
      kind: credit.sourceKind,
      level: credit.level,
      on: credit.creditedOn,
      unitName: nameOn(credit.unitId, credit.creditedOn),
      position: credit.position,
      score,
      offline: evidence?.offline === true,
      annulled: await findAnnulment(db, credit)
    }))
  )
}

/** A credit ends with its own annulment or with that of the completion it rests on, whichever comes first. */
async function findAnnulment(db: Reader, credit: typeof credits.$inferSelect): Promise<ProofSource['annulled']> {
  const facts = [
    { kind: 'credit' as const, id: credit.id as string },
    ...(credit.sourceKind === 'completion' ? [{ kind: 'completion' as const, id: credit.sourceId }] : [])
  ]
  const found = await Promise.all(
    facts.map((fact) =>
      db
        .select({ on: annulments.effectiveOn, basis: annulments.basis })
        .from(annulments)
        .where(and(eq(annulments.factKind, fact.kind), eq(annulments.factId, fact.id)))
    )
  )
  const [first] = found.flat().sort((a, b) => (a.on < b.on ? -1 : 1))
  return first ?? null
}

/** What the one completion rule still asks for in the round begun in this cycle. */
async function findMissing(db: Reader, personId: PersonId, counted: Counted & { asOf: Day }): Promise<ProofMissing> {
  const { requirement, cycle } = counted
  const course = await getCourseById(db, requirement.courseId)
  const lessons = lessonsOf(course)
  const offered = lessons.map((lesson) => lesson.id)
  const learner = { personId, courseId: requirement.courseId, offered, on: counted.asOf }
  const standing = await findCourseStanding(db, learner)
  const begun = standing !== null && standing.enrolment.path === requirement.path
  if (!begun || standing.enrolment.startedOn < cycle.acceptsFrom || standing.enrolment.startedOn > cycle.acceptsTo) {
    return null
  }
  const { missing } = standing.completion
  return {
    lessons: lessons.filter((lesson) => missing.lessons.includes(lesson.id)).map((lesson) => lesson.title),
    quizPassMark: missing.quiz === null ? null : standing.enrolment.rule.passMark,
    plan: missing.product !== null
  }
}
