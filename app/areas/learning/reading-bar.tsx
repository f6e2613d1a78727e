import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { Heading } from '~/areas/catalogue/course'
import type { Language } from '~/platform/i18n'
import { useTranslator } from '~/platform/i18n-context'
import { minutesLeft } from './reading-place'
import type { ReadingState } from './reading-state'
import type { ReadingToolsProps } from './reading-tools'
import { LESSON_TEXT, useReachedBefore, useReadingPlace } from './use-reading-place'

export type ReadingBarProps = {
  course: { id: string; slug: string }
  lesson: { id: string; slug: string; title: string; minutes: number }
  headings: ReadonlyArray<Heading>
  number: number
  all: number
  hotline: { number: string; label: string } | null
  /** Who reads; null until it is known. */
  viewer: { personId: string | null; reading: ReadingState | null; isDone: boolean } | null
}

type Tools = ComponentType<Omit<ReadingToolsProps, 'translator'>>

/** The tools come with the words they say, when they are first wanted. */
async function loadTools(language: Language): Promise<Tools> {
  const pack =
    language === 'vi'
      ? import('~/messages/reading-vi').then((file) => file.readingVi)
      : import('~/messages/reading-en').then((file) => file.readingEn)
  const [{ toolsIn }, messages] = await Promise.all([import('./reading-tools'), pack])
  return toolsIn(language, messages)
}

/**
 * Stays at the foot of the screen while a lesson is read: where one is, and with scripts one button to the tools.
 */
export function ReadingBar(props: ReadingBarProps) {
  const { course, lesson, headings, hotline, viewer } = props
  const t = useTranslator()
  const place = useReadingPlace(headings)
  const tools = useTools(t.language, viewer?.reading?.noted.includes(lesson.id) ?? false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    tools.setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <section className="reading-bar no-print" aria-label={t('reader.tools')}>
        <progress className="reading-bar__line" value={place?.share ?? 0} max={1} aria-hidden="true" />
        <p className="reading-bar__place">
          <PlaceText {...props} place={place} />
        </p>
        {place && (
          <button
            ref={button}
            type="button"
            className="button button--secondary"
            aria-expanded={tools.isOpen}
            aria-controls="reading-tools"
            onClick={() => tools.setOpen(!tools.isOpen)}
          >
            {t('reader.tools')}
          </button>
        )}
      </section>
      {tools.Component && viewer && (
        <tools.Component
          course={course}
          lesson={lesson}
          headings={headings}
          hotline={hotline}
          personId={viewer.personId}
          reading={viewer.reading}
          passed={place?.passed ?? 0}
          isOpen={tools.isOpen}
          onOpen={() => tools.setOpen(true)}
          onClose={close}
        />
      )}
      {tools.hasFailed && (
        <p className="reading-bar__failed" role="alert">
          {t('reader.tools-failed')}
        </p>
      )}
    </>
  )
}

function PlaceText({
  course,
  lesson,
  headings,
  number,
  all,
  viewer,
  place
}: ReadingBarProps & { place: ReturnType<typeof useReadingPlace> }) {
  const t = useTranslator()
  const reader = viewer && { personId: viewer.personId, hasBegun: Boolean(viewer.reading?.missing) }
  const kept = viewer?.reading?.reached[lesson.id] ?? 0
  const reached = useReachedBefore({ course: course.id, lesson: lesson.id }, reader, kept, place)
  const heading = headings[reached - 1]
  const left = place && minutesLeft(lesson.minutes, place.share)
  return (
    <>
      <b>{t('reader.place', { number, all })}</b>{' '}
      {heading && place?.passed === 0 && viewer && !viewer.isDone ? (
        <a href={`#${heading.id}`}>{t('reader.read-on')}</a>
      ) : (
        <span>
          {left === null && t('reader.minutes', { minutes: lesson.minutes })}
          {left === 0 && t('reader.read-through')}
          {left !== null && left > 0 && t('reader.minutes-left', { minutes: left })}
        </span>
      )}
    </>
  )
}

/** The tools are fetched when their button is pressed, when words of the lesson are selected, or to draw own notes. */
function useTools(language: Language, hasNotes: boolean) {
  const [Component, setComponent] = useState<{ of: Tools } | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [hasSelected, setSelected] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const isWanted = isOpen || hasNotes || hasSelected
  useEffect(() => {
    if (!isWanted || Component) return
    setFailed(false)
    loadTools(language).then(
      (of) => setComponent({ of }),
      () => {
        setFailed(true)
        setOpen(false)
        setSelected(false)
      }
    )
  }, [isWanted, Component, language])
  useEffect(() => {
    const look = () => {
      const selection = getSelection()
      const text = document.getElementById(LESSON_TEXT)
      if (selection && !selection.isCollapsed && text?.contains(selection.anchorNode)) setSelected(true)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  return { Component: Component?.of ?? null, isOpen, setOpen, hasFailed }
}
