import { useEffect, useRef, useState } from 'react'
import { passedHeadings, shareRead } from './reading-place'

/** The element that holds the text of a lesson. */
export const LESSON_TEXT = 'lesson-text'

/** The part of the screen, from its top, above which a heading counts as passed. */
const READING_LINE = 0.4

export type ReadingPlace = { share: number; passed: number }

/** Where the reader is in the text; null until scripts run. */
export function useReadingPlace(headings: ReadonlyArray<{ id: string }>): ReadingPlace | null {
  const [place, setPlace] = useState<ReadingPlace | null>(null)
  const known = useRef(headings)
  useEffect(() => {
    let asked = 0
    const look = () => {
      asked = 0
      const { top, height } = document.getElementById(LESSON_TEXT)?.getBoundingClientRect() ?? { top: 0, height: 0 }
      const tops = known.current.map(({ id }) => document.getElementById(id)?.getBoundingClientRect().top ?? 0)
      const share = Math.round(shareRead({ top, height }, innerHeight) * 100) / 100
      const passed = passedHeadings(tops, innerHeight * READING_LINE)
      setPlace((before) => (before?.share === share && before.passed === passed ? before : { share, passed }))
    }
    const ask = () => {
      if (asked === 0) asked = requestAnimationFrame(look)
    }
    ask()
    addEventListener('scroll', ask, { passive: true })
    addEventListener('resize', ask)
    return () => {
      cancelAnimationFrame(asked)
      removeEventListener('scroll', ask)
      removeEventListener('resize', ask)
    }
  }, [])
  return place
}

type Reader = { personId: string | null; hasBegun: boolean }
type Lesson = { course: string; lesson: string }

/**
 * How many headings were passed before, by the server where the reader has begun the course, else by this device. The
 * place is kept when the page is left: a reader who only glanced at the top keeps the old one.
 */
export function useReachedBefore(
  lesson: Lesson,
  reader: Reader | null,
  kept: number,
  place: ReadingPlace | null
): number {
  const [local, setLocal] = useState(0)
  const name = reader && `reached ${reader.personId ?? ''} ${lesson.lesson}`
  const now = useRef({ lesson, reader, name, passed: 0 })
  now.current = { lesson, reader, name, passed: place?.passed ?? 0 }
  useEffect(() => {
    if (name) setLocal(Number(readLocal(name)) || 0)
  }, [name])
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') keepPlace(now.current)
    }
    document.addEventListener('visibilitychange', leave)
    return () => document.removeEventListener('visibilitychange', leave)
  }, [])
  return kept || local
}

function keepPlace(now: { lesson: Lesson; reader: Reader | null; name: string | null; passed: number }): void {
  if (!now.name || now.passed === 0) return
  writeLocal(now.name, String(now.passed))
  if (!now.reader?.hasBegun) return
  const body = JSON.stringify({ ...now.lesson, reached: now.passed })
  fetch('/api/v1/reached', { method: 'POST', body, keepalive: true }).catch(() => undefined)
}

function readLocal(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function writeLocal(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // A browser may refuse to keep anything.
  }
}
