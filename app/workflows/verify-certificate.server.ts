import { readCode } from '~/areas/credentials/codes'
import { type PrintedCertificate, verifyCredential } from '~/areas/credentials/credentials.server'
import type { CredentialStatus } from '~/areas/credentials/status'
import { findCompletionPost } from '~/areas/learning/completions.server'
import { getSuccession } from '~/areas/organisation/events.server'
import { followMerges } from '~/areas/organisation/succession'
import { getTree } from '~/areas/organisation/tree.server'
import type { Context } from '~/platform/context.server'
import { type Day, day } from '~/platform/days'
import type { UnitId } from '~/platform/ids'

export type VerifiedCertificate = {
  code: string
  printed: PrintedCertificate
  status: CredentialStatus
  /** What the printed unit is called today, when that differs; null otherwise, or when a split leaves it open. */
  unitNow: string | null
  /** The day the status was looked up on. */
  on: Day
}

/** What a typed code stands for today, to whoever holds it; null for an unknown one. Reads no name and lists nothing. */
export async function verifyCertificate(context: Context, typed: string): Promise<VerifiedCertificate | null> {
  const code = readCode(typed)
  const found = code && (await verifyCredential(context.db.read, code, context.today))
  if (!found) return null
  const { printed, status, completionId } = found
  const post = await findCompletionPost(context.db.read, completionId)
  const unitId = post?.unitId ?? null
  const unitNow = unitId ? await findNameToday(context, unitId, day(printed.finishedOn)) : null
  return { code, printed, status, on: context.today, unitNow: unitNow === printed.unitName ? null : unitNow }
}

async function findNameToday(context: Context, unitId: UnitId, on: Day): Promise<string | null> {
  const { db, today } = context
  const now = followMerges(await getSuccession(db.read), { unitId, on }, today)
  return now ? ((await getTree(db.read, today)).units.get(now)?.name ?? null) : null
}

/** The certificate as PDF bytes, drawn off the request thread; null for an unknown code. */
export async function printCertificate(context: Context, typed: string): Promise<Uint8Array | null> {
  const code = readCode(typed)
  const found = code && (await verifyCredential(context.db.read, code, context.today))
  if (!found) return null
  const verifyUrl = `${context.env.publicUrl}/verify/${code}`
  return context.workers.run('certificate-pdf', { code, verifyUrl, printed: found.printed })
}
