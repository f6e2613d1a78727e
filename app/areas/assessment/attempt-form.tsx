import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { ProgressBar } from '~/ui/progress-bar'
import { ItemForm } from './item-form'
import type { ShownItem } from './items'
import { baselineName, baselineOf } from './posted-answers'
import { type ItemResponse, isAnswered, readFields } from './responses'
import { SubmitNotice, Unanswered } from './submit-notice'
import { type SaveState, type SavingAnswers, useAnswerSaver } from './use-answer-saver'

type AttemptItem = { id: string; shown: ShownItem; response: ItemResponse | null }

export type AttemptFormProps = {
  attemptId: string
  personId: string
  quiz: string
  items: ReadonlyArray<AttemptItem>
  /** Asked once already: the next submit is taken as it is. */
  confirming: boolean
}

/** Typing is sent when it rests this long. */
const TYPING_PAUSE_MS = 600

/**
 * An open attempt: every item a real form field, saved as it is answered. Without scripts the same form is posted with
 * "Lưu" or "Nộp bài". With scripts each answer and then the wish to submit go through this device's outbox, in that
 * order, now or when the line is back; the page never overwrites what another device saved.
 */
export function AttemptForm({ attemptId, personId, quiz, items, confirming }: AttemptFormProps) {
  const t = useTranslator()
  const saving = useAnswerSaver({ attemptId, personId, quiz })
  const [given, setGiven] = useState<Readonly<Record<string, ItemResponse>>>({})
  const [asked, setAsked] = useState(confirming)
  const form = useRef<HTMLFormElement>(null)
  const scripted = saving.restored !== null
  const isHandedIn = saving.submitting !== 'none' && saving.submitting !== 'refused'
  const responseOf = (item: AttemptItem) => given[item.id] ?? saving.restored?.[item.id] ?? item.response
  const blank = items.flatMap((item, index) => {
    const response = responseOf(item)
    return response !== null && isAnswered(response) ? [] : [index + 1]
  })
  const answered = items.length - blank.length

  function respond(item: AttemptItem, response: ItemResponse) {
    setGiven((before) => ({ ...before, [item.id]: response }))
    saving.give(item.id, response, 'text' in response ? TYPING_PAUSE_MS : 0)
  }

  // On a slow phone people answer before scripts run: what the form holds by then is saved like any other answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when scripts have taken over
  useEffect(() => {
    // A form handed in is locked, and a locked form tells nothing of what it holds.
    if (!scripted || isHandedIn || !form.current) return
    const fields = new FormData(form.current)
    for (const item of items) {
      const response = readFields(item.shown, item.id, fields)
      const answer = response && isAnswered(response) ? response : null
      if (response && baselineOf(answer) !== baselineOf(responseOf(item))) respond(item, response)
    }
  }, [scripted])

  function submitScripted(event: FormEvent<HTMLFormElement>) {
    if (!scripted) return
    event.preventDefault()
    if (blank.length > 0 && !asked) setAsked(true)
    else saving.handIn()
  }

  return (
    <form method="post" className="stack" ref={form} onSubmit={submitScripted} noValidate>
      <fieldset className="stack" disabled={isHandedIn}>
        {items.map((item, index) => (
          <AttemptQuestion
            key={`${item.id} ${scripted && saving.restored?.[item.id] ? 'restored' : 'saved'}`}
            item={item}
            response={responseOf(item)}
            number={index + 1}
            saving={saving}
            onRespond={(response) => respond(item, response)}
          />
        ))}
        <ProgressBar
          id="answered"
          label={t('assessment.answered')}
          value={answered}
          max={items.length}
          text={t('assessment.answered-of', { answered, all: items.length })}
        />
      </fieldset>
      {asked && !isHandedIn && <Unanswered blank={blank} />}
      <SubmitNotice attemptId={attemptId} submitting={saving.submitting} locked={saving.locked} />
      {!isHandedIn && (
        <div className="actions">
          <Button name="intent" value={asked ? 'submit-anyway' : 'submit'} large>
            {t(asked && blank.length > 0 ? 'assessment.submit-anyway' : 'assessment.submit')}
          </Button>
          {!scripted && (
            <Button name="intent" value="save" variant="secondary">
              {t('assessment.save')}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}

type AttemptQuestionProps = {
  item: AttemptItem
  response: ItemResponse | null
  number: number
  saving: SavingAnswers
  onRespond: (response: ItemResponse) => void
}

function AttemptQuestion({ item, response, number, saving, onRespond }: AttemptQuestionProps) {
  const t = useTranslator()
  return (
    <div className="panel" id={`item-${number}`}>
      <ItemForm
        shown={item.shown}
        name={item.id}
        response={response}
        heading={t('assessment.item-number', { number })}
        onRespond={onRespond}
      >
        <input type="hidden" name={baselineName(item.id)} value={baselineOf(item.response)} />
        <SaveLine state={saving.states[item.id]} saved={item.response !== null} />
      </ItemForm>
    </div>
  )
}

/** Says how this answer stands: it is never silent about one that is not safe yet. */
function SaveLine({ state, saved }: { state: SaveState | undefined; saved: boolean }) {
  const t = useTranslator()
  const shown = state ?? (saved ? 'saved' : null)
  return (
    <p className="small muted" role="status">
      {shown ? t(`assessment.state-${shown}`) : ''}
    </p>
  )
}
