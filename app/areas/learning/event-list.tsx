import type { LearningEventKind } from '#db/schema/learning'
import { type Day, dayOrNull } from '~/platform/days'
import { formatDay } from '~/platform/format'
import type { Translator } from '~/platform/i18n'
import { useTranslator } from '~/platform/i18n-context'
import { Badge } from '~/ui/badge'

export type RecordLine = {
  id: string
  kind: LearningEventKind
  receipt: string
  on: Day
  /** Learnt in a class of a community helper. */
  assisted: boolean
  detail: Record<string, string | number | boolean>
  course: { vi: string; en: string }
}

function sentenceOf(t: Translator, { kind, detail }: RecordLine): string {
  const lesson = String(detail.lesson ?? '')
  const percent = Number(detail.scorePercent ?? 0)
  switch (kind) {
    case 'lesson-done':
      return t('learning.event-lesson-done', { lesson })
    case 'attempt-submitted':
      if (detail.selfCheck) return t('learning.event-check-submitted', { percent })
      return t(detail.passed ? 'learning.event-attempt-passed' : 'learning.event-attempt-submitted', { percent })
    case 'course-completed':
      return t('learning.event-course-completed', { percent })
    case 'enrolled':
      return t('learning.event-enrolled')
    case 'activity-done':
      return t('learning.event-activity-done', { activity: String(detail.activity ?? '') })
    case 'product-handed-in':
      return t('learning.event-product-handed-in', { plan: String(detail.plan ?? '') })
    case 'attempt-started':
      return t('learning.event-attempt-started')
    case 'work-claimed':
      return t('learning.event-work-claimed')
    case 'lesson-remarked':
      return t('learning.event-lesson-remarked', { lesson })
    case 'question-asked':
      return t('learning.event-question-asked', { lesson })
  }
}

/** Done without network: the day is the device's, another than that of the receipt. */
function Offline({ detail }: Pick<RecordLine, 'detail'>) {
  const t = useTranslator()
  const on = dayOrNull(String(detail.doneOn ?? ''))
  return detail.offline === true && on ? <Badge>{t('learning.record-offline', { day: formatDay(on) })}</Badge> : null
}

/** The learner's record: what was done, on which day, under which receipt. */
export function EventList({ lines }: { lines: ReadonlyArray<RecordLine> }) {
  const t = useTranslator()
  return (
    <ul className="steps">
      {lines.map((line) => (
        <li key={line.id}>
          <div className="steps__main">
            <p>{sentenceOf(t, line)}</p>
            <p className="muted small">
              {line.course[t.language]} · {formatDay(line.on)} · {t('learning.record-receipt', { code: line.receipt })}
            </p>
          </div>
          {(line.assisted || line.detail.offline === true) && (
            <div className="steps__side">
              {line.assisted && <Badge>{t('learning.assisted')}</Badge>}
              <Offline detail={line.detail} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
