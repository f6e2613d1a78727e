import { k } from '../dialect/kit'
import type { CompletionId, CourseId, CredentialId, PersonId } from '../ids'
import { completions } from './learning'
import { people } from './organisation'

/** Every field on the paper, as it was printed. */
export type PrintedCertificate = {
  name: string
  courseTitle: string
  wording: string
  finishedOn: string
  issuedOn: string
  unitName: string | null
  position: string | null
  scorePercent: number
  issuer: string
  demo: boolean
}

export const credentials = k.table(
  'credentials',
  {
    id: k.id<CredentialId>('id').primaryKey(),
    /** At least 128 random bits; whoever holds it may check the paper. */
    code: k.id('code').notNull().unique(),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .references(() => people.id),
    courseId: k.id<CourseId>('course_id').notNull(),
    completionId: k
      .id<CompletionId>('completion_id')
      .notNull()
      .unique()
      .references(() => completions.id),
    printed: k.json<PrintedCertificate>('printed').notNull(),
    issuedOn: k.day('issued_on').notNull(),
    issuedAt: k.instant('issued_at').notNull()
  },
  (t) => [k.index('credentials_person').on(t.personId)]
)

export const statusChanges = k.table(
  'status_changes',
  {
    id: k.id('id').primaryKey(),
    credentialId: k
      .id<CredentialId>('credential_id')
      .notNull()
      .references(() => credentials.id),
    status: k.text('status', { enum: ['valid', 'suspended', 'revoked'] }).notNull(),
    reason: k.text('reason').notNull(),
    byId: k.id<PersonId>('by_id').notNull(),
    effectiveOn: k.day('effective_on').notNull(),
    at: k.instant('at').notNull()
  },
  (t) => [k.index('status_changes_credential').on(t.credentialId, t.at)]
)
