import { and, eq, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { attempts, responses } from '#db/schema/assessment'
import type { Reader, Transaction } from '~/platform/context.server'
import type { AttemptId, ItemVersionId, PersonId } from '~/platform/ids'
import { decide, stateOf } from './attempt-rules'
import { getItemVersions } from './item-versions.server'
import { parseResponse, StoredResponse } from './response-schema'
import { type ItemResponse, isAnswered } from './responses'

export type SaveAnswer = {
  attemptId: AttemptId
  personId: PersonId
  itemVersionId: ItemVersionId
  response: unknown
  /** The page that sends it, and its own counter: of one page's answers to an item the highest counter stays. */
  client: string
  sequence: number
  deviceAt: Date | null
  /** When it was given, by the server's clock; absent, it was given as it arrives. */
  givenAt?: Date
  at: Date
}

/**
 * `stale`: a newer answer stays, of the same page by its counter, or of another page that was given after this one.
 * Neither order of arrival nor a device's clock counts. So a late repeat never overwrites what the learner answered on another device meanwhile.
 */
export type SaveOutcome = 'saved' | 'stale' | 'unknown' | 'unfit' | 'closed'

/** Saves one answer of the learner's own open attempt. Nothing is written unless it answers `saved`. */
export async function saveAnswer(tx: Transaction, answer: SaveAnswer): Promise<SaveOutcome> {
  const attempt = await findAttemptToAnswer(tx, answer.attemptId)
  if (!attempt || attempt.personId !== answer.personId) return 'unknown'
  if (!attempt.itemVersionIds.includes(answer.itemVersionId)) return 'unknown'
  if (decide(stateOf(attempt), 'answer') !== 'go-on') return 'closed'
  const [item] = await getItemVersions(tx, [answer.itemVersionId])
  const response = item ? parseResponse(item.shown, answer.response) : null
  if (!response) return 'unfit'
  return (await keepResponse(tx, { ...answer, response })) ? 'saved' : 'stale'
}

async function findAttemptToAnswer(tx: Transaction, attemptId: AttemptId) {
  const statement = prepared(tx, 'attempt_to_answer', (handle, name) =>
    handle
      .select({
        personId: attempts.personId,
        itemVersionIds: attempts.itemVersionIds,
        submittedAt: attempts.submittedAt
      })
      .from(attempts)
      .where(eq(attempts.id, sql.placeholder('attemptId')))
      .prepare(name)
  )
  const [attempt] = await statement.execute({ attemptId })
  return attempt ?? null
}

async function keepResponse(tx: Transaction, answer: SaveAnswer & { response: ItemResponse }): Promise<boolean> {
  const { attemptId, itemVersionId, response, client, sequence, deviceAt, at, givenAt = at } = answer
  const kept = await keeping(tx, deviceAt !== null).execute({
    attemptId,
    itemVersionId,
    response,
    client,
    sequence,
    deviceAt,
    savedAt: at,
    givenAt
  })
  return kept.length > 0
}

/** Two statements, because a placeholder of an instant takes no null. */
function keeping(tx: Transaction, isTimed: boolean) {
  const givenAt = sql.param(sql.placeholder('givenAt'), responses.givenAt)
  return prepared(tx, isTimed ? 'keep_timed_response' : 'keep_response', (handle, name) =>
    handle
      .insert(responses)
      .values({
        attemptId: sql.placeholder('attemptId'),
        itemVersionId: sql.placeholder('itemVersionId'),
        response: sql.placeholder('response'),
        client: sql.placeholder('client'),
        sequence: sql.placeholder('sequence'),
        deviceAt: isTimed ? sql.placeholder('deviceAt') : null,
        savedAt: sql.placeholder('savedAt'),
        givenAt: sql.placeholder('givenAt')
      })
      .onConflictDoUpdate({
        target: [responses.attemptId, responses.itemVersionId],
        set: {
          response: sql`excluded.response`,
          client: sql`excluded.client`,
          sequence: sql`excluded.sequence`,
          deviceAt: sql`excluded.device_at`,
          savedAt: sql`excluded.saved_at`,
          givenAt: sql`excluded.given_at`
        },
        // By when they were given, not when they came: one held long must not outdo one given after it elsewhere.
        setWhere: sql`case when ${responses.client} = excluded.client then ${responses.sequence} < excluded.sequence else coalesce(${responses.givenAt}, ${responses.savedAt}) <= ${givenAt} end`
      })
      .returning({ sequence: responses.sequence })
      .prepare(name)
  )
}

export type SaveForm = {
  attemptId: AttemptId
  personId: PersonId
  /** What the learner changed in the form; null where they took an answer back. */
  changes: ReadonlyArray<{ itemVersionId: ItemVersionId; response: ItemResponse | null }>
  /** Unique to this post. */
  client: string
  at: Date
}

/** Saves what a plain form changed in the learner's own open attempt. Answers that do not fit their item are left out. */
export async function saveForm(tx: Transaction, form: SaveForm): Promise<void> {
  const { attemptId, personId, client, at } = form
  const attempt = await findAttemptToAnswer(tx, attemptId)
  if (!attempt || attempt.personId !== personId || decide(stateOf(attempt), 'answer') !== 'go-on') return
  for (const { itemVersionId, response } of form.changes) {
    const key = { attemptId, personId, itemVersionId }
    if (response === null) await clearAnswer(tx, attemptId, itemVersionId)
    else await saveAnswer(tx, { ...key, response, client, sequence: 1, deviceAt: null, at })
  }
}

async function clearAnswer(tx: Transaction, attemptId: AttemptId, itemVersionId: ItemVersionId): Promise<void> {
  await tx.delete(responses).where(and(eq(responses.attemptId, attemptId), eq(responses.itemVersionId, itemVersionId)))
}

/** When each saved answer of an attempt was given by its device, and when it arrived. */
export async function listArrivals(
  db: Reader,
  attemptId: AttemptId
): Promise<{ deviceAt: Date | null; receivedAt: Date }[]> {
  return db
    .select({ deviceAt: responses.deviceAt, receivedAt: responses.savedAt })
    .from(responses)
    .where(eq(responses.attemptId, attemptId))
}

/** The saved answers of an attempt by item, without those taken back. Each fitted its item when it was saved. */
export async function listResponses(db: Reader, attemptId: AttemptId): Promise<Map<ItemVersionId, ItemResponse>> {
  const rows = await db
    .select({ itemVersionId: responses.itemVersionId, response: responses.response })
    .from(responses)
    .where(eq(responses.attemptId, attemptId))
  const saved = rows.map((row) => [row.itemVersionId, StoredResponse.parse(row.response)] as const)
  return new Map(saved.filter(([, response]) => isAnswered(response)))
}
