import { useState } from 'react'
import type { Heading } from '~/areas/catalogue/course'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { ActStateText } from './act-state-text'
import { type ActState, keepOrTell } from './keep-act'
import { showPlace } from './lesson-passages'

type BookmarkToolProps = {
  course: { slug: string }
  lesson: { slug: string; title: string }
  headings: ReadonlyArray<Heading>
  section: string
  personId: string | null
  /** The heading marked, null when none is, and how to change it: it outlives the sheet. */
  bookmark: [string | null, (heading: string | null) => void]
}

/** One place a lesson to come back to. */
export function BookmarkTool({ course, lesson, headings, section, personId, bookmark }: BookmarkToolProps) {
  const t = useTranslator()
  const [marked, setMarked] = bookmark
  const [state, setState] = useState<ActState>()
  const place = { course: course.slug, lesson: lesson.slug }
  const keeping = { label: t('reading.act-bookmark', { lesson: lesson.title }), shownTo: personId, tell: setState }
  const heading = headings.find((one) => one.id === marked)?.text ?? t('reading.whole-lesson')

  function set() {
    setMarked(section)
    void keepOrTell({ kind: 'set-bookmark', ...place, heading: section }, keeping)
  }
  function remove() {
    setMarked(null)
    void keepOrTell({ kind: 'remove-bookmark', ...place }, keeping)
  }
  return (
    <div className="reading-sheet__tool">
      {marked !== section && (
        <Button type="button" variant="secondary" onClick={set}>
          {t('reading.bookmark')}
        </Button>
      )}
      {marked !== null && (
        <>
          <p className="small">{t('reading.bookmark-here', { heading })}</p>
          <Button type="button" variant="quiet" onClick={() => showPlace({ heading: marked })}>
            {t('reading.bookmark-go')}
          </Button>
          <Button type="button" variant="quiet" onClick={remove}>
            {t('reading.bookmark-remove')}
          </Button>
        </>
      )}
      <ActStateText state={state} />
    </div>
  )
}
