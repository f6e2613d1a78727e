import type { Day } from '~/platform/days'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import type { RemarkedLesson, RemarkSection } from './remark-sections'

type Remark = { id: string; lessonId: string; heading: string; quote: string; comment: string; on: Day }

/** What readers stumbled over in one lesson, section by section, without saying who. */
export function LessonRemarks({ course, group }: { course: string; group: RemarkedLesson<Remark> }) {
  const { lesson, sections } = group
  return (
    <>
      {sections.map((section) => (
        <SectionRemarks
          key={section.key}
          section={section}
          address={lesson && `/courses/${course}/${lesson.slug}${section.heading ? `#${section.heading.id}` : ''}`}
        />
      ))}
    </>
  )
}

function SectionRemarks({ section, address }: { section: RemarkSection<Remark>; address: string | null }) {
  const t = useTranslator()
  const { heading, isTop, remarks } = section
  const name = heading?.text ?? t(isTop ? 'authoring.remarks-top' : 'authoring.remarks-old-section')
  return (
    <div className="panel">
      <h3>
        {address ? <a href={address}>{name}</a> : name} · {t('authoring.remarks-count', { count: remarks.length })}
      </h3>
      <ul>
        {remarks.map((remark) => (
          <li key={remark.id}>
            {remark.quote && <q lang="vi">{remark.quote}</q>}{' '}
            {remark.comment || <span className="muted">{t('authoring.remarks-no-words')}</span>}{' '}
            <span className="muted small">{formatDay(remark.on)}</span>
          </li>
        ))}
      </ul>
      <form method="post">
        {remarks.map((remark) => (
          <input key={remark.id} type="hidden" name="remark" value={remark.id} />
        ))}
        <Button variant="secondary" icon="check">
          {t('authoring.remarks-settle')}
          <span className="visually-hidden">: {name}</span>
        </Button>
      </form>
    </div>
  )
}
