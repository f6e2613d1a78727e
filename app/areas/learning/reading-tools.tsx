import '../../ui/styles/reading.css'
import { useEffect, useRef, useState } from 'react'
import type { Heading } from '~/areas/catalogue/course'
import { type CatalogueSet, createTranslator, type Language, type Translator } from '~/platform/i18n'
import { TranslatorProvider, useTranslator } from '~/platform/i18n-context'
import { Button, buttonClass } from '~/ui/button'
import { Select } from '~/ui/field'
import { BookmarkTool } from './bookmark-tool'
import { type Passage, sectionPassage } from './lesson-passages'
import { NoteList, PrintedNotes } from './note-list'
import { CopyLink, PrintTool, TextSizeTool } from './page-tools'
import { PassageForm, type Purpose } from './passage-form'
import type { ReadingState } from './reading-state'
import { newNoteId, useNotes } from './use-notes'
import { LESSON_TEXT } from './use-reading-place'
import { useSelectedPassage } from './use-selected-passage'

export type ReadingToolsProps = {
  course: { slug: string }
  lesson: { id: string; slug: string; title: string }
  headings: ReadonlyArray<Heading>
  hotline: { number: string; label: string } | null
  personId: string | null
  reading: ReadingState | null
  /** How many headings the reader has passed. */
  passed: number
  isOpen: boolean
  onOpen: () => void
  onClose: () => void
  translator: Translator
}

/** The tools with the words they say, which are not among the page's. */
export function toolsIn(language: Language, messages: CatalogueSet) {
  const translator = createTranslator(language, messages)
  return (props: Omit<ReadingToolsProps, 'translator'>) => (
    <TranslatorProvider value={translator}>
      <ReadingTools {...props} translator={translator} />
    </TranslatorProvider>
  )
}

type Task = { purpose: Purpose; passage: Passage }

/** What a reader may do with a lesson: a sheet over the foot of the page, and a short bar where words are selected. */
function ReadingTools(props: ReadingToolsProps) {
  const { course, lesson, isOpen, onOpen } = props
  const t = useTranslator()
  const label = t('reading.act-note', { lesson: lesson.title })
  const place = { course: course.slug, lesson: lesson.slug, lessonId: lesson.id }
  const notes = useNotes(place, props.personId, label)
  const [selected, setSelected] = useSelectedPassage()
  const [task, setTask] = useState<Task | null>(null)
  const bookmark = useState(() => keptBookmark(props))
  useMarkClicks(onOpen)

  function begin(purpose: Purpose, passage: Passage) {
    setTask({ purpose, passage })
    onOpen()
  }
  function highlight({ anchor, quote }: Passage) {
    notes.keep({ id: newNoteId(), anchor, quote, text: '' })
    getSelection()?.removeAllRanges()
    setSelected(null)
  }
  return (
    <>
      {selected && !isOpen && <SelectionBar passage={selected} onHighlight={highlight} onBegin={begin} />}
      {isOpen && (
        <Sheet
          {...props}
          notes={notes}
          selected={selected}
          task={task}
          setTask={setTask}
          bookmark={bookmark}
          onHighlight={highlight}
        />
      )}
      <PrintedNotes notes={notes} />
    </>
  )
}

/** A press on marked words opens the sheet; the list in it does the same by keyboard. */
function useMarkClicks(onOpen: () => void) {
  const open = useRef(onOpen)
  open.current = onOpen
  useEffect(() => {
    const look = (event: MouseEvent) => {
      const isMark = event.target instanceof Element && event.target.closest('mark[data-note]')
      if (isMark && getSelection()?.isCollapsed) open.current()
    }
    const text = document.getElementById(LESSON_TEXT)
    text?.addEventListener('click', look)
    return () => text?.removeEventListener('click', look)
  }, [])
}

type SelectionBarProps = {
  passage: Passage
  onHighlight: (passage: Passage) => void
  onBegin: (purpose: Purpose, passage: Passage) => void
}

