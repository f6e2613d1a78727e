import { k } from '../dialect/kit'
import type { CohortId, CourseId, CreditId, CycleId, PersonId, ProgrammeId, RequirementId, UnitId } from '../ids'
import type { Bilingual } from './catalogue'
import { courses } from './catalogue'
import { cohorts, people } from './organisation'

export const programmes = k.table('programmes', {
  id: k.id<ProgrammeId>('id').primaryKey(),
  slug: k.id('slug').notNull().unique(),
  title: k.json<Bilingual>('title').notNull(),
  /** The text the duty rests on. */
  basis: k.text('basis').notNull()
})

/** took-part < completed < passed (tham gia, hoàn thành, đạt). */
export type CreditLevel = 'took-part' | 'completed' | 'passed'

export const requirements = k.table('requirements', {
  id: k.id<RequirementId>('id').primaryKey(),
  programmeId: k
    .id<ProgrammeId>('programme_id')
    .notNull()
    .references(() => programmes.id),
  position: k.int('position').notNull(),
  title: k.json<Bilingual>('title').notNull(),
  courseId: k
    .id<CourseId>('course_id')
    .notNull()
    .references(() => courses.id),
  path: k.text('path').notNull(),
  level: k.text('level').$type<CreditLevel>().notNull()
})

export const cycles = k.table(
  'cycles',
  {
    id: k.id<CycleId>('id').primaryKey(),
    programmeId: k
      .id<ProgrammeId>('programme_id')
      .notNull()
      .references(() => programmes.id),
    label: k.text('label').notNull(),
    /** A source dated in `[acceptsFrom, acceptsTo]` counts. */
    acceptsFrom: k.day('accepts_from').notNull(),
    acceptsTo: k.day('accepts_to').notNull(),
    /** The roster is who was employed on min(as-of day, cut-off). */
    cutOffOn: k.day('cut_off_on').notNull(),
    dueOn: k.day('due_on').notNull()
  },
  (t) => [k.uniqueIndex('cycles_label').on(t.programmeId, t.label)]
)

/** Whom a cycle binds: the roster of a cohort. */
export const assignments = k.table(
  'assignments',
  {
    cycleId: k
      .id<CycleId>('cycle_id')
      .notNull()
      .references(() => cycles.id),
    cohortId: k
      .id<CohortId>('cohort_id')
      .notNull()
      .references(() => cohorts.id)
  },
  (t) => [k.primaryKey({ columns: [t.cycleId, t.cohortId] })]
)

export const exemptions = k.table(
  'exemptions',
  {
    id: k.id('id').primaryKey(),
    cycleId: k
      .id<CycleId>('cycle_id')
      .notNull()
      .references(() => cycles.id),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    kind: k.text('kind', { enum: ['exemption', 'deferral'] }).notNull(),
    basis: k.text('basis').notNull(),
    validFrom: k.day('valid_from').notNull(),
    validTo: k.day('valid_to')
  },
  (t) => [k.index('exemptions_cycle').on(t.cycleId, t.personId)]
)

/** What HR counts. One source gives at most one credit to a requirement in a cycle. */
export const credits = k.table(
  'credits',
  {
    id: k.id<CreditId>('id').primaryKey(),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    requirementId: k
      .id<RequirementId>('requirement_id')
      .notNull()
      .references(() => requirements.id),
    cycleId: k
      .id<CycleId>('cycle_id')
      .notNull()
      .references(() => cycles.id),
    sourceKind: k.text('source_kind', { enum: ['enrolment', 'completion'] }).notNull(),
    sourceId: k.id('source_id').notNull(),
    level: k.text('level').$type<CreditLevel>().notNull(),
    creditedOn: k.day('credited_on').notNull(),
    unitId: k.id<UnitId>('unit_id'),
    position: k.text('position'),
    createdAt: k.instant('created_at').notNull()
  },
  (t) => [
    k.uniqueIndex('credits_source').on(t.requirementId, t.cycleId, t.sourceKind, t.sourceId),
    k.index('credits_person').on(t.personId, t.requirementId, t.cycleId),
    k.index('credits_unit').on(t.unitId, t.requirementId, t.cycleId)
  ]
)
