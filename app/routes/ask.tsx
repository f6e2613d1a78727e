import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { type Fault, parseForm, typedValues } from '~/areas/accounts/account-forms'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { refuseOtherLearner } from '~/areas/accounts/own-profile.server'
import { pageMeta } from '~/areas/accounts/page-meta'
import { takeTry } from '~/areas/accounts/tries.server'
import { AskAgainForm, AskSent } from '~/areas/learning/ask-parts'
import { AskForm } from '~/areas/learning/question-forms'
import { translatorFor } from '~/platform/catalogues.server'
import { answerRefusal, isDomainError } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { Page } from '~/ui/page'
import { askQuestion, getOpenLesson } from '~/workflows/ask-question.server'

const FIELDS = ['course', 'lesson', 'question']

/** Questions begin on a lesson's page; this one only says what became of them. */
export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const { language } = await authorise(load, request, 'learn')
  return { pageTitle: translatorFor(language)('together.ask-title') }
}

/** Keeps the question and answers with its receipt; what is wrong with it is said on a page that keeps what was typed. */
export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const form = await request.formData()
  refuseOtherLearner(context, form)
  const values = typedValues(form, FIELDS)
  const refuse = (faults: Fault[], status: number) => data({ receipt: null, faults, values }, { status })
  const parsed = parseForm(AskForm, form)
  if (!parsed.value) return refuse(parsed.faults, 400)
  const { question: text, ...address } = parsed.value
  try {
    await getOpenLesson(context.db.read, address)
    const asker = context.actor.kind === 'nobody' ? load.clientAddress : context.actor.personId
    const trial = { subject: `ask ${asker}`, address: `ask ${load.clientAddress}`, device: null }
    const seconds = await takeTry(context.db, trial, context.now())
    if (seconds > 0) return refuse([{ field: 'question', code: 'question-wait', values: { seconds } }], 429)
    const { personId, cookie } = await ensureLearner(context, {
      address: load.clientAddress,
      cookies: request.headers.get('Cookie')
    }).catch(answerRefusal)
    const { receipt } = await askQuestion(context, { personId, text, ...address })
    return data({ receipt, faults: undefined, values }, cookie ? { headers: { 'Set-Cookie': cookie } } : {})
  } catch (error) {
    if (isDomainError(error)) return refuse([{ field: 'question', code: error.code }], error.status)
    throw error
  }
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function AskPage() {
  const t = useTranslator()
  const answer = useActionData<typeof action>()
  if (!answer) {
    return (
      <Page title={t('together.ask-title')} width="text">
        <p>
          <a href="/courses">{t('learning.empty-action')}</a>
        </p>
      </Page>
    )
  }
  const back = `/courses/${answer.values.course ?? ''}/${answer.values.lesson ?? ''}`
  if (answer.receipt) {
    return (
      <Page title={t('together.ask-sent')} width="text">
        <AskSent receipt={answer.receipt} back={back} />
      </Page>
    )
  }
  return (
    <Page title={t('together.ask-title')} width="text">
      <AskAgainForm values={answer.values} faults={answer.faults} />
      <p>
        <a href={back}>{t('together.ask-back')}</a>
      </p>
    </Page>
  )
}
