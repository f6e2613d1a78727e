import { type FormEvent, useEffect, useRef, useState } from 'react'
import { LearnerField } from '~/areas/accounts/learner-field'
import { useTranslator } from '~/platform/i18n-context'
import { whenNear } from '~/platform/when-near'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import type { ActState } from './act-slots'
import type { LessonPage } from './lesson-page'

const loadKeeping = () => import('./keep-act')

type FinishFormProps = Pick<LessonPage, 'course' | 'lesson'> & {
  isDone: boolean
  personId: string | null | undefined
  next: { slug: string; title: string } | null
}

/**
 * "Xong bài": kept on this device and sent when there is a line. Without scripts, and where a device can keep nothing,
 * it is a plain form, and a lesson is done only once all the same.
 */
export function FinishForm({ course, lesson, isDone, next, personId }: FinishFormProps) {
  const t = useTranslator()
  const [state, setState] = useState<ActState | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const act = { kind: 'finish-lesson' as const, course: course.slug, lesson: lesson.slug }

  // biome-ignore lint/correctness/useExhaustiveDependencies: one lesson a page
  useEffect(() => {
    if (!form.current) return
    return whenNear(form.current, () => void loadKeeping().then(({ resumeAct }) => resumeAct(act, setState), ignore))
  }, [])

  function finish(event: FormEvent) {
    event.preventDefault()
    const label = `${t('reader.finish')}: ${lesson.title}`
    loadKeeping()
      .then(({ keepAct }) => keepAct(act, { label, shownTo: personId, tell: setState }))
      .catch(() => false)
      .then((isKept) => isKept || form.current?.submit())
  }

  if (state) return <Finished {...{ course, state, next }} />
  return (
    <form method="post" className="stack stack--tight" ref={form} onSubmit={finish}>
      <h2>{isDone ? t('reader.finished-before') : t('reader.finish-title')}</h2>
      {!isDone && <p>{t('reader.finish-text')}</p>}
      <LearnerField personId={personId} />
      <Button large icon="check" variant={isDone ? 'secondary' : 'primary'}>
        {t('reader.finish')}
      </Button>
    </form>
  )
}

function ignore() {}

type FinishedProps = Pick<FinishFormProps, 'course' | 'next'> & { state: ActState }

const tones = { held: 'offline', locked: 'careful', sending: 'info', saved: 'done', refused: 'info' } as const

/** How the finished lesson stands, and where to go on. */
function Finished({ course, state, next }: FinishedProps) {
  const t = useTranslator()
  const tone = tones[state.state]
  return (
    <div className="stack stack--tight">
      <h2>{t('reader.finished-now')}</h2>
      <div role="status">
        <Notice tone={tone} title={sentenceOf(t, state)} />
      </div>
      {state.state !== 'refused' && (
        <p>
          {next && (
            <a className="button" href={`/courses/${course.slug}/${next.slug}`}>
              {t('reader.go-on', { title: next.title })}
            </a>
          )}
          {!next && <a href={`/courses/${course.slug}`}>{t('reader.back-to-course', { course: course.title })}</a>}
        </p>
      )}
    </div>
  )
}

function sentenceOf(t: ReturnType<typeof useTranslator>, state: ActState): string {
  if (state.state === 'saved') return t('reader.act-saved', { receipt: state.receipt ?? '' })
  return t(`reader.act-${state.state}`)
}
