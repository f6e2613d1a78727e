import { useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Textarea } from '~/ui/field'
import { ActStateText } from './act-state-text'
import { type ActState, keepOrTell } from './keep-act'
import type { Passage } from './lesson-passages'
import { type Notes, newNoteId } from './use-notes'

export type Purpose = 'note' | 'unclear'

type PassageFormProps = {
  course: { slug: string }
  lesson: { slug: string; title: string }
  task: { purpose: Purpose; passage: Passage }
  notes: Notes
  personId: string | null
  onDone: () => void
}

/** Words on a passage: a note for oneself, or a remark for whoever wrote the lesson. */
export function PassageForm({ course, lesson, task, notes, personId, onDone }: PassageFormProps) {
  const t = useTranslator()
  const { purpose, passage } = task
  const [words, setWords] = useState('')
  const [state, setState] = useState<ActState>()
  const isOver = state !== undefined && state.state !== 'refused'

  function send() {
    if (purpose === 'note') {
      notes.keep({ id: newNoteId(), anchor: passage.anchor, quote: passage.quote, text: words })
      return onDone()
    }
    const { heading, quote } = passage
    const remark = { course: course.slug, lesson: lesson.slug, heading, quote, comment: words }
    const label = t('reading.act-remark', { lesson: lesson.title })
    void keepOrTell({ kind: 'remark', ...remark }, { label, shownTo: personId, tell: setState })
  }
  return (
    <form
      className="passage-form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {passage.quote && (
        <blockquote className="reading-sheet__quote" lang="vi">
          {passage.quote}
        </blockquote>
      )}
      {!isOver && (
        <Textarea
          id="passage-words"
          label={t(`reading.${purpose}-label`)}
          hint={t(`reading.${purpose}-hint`)}
          value={words}
          maxLength={2000}
          required={purpose === 'note'}
          autoFocus
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <ActStateText state={state} />
      <div className="actions">
        {!isOver && <Button>{t(purpose === 'note' ? 'reading.save' : 'reading.send')}</Button>}
        <Button type="button" variant="secondary" onClick={onDone}>
          {t(isOver ? 'reading.close' : 'reading.cancel')}
        </Button>
      </div>
    </form>
  )
}
