import { randomBytes } from 'node:crypto'
import { and, desc, eq, lte } from 'drizzle-orm'
import { credentials, type PrintedCertificate, statusChanges } from '#db/schema/credentials'
import { listAnnulments } from '~/areas/learning/annulments.server'
import type { Reader, Transaction } from '~/platform/context.server'
import type { Day } from '~/platform/days'
import { type CompletionId, type CourseId, type CredentialId, newId, type PersonId } from '~/platform/ids'
import { makeCode } from './codes'
import { type CredentialStatus, statusOn } from './status'

export type { PrintedCertificate } from '#db/schema/credentials'

export type NewCredential = {
  personId: PersonId
  courseId: CourseId
  completionId: CompletionId
  printed: PrintedCertificate
  on: Day
  at: Date
}

/** Issues the credential of a completion, once. Returns its code, or null when it had been issued before. */
export async function issueCredential(tx: Transaction, credential: NewCredential): Promise<string | null> {
  const { on, at, ...fields } = credential
  const [issued] = await tx
    .insert(credentials)
    .values({ id: newId<CredentialId>(), code: makeCode(randomBytes(28)), ...fields, issuedOn: on, issuedAt: at })
    .onConflictDoNothing({ target: credentials.completionId })
    .returning({ code: credentials.code })
  return issued?.code ?? null
}

export type HeldCredential = {
  code: string
  courseId: CourseId
  completionId: CompletionId
  printed: PrintedCertificate
}

/** A person's own credentials, newest first. One person holds few. */
export async function listCredentials(db: Reader, personId: PersonId): Promise<HeldCredential[]> {
  return db
    .select({
      code: credentials.code,
      courseId: credentials.courseId,
      completionId: credentials.completionId,
      printed: credentials.printed
    })
    .from(credentials)
    .where(eq(credentials.personId, personId))
    .orderBy(desc(credentials.issuedAt), desc(credentials.id))
}

export type VerifiedCredential = {
  code: string
  printed: PrintedCertificate
  completionId: CompletionId
  status: CredentialStatus
}

/** What a code stands for on a day, to whoever holds it; null for an unknown code. */
export async function verifyCredential(db: Reader, code: string, on: Day): Promise<VerifiedCredential | null> {
  const [found] = await db
    .select({
      id: credentials.id,
      code: credentials.code,
      printed: credentials.printed,
      completionId: credentials.completionId
    })
    .from(credentials)
    .where(eq(credentials.code, code))
  if (!found) return null
  const { id, ...credential } = found
  const changes = await db
    .select({
      status: statusChanges.status,
      reason: statusChanges.reason,
      effectiveOn: statusChanges.effectiveOn,
      at: statusChanges.at
    })
    .from(statusChanges)
    .where(and(eq(statusChanges.credentialId, id), lte(statusChanges.effectiveOn, on)))
  const ended = await listAnnulments(db, [
    { factKind: 'credential', factId: id },
    { factKind: 'completion', factId: credential.completionId }
  ])
  return { ...credential, status: statusOn(changes, ended, on) }
}
