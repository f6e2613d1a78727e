import { SolutionText } from '~/areas/assessment/item-feedback'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { Notice } from '~/ui/notice'
import type { LessonReport, OutcomeCoverage } from './course-report'
import type { CourseForAuthors } from './courses.server'

/** Each lesson with what to look at again. */
export function LessonTable({ course, lessons }: { course: string; lessons: ReadonlyArray<LessonReport> }) {
  const t = useTranslator()
  return (
    <DataTable
      id="lessons"
      caption={t('authoring.lessons-caption')}
      captionHidden
      narrow="stack"
      rows={lessons}
      rowKey={(lesson) => lesson.id}
      columns={[
        {
          key: 'title',
          header: t('authoring.lesson'),
          cell: (lesson) => <a href={`/courses/${course}/${lesson.slug}`}>{lesson.title}</a>
        },
        { key: 'minutes', header: t('authoring.minutes'), numeric: true, cell: (lesson) => lesson.minutes },
        { key: 'words', header: t('authoring.words'), numeric: true, cell: (lesson) => lesson.words },
        { key: 'reviewed', header: t('authoring.reviewed-on'), cell: (lesson) => <Reviewed lesson={lesson} /> }
      ]}
    />
  )
}

function Reviewed({ lesson }: { lesson: LessonReport }) {
  const t = useTranslator()
  return (
    <>
      {formatDay(lesson.reviewedOn)} {lesson.reviewDue && <Badge tone="due">{t('authoring.review-due')}</Badge>}
      {lesson.replacedCites.map((cite) => (
        <Badge key={cite} tone="due">
          {t('authoring.cite-replaced', { cite })}
        </Badge>
      ))}
    </>
  )
}

/** What a check of the files says now, each line with its place. */
export function ContentFaults({ lines }: { lines: ReadonlyArray<string> }) {
  const t = useTranslator()
  if (lines.length === 0) return <Notice tone="done" title={t('authoring.content-clean')} />
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Where each outcome is taught and tested; an untested one is said in words. */
export function CoverageTable({ coverage }: { coverage: ReadonlyArray<OutcomeCoverage> }) {
  const t = useTranslator()
  return (
    <DataTable
      id="coverage"
      caption={t('authoring.coverage-caption')}
      captionHidden
      narrow="stack"
      rows={coverage}
      rowKey={(outcome) => outcome.id}
      columns={[
        { key: 'outcome', header: t('authoring.outcome'), cell: (outcome) => `${outcome.id}. ${outcome.text}` },
        { key: 'lessons', header: t('authoring.lessons'), numeric: true, cell: (outcome) => outcome.lessons },
        { key: 'counting', header: t('authoring.counting-items'), numeric: true, cell: (outcome) => outcome.counting },
        { key: 'practice', header: t('authoring.practice-items'), numeric: true, cell: (outcome) => outcome.practice },
        { key: 'drawn', header: t('authoring.drawn'), numeric: true, cell: (outcome) => outcome.drawn },
        {
          key: 'state',
          header: t('authoring.state'),
          cell: (outcome) =>
            outcome.counting === 0 ? <Badge tone="due">{t('authoring.untested')}</Badge> : t('authoring.tested')
        }
      ]}
    />
  )
}

/** The bank, one item after another; the answer and its explanation open on demand. */
export function BankList({ items }: { items: CourseForAuthors['items'] }) {
  const t = useTranslator()
  return (
    <ol className="stack">
      {items.map((item) => (
        <li key={item.id}>
          <p>
            <strong>{item.stem}</strong>
          </p>
          <p>
            <Badge>{t(`authoring.kind-${item.kind}`)}</Badge> <Badge>{item.outcome}</Badge>{' '}
            <Badge>{t(`authoring.difficulty-${item.difficulty}`)}</Badge>{' '}
            {item.practice && <Badge tone="accent">{t('authoring.practice')}</Badge>}{' '}
            <span>{t('authoring.item-version', { id: item.id, number: item.version })}</span>
          </p>
          <details>
            <summary>{t('authoring.show-key')}</summary>
            <SolutionText solution={item.solution} />
            <p>{item.explanation}</p>
          </details>
        </li>
      ))}
    </ol>
  )
}
