import { useEffect, useRef, useState } from 'react'
import { LearnerField } from '~/areas/accounts/learner-field'
import { type Play, writePlay } from '~/areas/catalogue/activities/game'
import type { Activity } from '~/areas/catalogue/activities/registry'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import type { ActState } from './act-slots'

export type FinishActivityProps = {
  activity: Activity
  play: Play
  /** The lesson it was played for, as `course/lesson`; null in the gallery, which keeps nothing. */
  lesson: string | null
  personId: string | null | undefined
}

/** What stands at the end of a play: how it was kept for its lesson, and where to read what it was worth. */
export function FinishActivity(props: FinishActivityProps) {
  const { activity, play, lesson } = props
  const t = useTranslator()
  const address = new URLSearchParams({ play: writePlay(play), ...(lesson ? { lesson } : {}) })
  return (
    <div className="activity__end">
      {lesson && <KeepPlay {...props} lesson={lesson} />}
      {activity.isScored && (
        <p>
          <a className="button" href={`/practice/${activity.data.id}/result?${address}`}>
            {t('reader.activity-result')}
          </a>
        </p>
      )}
    </div>
  )
}

/** With scripts a play is kept as soon as it ends; without them, and where a device can keep nothing, by a button. */
function KeepPlay({ activity, play, lesson, personId }: FinishActivityProps & { lesson: string }) {
  const t = useTranslator()
  const [state, setState] = useState<ActState | null>(null)
  const isKept = useRef(false)
  const { id, title } = activity.data
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end of a play is kept once, whatever is pressed after it
  useEffect(() => {
    if (isKept.current) return
    isKept.current = true
    const [course = '', slug = ''] = lesson.split('/')
    const act = {
      kind: 'finish-activity' as const,
      course,
      lesson: slug,
      activity: id,
      version: activity.version,
      play: writePlay(play)
    }
    import('./keep-act')
      .then(({ keepAct }) => keepAct(act, { label: title, shownTo: personId, tell: setState }))
      .catch(() => false)
  }, [])
  if (state) {
    const isSaved = state.state === 'saved'
    return (
      <p role="status" className="activity__kept">
        {isSaved ? t('reader.act-saved', { receipt: state.receipt ?? '' }) : t(`reader.act-${state.state}`)}
      </p>
    )
  }
  return (
    <form method="post" action={`/practice/${id}`}>
      <input type="hidden" name="play" value={writePlay(play)} />
      <input type="hidden" name="lesson" value={lesson} />
      <input type="hidden" name="version" value={activity.version} />
      <LearnerField personId={personId} />
      <Button icon="check">{t('reader.activity-keep')}</Button>
    </form>
  )
}
