import type { Reader } from '~/platform/context.server'
import type { ItemVersionId } from '~/platform/ids'
import { listResponses } from './answers.server'
import type { Attempt } from './attempts.server'
import { arrangeItem } from './drawing'
import { gradeAttempt, isRight } from './grading'
import { getItemVersions } from './item-versions.server'
import type { ShownItem, SplitItem } from './items'
import type { ItemResponse } from './responses'

export type AnswerableItem = { id: ItemVersionId; shown: ShownItem; response: ItemResponse | null }

/** An open attempt as its page may hold it: what is shown, in the attempt's own order, with saved answers. No keys. */
export async function listAnswerableItems(db: Reader, attempt: Attempt): Promise<AnswerableItem[]> {
  const items = await getItemVersions(db, attempt.itemVersionIds)
  const saved = await listResponses(db, attempt.id)
  return items.map((item, place) => ({
    id: item.id,
    shown: arrangeItem(item, attempt.seed, place),
    response: saved.get(item.id) ?? null
  }))
}

export type GradedAnswer = { id: ItemVersionId; item: SplitItem; response: ItemResponse | null; right: boolean }

/** A submitted attempt with its keys and explanations. Throws for an open one: nothing is explained before the end. */
export async function explainAttempt(
  db: Reader,
  attempt: Attempt
): Promise<{ answers: GradedAnswer[]; outcomesToReview: string[] }> {
  if (!attempt.submittedAt) throw new Error('an open attempt is not explained')
  const items = await getItemVersions(db, attempt.itemVersionIds)
  const saved = await listResponses(db, attempt.id)
  const answers = items.map((item, place) => {
    const response = saved.get(item.id) ?? null
    const shown = arrangeItem(item, attempt.seed, place)
    return { id: item.id, item: { shown, key: item.key }, response, right: isRight(item, response) }
  })
  return { answers, outcomesToReview: gradeAttempt(items, saved, attempt.passMark).outcomesToReview }
}
