import { createAccount } from '~/areas/accounts/accounts.server'
import { openSession } from '~/areas/accounts/sign-in-sessions.server'
import { findOwnAttempt } from '~/areas/assessment/attempts.server'
import { getItemVersions } from '~/areas/assessment/item-versions.server'
import type { ShownItem } from '~/areas/assessment/items'
import type { ItemResponse } from '~/areas/assessment/responses'
import { createPerson } from '~/areas/organisation/people.server'
import type { System } from '~/platform/context.server'
import type { AttemptId, ItemVersionId, PersonId } from '~/platform/ids'
import { startQuiz } from '~/workflows/start-quiz.server'
import { buildContext } from './system'

export const COURSE = 'chuyen-doi-so-co-ban'
export const QUIZ = 'final'

export type Examinee = {
  personId: PersonId
  /** The Cookie header of a signed-in browser. */
  cookie: string
  attemptId: AttemptId
  items: { id: ItemVersionId; shown: ShownItem }[]
}

/** Somebody signed in, with the final quiz of the demo course open in front of them. Needs a published course. */
export async function buildExaminee(system: System, name: string): Promise<Examinee> {
  const at = system.now()
  const account = await system.db.withTransaction(async (tx) => {
    const personId = await createPerson(tx, { fullName: name, origin: 'registered', at })
    return createAccount(tx, { personId, codePrefix: 'QN', passwordHash: 'unused', language: 'vi', at })
  })
  const { personId } = account
  const [cookie = ''] = (await openSession(system, account.id)).split(';')
  const context = buildContext(system, { kind: 'account', personId, accountId: account.id })
  const attemptId = await startQuiz(context, { personId, courseSlug: COURSE, quizSlug: QUIZ })
  const attempt = await findOwnAttempt(system.db.read, { attemptId, personId })
  const items = await getItemVersions(system.db.read, attempt?.itemVersionIds ?? [])
  return { personId, cookie, attemptId, items: items.map(({ id, shown }) => ({ id, shown })) }
}

/** An answer that fits the item; which of several depends on `turn`. */
export function anyResponse(shown: ShownItem, turn: number): ItemResponse {
  switch (shown.kind) {
    case 'single':
      return { choice: shown.options[turn % shown.options.length]?.id ?? '' }
    case 'multiple':
      return { choices: [shown.options[turn % shown.options.length]?.id ?? ''] }
    case 'true-false':
      return { answer: turn % 2 === 0 }
    case 'matching':
      return { matches: Object.fromEntries(shown.lefts.map((left, index) => [left.id, shown.rights[index]?.id ?? ''])) }
    case 'ordering':
      return { positions: Object.fromEntries(shown.steps.map((step, index) => [step.id, index + 1])) }
    case 'short-text':
    case 'numeric':
      return { text: String(turn) }
  }
}
