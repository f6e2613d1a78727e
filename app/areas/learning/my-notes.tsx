import type { Day } from '~/platform/days'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Details } from '~/ui/details'
import { Textarea, TextInput } from '~/ui/field'
import { MOST_WORDS } from './reading-limits'

type Bilingual = { vi: string; en: string }

export type NoteCard = {
  id: string
  quote: string
  text: string
  on: Day
  course: Bilingual
  lesson: Bilingual | null
  to: string | null
}

/** Looks for words in one's own notes. A plain form: its answer has an address. */
export function NoteSearch({ words }: { words: string }) {
  const t = useTranslator()
  return (
    <form method="get" className="no-print">
      <TextInput id="q" type="search" label={t('learning.notes-search')} defaultValue={words} maxLength={100} />
      <Button variant="secondary" icon="search">
        {t('learning.notes-find')}
      </Button>
    </form>
  )
}

/** One's own notes, each with its lesson, a way to change it and a way to be rid of it. */
export function MyNotes({ notes }: { notes: ReadonlyArray<NoteCard> }) {
  const t = useTranslator()
  return (
    <ul className="steps">
      {notes.map((note) => (
        <li key={note.id}>
          <div className="steps__main">
            {note.quote && <blockquote lang="vi">{note.quote}</blockquote>}
            {note.text && <p>{note.text}</p>}
            <p className="muted small">
              {note.to ? <a href={note.to}>{note.lesson?.[t.language]}</a> : note.course[t.language]} ·{' '}
              {t('learning.notes-on', { day: formatDay(note.on) })}
            </p>
            <NoteForms note={note} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function NoteForms({ note }: { note: NoteCard }) {
  const t = useTranslator()
  return (
    <div className="no-print">
      <Details
        summary={
          <>
            {t('learning.notes-edit')}
            <span className="visually-hidden">: {(note.text || note.quote).slice(0, 60)}</span>
          </>
        }
      >
        <form method="post">
          <input type="hidden" name="id" value={note.id} />
          <Textarea
            id={`text-${note.id}`}
            name="text"
            label={t('learning.notes-text')}
            defaultValue={note.text}
            maxLength={MOST_WORDS}
            rows={4}
          />
          <div className="actions">
            <Button name="intent" value="save">
              {t('learning.notes-save')}
            </Button>
            <Button name="intent" value="remove" variant="careful">
              {t('learning.notes-remove')}
            </Button>
          </div>
        </form>
      </Details>
    </div>
  )
}