/** Stands where the reading bar stands, away from what the phone itself shows beside selected words. */
function SelectionBar({ passage, onHighlight, onBegin }: SelectionBarProps) {
  const t = useTranslator()
  return (
    <div className="selection-bar no-print" role="toolbar" aria-label={t('reading.selected')}>
      <Button type="button" variant="quiet" onClick={() => onHighlight(passage)}>
        {t('reading.highlight')}
      </Button>
      <Button type="button" variant="quiet" onClick={() => onBegin('note', passage)}>
        {t('reading.note')}
      </Button>
      <Button type="button" variant="quiet" onClick={() => onBegin('unclear', passage)}>
        {t('reading.unclear')}
      </Button>
    </div>
  )
}

type SheetProps = ReadingToolsProps & {
  notes: ReturnType<typeof useNotes>
  selected: Passage | null
  task: Task | null
  setTask: (task: Task | null) => void
  /** The heading marked, empty for the top of the lesson, null when none is. */
  bookmark: [string | null, (heading: string | null) => void]
  onHighlight: (passage: Passage) => void
}

function Sheet(props: SheetProps) {
  const { course, lesson, headings, hotline, personId, passed, notes, selected, task, setTask } = props
  const { bookmark, onClose, onHighlight } = props
  const t = useTranslator()
  const title = useRef<HTMLHeadingElement>(null)
  const [section, setSection] = useState(() => headings[passed - 1]?.id ?? '')
  useEffect(() => title.current?.focus(), [])
  const sections = [
    { value: '', label: t('reading.whole-lesson') },
    ...headings.map((heading) => ({ value: heading.id, label: heading.text }))
  ]
  const passage = () => selected ?? sectionPassage(section)
  return (
    <div
      id="reading-tools"
      className="reading-sheet no-print"
      role="dialog"
      aria-labelledby="reading-tools-title"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="reading-sheet__head">
        <h2 id="reading-tools-title" ref={title} tabIndex={-1}>
          {t('reading.title')}
        </h2>
        <Button type="button" variant="quiet" onClick={onClose}>
          {t('reading.close')}
        </Button>
      </div>
      <TextSizeTool />
      <Select
        id="reading-section"
        label={t('reading.section')}
        options={sections}
        value={section}
        onChange={(event) => setSection(event.currentTarget.value)}
      />
      {selected && (
        <blockquote className="reading-sheet__quote" lang="vi">
          {selected.quote}
        </blockquote>
      )}
      {task && (
        <PassageForm
          key={task.passage.quote}
          {...{ course, lesson, task, notes, personId }}
          onDone={() => setTask(null)}
        />
      )}
      <div className="reading-sheet__tools" hidden={task !== null}>
        {selected && (
          <Button type="button" variant="secondary" onClick={() => onHighlight(selected)}>
            {t('reading.highlight')}
          </Button>
        )}
        <Button type="button" variant="secondary" onClick={() => setTask({ purpose: 'note', passage: passage() })}>
          {t('reading.note')}
        </Button>
        <Button type="button" variant="secondary" onClick={() => setTask({ purpose: 'unclear', passage: passage() })}>
          {t('reading.unclear')}
        </Button>
        <BookmarkTool {...{ course, lesson, headings, section, personId }} bookmark={bookmark} />
        <CopyLink section={section} />
        <PrintTool hasNotes={notes.notes.length > 0} />
        {hotline && (
          <a className={buttonClass({ variant: 'secondary' })} href={`tel:${hotline.number}`}>
            {hotline.label}
          </a>
        )}
      </div>
      <NoteList notes={notes} />
    </div>
  )
}

function keptBookmark({ reading, lesson }: ReadingToolsProps): string | null {
  return Object.entries(reading?.bookmarks ?? {}).find(([id]) => id === lesson.id)?.[1] ?? null
}
