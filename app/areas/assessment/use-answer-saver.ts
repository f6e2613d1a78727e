import { useEffect, useRef, useState } from 'react'
import {
  type AnswerSaver,
  createAnswerSaver,
  type PendingAnswer,
  type SaverParts,
  type SaveState,
  type Sent
} from './answer-saver'
import type { ItemResponse } from './responses'

type Page = { attemptId: string; personId: string /** Unique to this page as it was loaded. */; client: string }

/** Storage may be full or forbidden; then what is unsent lives in memory only. */
function keptAnswers(key: string): PendingAnswer[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? (kept as PendingAnswer[]) : []
  } catch {
    return []
  }
}

function keepAnswers(key: string, pending: ReadonlyArray<PendingAnswer>) {
  try {
    if (pending.length > 0) localStorage.setItem(key, JSON.stringify(pending))
    else localStorage.removeItem(key)
  } catch {
    // Nothing else can be done on this device; the answers are still in memory.
  }
}

const SENT: Readonly<Record<number, Sent>> = {
  200: 'saved',
  400: 'unfit',
  401: 'closed',
  404: 'closed',
  409: 'closed',
  422: 'unfit'
}

async function postAnswer({ attemptId, client }: Page, answer: PendingAnswer): Promise<Sent> {
  try {
    const reply = await fetch(`/api/v1/attempts/${attemptId}/answers`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...answer, client })
    })
    return SENT[reply.status] ?? 'unreached'
  } catch {
    return 'unreached'
  }
}

/** A pause that ends early when the line comes back. */
function waitOrOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    addEventListener('online', end)
  })
}

export type SavingAnswers = {
  states: Readonly<Record<string, SaveState>>
  /** Answers found on this device that the server had not acknowledged; null until scripts have looked. */
  restored: Readonly<Record<string, ItemResponse>> | null
  give: AnswerSaver['give']
  flush: AnswerSaver['flush']
}

/** Saves the answers of one attempt's page as they are given, and first those an earlier page could not send. */
export function useAnswerSaver(page: Page): SavingAnswers {
  const [states, setStates] = useState<SavingAnswers['states']>({})
  const [restored, setRestored] = useState<SavingAnswers['restored']>(null)
  const saver = useRef<AnswerSaver | null>(null)
  const { attemptId, personId, client } = page

  useEffect(() => {
    const key = `answers:${attemptId}:${personId}`
    const parts: SaverParts = {
      send: (answer) => postAnswer({ attemptId, personId, client }, answer),
      keep: (pending) => keepAnswers(key, pending),
      wait: waitOrOnline,
      now: () => new Date(),
      tell: setStates
    }
    const kept = keptAnswers(key)
    const made = createAnswerSaver(parts)
    saver.current = made
    setRestored(Object.fromEntries(kept.map((answer) => [answer.itemVersionId, answer.response])))
    for (const answer of kept) made.give(answer.itemVersionId, answer.response)
  }, [attemptId, personId, client])

  return {
    states,
    restored,
    give: (itemVersionId, response, delayMs) => saver.current?.give(itemVersionId, response, delayMs),
    flush: async (withinMs) => (await saver.current?.flush(withinMs)) ?? false
  }
}
