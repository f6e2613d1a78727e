import type { Heading } from '~/areas/catalogue/course'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Details } from '~/ui/details'
import { Select, Textarea } from '~/ui/field'
import { MOST_WORDS } from './reading-limits'

/** What the course asks of whoever has not begun it by another path, in one sentence. Printed once, by the server. */
export function CompletionSentence({ course, lessons, mark }: { course: string; lessons: number; mark: number }) {
  const t = useTranslator()
  return (
    <p className="lesson-rule">
      {t('learning.rule', { lessons, mark })} <a href={`/courses/${course}#path`}>{t('learning.rule-more')}</a>
    </p>
  )
}

type UnclearProps = { course: string; lesson: string; headings: ReadonlyArray<Heading> }

/** "Đoạn này khó hiểu?" under a lesson, folded away. Printed once, by the server; works without scripts. */
export function UnclearDetails(props: UnclearProps) {
  const t = useTranslator()
  return (
    <Details summary={t('learning.unclear')}>
      <p>{t('learning.unclear-lead')}</p>
      <UnclearForm {...props} />
    </Details>
  )
}

export function UnclearForm({ course, lesson, headings }: UnclearProps) {
  const t = useTranslator()
  const sections = [
    { value: '', label: t('learning.unclear-top') },
    ...headings.map((heading) => ({ value: heading.id, label: heading.text }))
  ]
  return (
    <form method="post" action={`/courses/${course}/${lesson}/unclear`}>
      <Select id="unclear-heading" name="heading" label={t('learning.unclear-section')} options={sections} />
      <Textarea
        id="unclear-comment"
        name="comment"
        label={t('learning.unclear-comment')}
        rows={3}
        maxLength={MOST_WORDS}
      />
      <Button variant="secondary">{t('learning.unclear-send')}</Button>
    </form>
  )
}
