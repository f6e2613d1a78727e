import { useEffect, useRef, useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { forgetKeptPage, isKeptCopy, keepThisPage } from '~/platform/offline/private-copy'
import type { Told } from '~/platform/outbox/outbox'
import { answerWork, submitSlot, submitWork, waitingAnswers } from './answer-work'
import type { ItemResponse } from './responses'

type Page = {
  attemptId: string
  personId: string
  quiz: string
}

export type SaveState = 'saving' | 'saved' | 'waiting' | 'unfit' | 'closed'
export type SubmitState = 'none' | 'held' | 'sending' | 'saved' | 'refused'

export type SavingAnswers = {
  states: Readonly<Record<string, SaveState>>
  /** Answers found on this device that the page does not show; null until scripts have looked. */
  restored: Readonly<Record<string, ItemResponse>> | null
  submitting: SubmitState
  /** The server knows nobody, or somebody else, under this sign-in: the answers wait for their owner. */
  locked: boolean
  /** Takes an answer in; it is kept at once and sent after `delayMs`, so that typing does not send every letter. */
  give: (itemVersionId: string, response: ItemResponse, delayMs?: number) => void
  handIn: () => void
}

type Outbox = typeof import('~/platform/outbox/device-outbox')
type Kept = { answers: Record<string, ItemResponse> }

const loadOutbox = (): Promise<Outbox> => import('~/platform/outbox/device-outbox')
const SUBMIT = 'submit'

function stateOf(told: Told, before: SaveState | undefined): SaveState {
  if (told.state === 'saved') return 'saved'
  if (told.state === 'refused') return told.code === 'closed' ? 'closed' : 'unfit'
  if (told.state === 'waiting' || told.state === 'locked') return 'waiting'
  return before === 'waiting' ? 'waiting' : 'saving'
}

/** One attempt's part in this device's outbox, outside of React so that nothing given early is lost. */
function createSaving(
  page: Page,
  labels: { answer: string; submit: string },
  show: (told: Told, item: string) => void
) {
  const { attemptId, personId } = page
  const itemById = new Map<string, string>()
  const newest = new Map<string, string>()
  const answers: Record<string, ItemResponse> = {}
  let tail: Promise<unknown> = Promise.resolve()
  let isHandedIn = false

  function follow(id: string, item: string) {
    itemById.set(id, item)
    newest.set(item, id)
  }
  function hear(told: Told) {
    const item = itemById.get(told.id)
    if (item !== undefined && newest.get(item) === told.id) show(told, item)
  }
  async function open({ outbox, listen, readSealed, wakeOutbox, keepSealed }: Outbox) {
    const stop = listen(hear)
    const entries = await outbox.list(personId)
    const kept = (await readSealed(personId, `attempt ${attemptId}`)) as Kept | null
    const waiting = waitingAnswers(entries, attemptId)
    for (const [item, { id }] of waiting) follow(id, item)
    const unsent = [...waiting].map(([item, { response }]) => [item, response] as const)
    const restored = { ...(isKeptCopy() ? kept?.answers : {}), ...Object.fromEntries(unsent) }
    for (const item of Object.keys(restored)) answers[item] ??= restored[item] as ItemResponse
    for (const [item, response] of Object.entries(isKeptCopy() ? {} : (kept?.answers ?? {}))) answers[item] ??= response
    await keepSealed(personId, `attempt ${attemptId}`, { answers })
    const submit = entries.find((entry) => entry.work.slot === submitSlot(attemptId) && entry.refused === null)
    if (submit) {
      isHandedIn = true
      follow(submit.id, SUBMIT)
    }
    void wakeOutbox()
    void keepThisPage(personId).catch(() => undefined)
    return { stop, restored, unsent: [...waiting.keys()], isSubmitted: submit !== undefined }
  }
  // Who is here is known first: an answer is sealed under its person's key.
  const ready = loadOutbox().then(async (outbox) => {
    await outbox.whoIsHere()
    return outbox
  })

  /** One after another, so that the outbox has them in the order in which they were given. */
  function enqueue(task: (outbox: Outbox) => Promise<void>, item: string) {
    tail = tail
      .then(async () => task(await ready))
      .catch(() => show({ id: '', state: 'refused', code: 'not-kept' }, item))
  }
  return {
    open: async () => open(await ready),
    give(item: string, response: ItemResponse, delayMs: number) {
      if (isHandedIn) return
      enqueue(async ({ outbox, keepSealed }) => {
        follow(await outbox.put(answerWork(attemptId, item, response, labels.answer), personId), item)
        // What is shown again after a restart is only what the outbox has.
        answers[item] = response
        await keepSealed(personId, `attempt ${attemptId}`, { answers })
        setTimeout(() => void outbox.run(), delayMs)
      }, item)
    },
    handIn() {
      isHandedIn = true
      enqueue(async ({ outbox }) => {
        follow(await outbox.put(submitWork(attemptId, labels.submit), personId), SUBMIT)
        void outbox.run()
      }, SUBMIT)
    },
    async forget() {
      await (await ready).forgetSealed(personId, `attempt ${attemptId}`)
      await forgetKeptPage(personId, `/attempts/${attemptId}`)
    }
  }
}

const SUBMIT_STATES: Record<Told['state'], SubmitState> = {
  held: 'held',
  waiting: 'held',
  locked: 'held',
  sending: 'sending',
  saved: 'saved',
  refused: 'refused'
}

/** Saves the answers of one attempt's page through this device's outbox, and first those an earlier page could not send. */
export function useAnswerSaver(page: Page): SavingAnswers {
  const t = useTranslator()
  const [states, setStates] = useState<SavingAnswers['states']>({})
  const [restored, setRestored] = useState<SavingAnswers['restored']>(null)
  const [submitting, setSubmitting] = useState<SubmitState>('none')
  const [locked, setLocked] = useState(false)
  const saving = useRef<ReturnType<typeof createSaving> | null>(null)
  const { attemptId, personId, quiz } = page

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of the labels never change on a page
  useEffect(() => {
    let stopped = false
    let stop = () => {}
    const labels = { answer: t('offline.label-answer', { quiz }), submit: t('offline.label-submit', { quiz }) }
    const made = createSaving({ attemptId, personId, quiz }, labels, (told, item) => {
      if (stopped) return
      if (told.state === 'locked') setLocked(true)
      if (told.state === 'saved') setLocked(false)
      if (item === SUBMIT) {
        setSubmitting(SUBMIT_STATES[told.state])
        if (told.state === 'saved') void made.forget().then(() => location.assign(`/attempts/${attemptId}/result`))
      } else setStates((before) => ({ ...before, [item]: stateOf(told, before[item]) }))
    })
    saving.current = made
    made.open().then((opened) => {
      stop = opened.stop
      if (stopped) return stop()
      setStates((before) => ({ ...firstStates(opened), ...before }))
      if (opened.isSubmitted) setSubmitting('held')
      setRestored(opened.restored)
    })
    return () => {
      stopped = true
      stop()
    }
  }, [attemptId, personId])

  return {
    states,
    restored,
    submitting,
    locked,
    give: (itemVersionId, response, delayMs = 0) => {
      setStates((before) => ({ ...before, [itemVersionId]: 'saving' }))
      saving.current?.give(itemVersionId, response, delayMs)
    },
    handIn: () => {
      setSubmitting('sending')
      saving.current?.handIn()
    }
  }
}

/** How the answers found on this device stand before anything more is heard of them. */
function firstStates({ restored, unsent }: { restored: object; unsent: string[] }): Record<string, SaveState> {
  const state = (item: string): SaveState => (unsent.includes(item) ? 'waiting' : 'saved')
  return Object.fromEntries(Object.keys(restored).map((item) => [item, state(item)]))
}
