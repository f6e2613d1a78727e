import { k } from '../dialect/kit'
import type { CohortId, EmploymentId, OrgEventId, PersonId, UnitId, UnitVersionId } from '../ids'

/** Everyone who ever learned here, with or without an account, employed or not. */
export const people = k.table(
  'people',
  {
    id: k.id<PersonId>('id').primaryKey(),
    /** The key the provincial HR system knows a person by; null for citizens. */
    staffCode: k.id('staff_code').unique(),
    fullName: k.text('full_name').notNull(),
    searchKey: k.sortKey('search_key').notNull(),
    sortKey: k.sortKey('sort_key').notNull(),
    /** `device`: a learner known only by a name and a picture on one device. */
    origin: k.text('origin', { enum: ['registered', 'roster', 'device'] }).notNull(),
    createdAt: k.instant('created_at').notNull()
  },
  (t) => [k.index('people_sort').on(t.sortKey, t.id), k.index('people_search').on(t.searchKey)]
)

export type UnitKind =
  | 'province'
  | 'area'
  | 'agency'
  | 'party'
  | 'district'
  | 'commune'
  | 'school'
  | 'enterprise'
  | 'press'
  | 'mass-organisation'
  | 'community-team'

export const orgUnits = k.table('org_units', {
  id: k.id<UnitId>('id').primaryKey(),
  kind: k.text('kind').$type<UnitKind>().notNull()
})

/** A unit's name and place in the tree during `[validFrom, validTo)`. Never edited in place. */
export const orgUnitVersions = k.table(
  'org_unit_versions',
  {
    id: k.id<UnitVersionId>('id').primaryKey(),
    unitId: k
      .id<UnitId>('unit_id')
      .notNull()
      .references(() => orgUnits.id),
    externalCode: k.id('external_code'),
    name: k.text('name').notNull(),
    shortName: k.text('short_name'),
    sortKey: k.sortKey('sort_key').notNull(),
    parentId: k.id<UnitId>('parent_id').references(() => orgUnits.id),
    validFrom: k.day('valid_from').notNull(),
    validTo: k.day('valid_to'),
    basis: k.text('basis')
  },
  (t) => [
    k.uniqueIndex('org_unit_versions_from').on(t.unitId, t.validFrom),
    k.index('org_unit_versions_parent').on(t.parentId, t.validFrom)
  ]
)

export type OrgEventKind = 'found' | 'merge' | 'split' | 'rename' | 're-level' | 'move' | 'dissolve' | 'extend-scope'

export const orgEvents = k.table('org_events', {
  id: k.id<OrgEventId>('id').primaryKey(),
  kind: k.text('kind').$type<OrgEventKind>().notNull(),
  on: k.day('on').notNull(),
  basis: k.text('basis').notNull()
})

export const orgEventLinks = k.table(
  'org_event_links',
  {
    eventId: k
      .id<OrgEventId>('event_id')
      .notNull()
      .references(() => orgEvents.id),
    fromUnitId: k
      .id<UnitId>('from_unit_id')
      .notNull()
      .references(() => orgUnits.id),
    toUnitId: k
      .id<UnitId>('to_unit_id')
      .notNull()
      .references(() => orgUnits.id)
  },
  (t) => [
    k.primaryKey({ columns: [t.eventId, t.fromUnitId, t.toUnitId] }),
    k.index('org_event_links_from').on(t.fromUnitId)
  ]
)

export type StaffGroup = 'leader' | 'civil-servant' | 'public-employee' | 'worker' | 'teacher' | 'community-team'

/** A post held during `[validFrom, validTo)`. Exactly one main employment per person and day is counted. */
export const employments = k.table(
  'employments',
  {
    id: k.id<EmploymentId>('id').primaryKey(),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    unitId: k
      .id<UnitId>('unit_id')
      .notNull()
      .references(() => orgUnits.id),
    position: k.text('position').notNull(),
    staffGroup: k.text('staff_group').$type<StaffGroup>().notNull(),
    /** Chuyên trách chuyển đổi số / CNTT. */
    specialist: k.bool('specialist').notNull().default(false),
    main: k.bool('main').notNull(),
    validFrom: k.day('valid_from').notNull(),
    validTo: k.day('valid_to')
  },
  (t) => [
    k.index('employments_unit').on(t.unitId, t.validFrom),
    k.index('employments_person').on(t.personId, t.validFrom)
  ]
)

/** Who belongs by what they are: every condition given must hold; a condition left out admits everyone. */
export type CohortRule = {
  staffGroups?: StaffGroup[]
  unitKinds?: UnitKind[]
  specialist?: boolean
}

export const cohorts = k.table('cohorts', {
  id: k.id<CohortId>('id').primaryKey(),
  slug: k.id('slug').notNull().unique(),
  title: k.json<{ vi: string; en: string }>('title').notNull(),
  /** Null: the cohort is a list, kept in `cohort_members`. */
  rule: k.json<CohortRule>('rule'),
  basis: k.text('basis')
})

export const cohortMembers = k.table(
  'cohort_members',
  {
    cohortId: k
      .id<CohortId>('cohort_id')
      .notNull()
      .references(() => cohorts.id),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    validFrom: k.day('valid_from').notNull(),
    validTo: k.day('valid_to')
  },
  (t) => [
    k.primaryKey({ columns: [t.cohortId, t.personId, t.validFrom] }),
    k.index('cohort_members_person').on(t.personId)
  ]
)
