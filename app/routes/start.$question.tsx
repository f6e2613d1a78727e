import '~/ui/styles/finding.css'
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { findGuidedStart } from '~/areas/catalogue/guided-start.server'
import { describeQuestion } from '~/areas/catalogue/guided-start-page'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { RadioGroup } from '~/ui/field'

/** Anyone. The answers stand in the address and nowhere else. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const { language } = await authorise(load, request, 'public')
  const start = findGuidedStart()
  if (!start) throw redirect('/courses')
  const question = describeQuestion(start, Number(params.question), new URL(request.url).searchParams, language)
  if (!question) throw new Response(null, { status: 404 })
  const step = translatorFor(language)('finding.start-step', { number: question.number, all: question.all })
  return { question, pageTitle: `${step}: ${question.text}` }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? '' },
  { name: 'robots', content: 'noindex' }
]

export default function QuestionPage() {
  const { question } = useLoaderData<typeof loader>()
  const t = useTranslator()
  const { number, all, text } = question
  return (
    <div className="page page--text">
      <a className="start-back" href={question.back}>
        {t('finding.start-back')}
      </a>
      <form method="get" action={question.next} className="page-body" key={question.id}>
        <p className="start-step">{t('finding.start-step', { number, all })}</p>
        {question.kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <RadioGroup
          id={question.id}
          label={<h1>{text}</h1>}
          hint={question.hint}
          labelSize="page"
          choices={question.choices}
          defaultValue={question.chosen}
        />
        <Button large>{t('finding.start-continue')}</Button>
      </form>
      <a className="start-skip" href={question.skip}>
        {t('finding.start-skip')}
      </a>
    </div>
  )
}
