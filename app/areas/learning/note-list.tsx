import { useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Textarea } from '~/ui/field'
import { ActStateText } from './act-state-text'
import type { NoteDraft } from './acts'
import { showPlace } from './lesson-passages'
import type { Notes } from './use-notes'

/** The reader's notes and highlights in this lesson, each with its way to the place and its end. */
export function NoteList({ notes }: { notes: Notes }) {
  const t = useTranslator()
  return (
    <div>
      <h3>{t('reading.my-notes')}</h3>
      {notes.notes.length === 0 && <p className="muted">{t('reading.no-notes')}</p>}
      <ul className="steps">
        {notes.notes.map((note) => (
          <li key={note.id}>
            <NoteLine note={note} notes={notes} />
          </li>
        ))}
      </ul>
      <p>
        <a href="/me/notes">{t('reading.all-notes')}</a>
      </p>
    </div>
  )
}

function NoteLine({ note, notes }: { note: NoteDraft; notes: Notes }) {
  const t = useTranslator()
  const [isEdited, setEdited] = useState(false)
  const name = (note.text || note.quote).slice(0, 60)
  const isOld = note.anchor !== null && !notes.placed.has(note.id)
  if (isEdited) return <EditNote note={note} notes={notes} onDone={() => setEdited(false)} />
  return (
    <div className="steps__main">
      {note.quote && (
        <blockquote className="reading-sheet__quote" lang="vi">
          {note.quote}
        </blockquote>
      )}
      <p>{note.text || t('reading.highlight-only')}</p>
      {isOld && <p className="small muted">{t('reading.old-place')}</p>}
      <ActStateText state={notes.states[note.id]} />
      <p>
        {notes.placed.has(note.id) && (
          <Button type="button" variant="quiet" onClick={() => showPlace({ note: note.id })}>
            {t('reading.go')}
            <span className="visually-hidden">: {name}</span>
          </Button>
        )}
        <Button type="button" variant="quiet" onClick={() => setEdited(true)}>
          {t('reading.edit')}
          <span className="visually-hidden">: {name}</span>
        </Button>
        <Button type="button" variant="quiet" onClick={() => notes.remove(note.id)}>
          {t('reading.remove')}
          <span className="visually-hidden">: {name}</span>
        </Button>
      </p>
    </div>
  )
}

function EditNote({ note, notes, onDone }: { note: NoteDraft; notes: Notes; onDone: () => void }) {
  const t = useTranslator()
  const [text, setText] = useState(note.text)
  return (
    <form
      className="steps__main"
      onSubmit={(event) => {
        event.preventDefault()
        notes.keep({ ...note, text })
        onDone()
      }}
    >
      <Textarea
        id={`note-${note.id}`}
        label={t('reading.note-label')}
        value={text}
        maxLength={2000}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="actions">
        <Button>{t('reading.save')}</Button>
        <Button type="button" variant="secondary" onClick={onDone}>
          {t('reading.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** Notes as they stand on paper, after the lesson, when the reader asks for them. */
export function PrintedNotes({ notes }: { notes: Notes }) {
  const t = useTranslator()
  return (
    <div className="printed-notes">
      <p>
        <b>{t('reading.printed-notes')}</b>
      </p>
      <ul lang="vi">
        {notes.notes.map((note) => (
          <li key={note.id}>
            “{note.quote}” {note.text}
          </li>
        ))}
      </ul>
    </div>
  )
}
