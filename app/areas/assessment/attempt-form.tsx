import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { ProgressBar } from '~/ui/progress-bar'
import type { SaveState } from './answer-saver'
import { ItemForm } from './item-form'
import type { ShownItem } from './items'
import { baselineName, baselineOf } from './posted-answers'
import { type ItemResponse, isAnswered, readFields } from './responses'
import { type SavingAnswers, useAnswerSaver } from './use-answer-saver'

type AttemptItem = { id: string; shown: ShownItem; response: ItemResponse | null }

export type AttemptFormProps = {
  attemptId: string
  personId: string
  /** Unique to this page as it was loaded. */
  client: string
  items: ReadonlyArray<AttemptItem>
  /** Asked once already: the next submit is taken as it is. */
  confirming: boolean
}

/** Typing is sent when it rests this long. */
const TYPING_PAUSE_MS = 600
const LONGEST_WAIT_MS = 8000

/**
 * An open attempt: every item a real form field, saved as it is answered. Without scripts the same form is posted with
 * "Lưu" or "Nộp bài". With scripts everything unsaved is sent first, and then only the wish to submit is posted, so
 * that this page never overwrites what another device saved.
 */
export function AttemptForm({ attemptId, personId, client, items, confirming }: AttemptFormProps) {
  const t = useTranslator()
  const saving = useAnswerSaver({ attemptId, personId, client })
  const [given, setGiven] = useState<Readonly<Record<string, ItemResponse>>>({})
  const [trouble, setTrouble] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const wish = useRef<HTMLFormElement>(null)
  const scripted = saving.restored !== null
  const responseOf = (item: AttemptItem) => given[item.id] ?? saving.restored?.[item.id] ?? item.response
  const answered = items.filter((item) => {
    const response = responseOf(item)
    return response !== null && isAnswered(response)
  }).length

  function respond(item: AttemptItem, response: ItemResponse) {
    setGiven((before) => ({ ...before, [item.id]: response }))
    saving.give(item.id, response, 'text' in response ? TYPING_PAUSE_MS : 0)
  }

  // On a slow phone people answer before scripts run: what the form holds by then is saved like any other answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when scripts have taken over
  useEffect(() => {
    if (!scripted || !form.current) return
    const fields = new FormData(form.current)
    for (const item of items) {
      const response = readFields(item.shown, item.id, fields)
      const answer = response && isAnswered(response) ? response : null
      if (response && baselineOf(answer) !== baselineOf(responseOf(item))) respond(item, response)
    }
  }, [scripted])

  async function submitScripted(event: FormEvent<HTMLFormElement>) {
    if (!scripted) return
    event.preventDefault()
    setTrouble(false)
    if (await saving.flush(LONGEST_WAIT_MS)) wish.current?.submit()
    else setTrouble(true)
  }

  return (
    <>
      <form method="post" className="stack" ref={form} onSubmit={submitScripted} noValidate>
        {items.map((item, index) => (
          <AttemptQuestion
            key={`${item.id} ${scripted && saving.restored?.[item.id] ? 'restored' : 'saved'}`}
            item={item}
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
        {trouble && (
          <Notice tone="offline" title={t('assessment.not-sent-title')} live>
            <p>{t('assessment.not-sent')}</p>
          </Notice>
        )}
        <div className="actions">
          <Button name="intent" value={confirming ? 'submit-anyway' : 'submit'} large>
            {t(confirming ? 'assessment.submit-anyway' : 'assessment.submit')}
          </Button>
          {!scripted && (
            <Button name="intent" value="save" variant="secondary">
              {t('assessment.save')}
            </Button>
          )}
        </div>
      </form>
      <form method="post" ref={wish} hidden>
        <input type="hidden" name="intent" value={confirming ? 'submit-anyway' : 'submit'} />
      </form>
    </>
  )
}

type AttemptQuestionProps = {
  item: AttemptItem
  number: number
  saving: SavingAnswers
  onRespond: (response: ItemResponse) => void
}

function AttemptQuestion({ item, number, saving, onRespond }: AttemptQuestionProps) {
  const t = useTranslator()
  return (
    <div className="panel" id={`item-${number}`}>
      <ItemForm
        shown={item.shown}
        name={item.id}
        response={saving.restored?.[item.id] ?? item.response}
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
