import { and, count, desc, eq, isNull, sql } from 'drizzle-orm'
import { prepared } from '#db/dialect/prepared'
import { notes } from '#db/schema/learning'
import type { Reader, Transaction } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import { asId, type CourseId, type LessonId, type NoteId, type PersonId } from '~/platform/ids'
import type { NoteDraft } from './acts'
import { MOST_NOTES, MOST_NOTES_A_LESSON, MOST_WORDS } from './reading-limits'

export type Note = NoteDraft & { id: NoteId; courseId: CourseId; lessonId: LessonId; updatedAt: Date }

const columns = {
  id: notes.id,
  courseId: notes.courseId,
  lessonId: notes.lessonId,
  anchor: notes.anchor,
  quote: notes.quote,
  text: notes.text,
  updatedAt: notes.updatedAt
}

type KeepNote = { personId: PersonId; courseId: CourseId; lessonId: LessonId; note: NoteDraft; at: Date }

/**
 * Keeps a note under the id its page made: once however often it is sent, and a later text takes the place of the
 * earlier. A note taken away stays away. Throws `note-unknown` for another person's id and `too-many-notes`.
 */
export async function keepNote(tx: Transaction, keep: KeepNote): Promise<void> {
  const { personId, courseId, lessonId, at } = keep
  const id = asId<NoteId>(keep.note.id)
  const [known] = await tx.select({ personId: notes.personId }).from(notes).where(eq(notes.id, id))
  if (known && known.personId !== personId) throw new DomainError('note-unknown', {}, 404)
  const { anchor, quote, text } = tidy(keep.note)
  if (known) {
    const stands = and(eq(notes.id, id), eq(notes.personId, personId), isNull(notes.removedAt))
    await tx.update(notes).set({ anchor, quote, text, updatedAt: at }).where(stands)
    return
  }
  await refuseTooMany(tx, personId, lessonId)
  const row = { id, personId, courseId, lessonId, anchor, quote, text, createdAt: at, updatedAt: at }
  await tx.insert(notes).values(row)
}

function tidy({ anchor, quote, text }: NoteDraft) {
  const isPlace = anchor !== null && anchor.start < anchor.end
  return {
    anchor: isPlace ? anchor : null,
    quote: quote.normalize('NFC').slice(0, MOST_WORDS),
    text: text.normalize('NFC').trim().slice(0, MOST_WORDS)
  }
}

async function refuseTooMany(tx: Transaction, personId: PersonId, lessonId: LessonId): Promise<void> {
  const own = and(eq(notes.personId, personId), isNull(notes.removedAt))
  const counted = await tx
    .select({ lessonId: notes.lessonId, many: count() })
    .from(notes)
    .where(own)
    .groupBy(notes.lessonId)
  const all = counted.reduce((sum, one) => sum + one.many, 0)
  const here = counted.find((one) => one.lessonId === lessonId)?.many ?? 0
  if (here >= MOST_NOTES_A_LESSON || all >= MOST_NOTES) throw new DomainError('too-many-notes', {}, 422)
}

/** Changes the words of a note from a page that knows no more of it; false when it is not this person's. */
export async function rewordNote(
  tx: Transaction,
  change: { personId: PersonId; id: NoteId; text: string; at: Date }
): Promise<boolean> {
  const own = and(eq(notes.id, change.id), eq(notes.personId, change.personId), isNull(notes.removedAt))
  const text = change.text.normalize('NFC').trim().slice(0, MOST_WORDS)
  const changed = await tx.update(notes).set({ text, updatedAt: change.at }).where(own).returning({ id: notes.id })
  return changed.length > 0
}

/** Takes a person's own note away with its words; the bare row stays, so that a late repeat does not bring it back. */
export async function removeNote(tx: Transaction, note: { personId: PersonId; id: NoteId; at: Date }): Promise<void> {
  await tx
    .update(notes)
    .set({ removedAt: note.at, quote: '', text: '', anchor: null })
    .where(and(eq(notes.id, note.id), eq(notes.personId, note.personId), isNull(notes.removedAt)))
}

/** A person's own notes in one lesson, oldest first. */
export async function listLessonNotes(
  db: Reader,
  own: { personId: PersonId; lessonId: LessonId }
): Promise<NoteDraft[]> {
  const statement = prepared(db, 'own_lesson_notes', (handle, name) =>
    handle
      .select({ id: notes.id, anchor: notes.anchor, quote: notes.quote, text: notes.text })
      .from(notes)
      .where(
        and(
          eq(notes.personId, sql.placeholder('personId')),
          eq(notes.lessonId, sql.placeholder('lessonId')),
          isNull(notes.removedAt)
        )
      )
      .orderBy(notes.createdAt, notes.id)
      .prepare(name)
  )
  return statement.execute(own)
}

/** Everything a person wrote or marked, newest first: at most `MOST_NOTES`. */
export async function listNotes(db: Reader, personId: PersonId): Promise<Note[]> {
  return db
    .select(columns)
    .from(notes)
    .where(and(eq(notes.personId, personId), isNull(notes.removedAt)))
    .orderBy(desc(notes.updatedAt), desc(notes.id))
    .limit(MOST_NOTES)
}
