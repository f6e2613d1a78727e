import { useEffect, useState } from 'react'
import type { NoteDraft } from './acts'
import { type ActState, type Keeping, keepOrTell } from './keep-act'
import { clearMarks, drawMarks } from './lesson-passages'

type Lesson = { course: string; lesson: string; lessonId: string }

/** A reader's own notes in this lesson: asked for once, drawn into the text, and kept by acts. */
export function useNotes(lesson: Lesson, personId: string | null, label: string) {
  const [notes, setNotes] = useState<NoteDraft[]>([])
  const [placed, setPlaced] = useState<ReadonlySet<string>>(new Set())
  const [states, setStates] = useState<Readonly<Record<string, ActState>>>({})
  const { course, lesson: slug, lessonId } = lesson

  useEffect(() => {
    if (!personId) return
    const asked = new AbortController()
    fetch(`/api/v1/notes/${lessonId}`, { signal: asked.signal })
      .then((answer) => (answer.ok ? answer.json() : []))
      .then((kept: NoteDraft[]) => setNotes((now) => [...kept, ...now.filter((one) => !has(kept, one.id))]))
      .catch(() => undefined)
    return () => asked.abort()
  }, [personId, lessonId])

  useEffect(() => {
    setPlaced(drawMarks(notes))
    return clearMarks
  }, [notes])

  function keeping(id: string): Keeping {
    return { label, shownTo: personId, tell: (state) => setStates((now) => ({ ...now, [id]: state })) }
  }

  function keep(note: NoteDraft) {
    setNotes((now) => (has(now, note.id) ? now.map((one) => (one.id === note.id ? note : one)) : [...now, note]))
    void keepOrTell({ kind: 'keep-note', course, lesson: slug, note }, keeping(note.id))
  }

  function remove(id: string) {
    setNotes((now) => now.filter((one) => one.id !== id))
    void keepOrTell({ kind: 'remove-note', noteId: id }, keeping(id))
  }

  return { notes, placed, states, keep, remove }
}

export type Notes = ReturnType<typeof useNotes>

function has(notes: ReadonlyArray<NoteDraft>, id: string): boolean {
  return notes.some((note) => note.id === id)
}

/** An id that only this note has: 32 hex digits. */
export function newNoteId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
