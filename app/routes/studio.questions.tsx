import '../ui/styles/staff.css'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { authorise } from '~/areas/access/authorise.server'
import { type Fault, parseForm } from '~/areas/accounts/account-forms'
import { AnsweredList, WaitingList } from '~/areas/learning/question-desk'
import { AnswerForm } from '~/areas/learning/question-forms'
import { dayOf } from '~/platform/days'
import { isDomainError } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { asId } from '~/platform/ids'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Page, Section } from '~/ui/page'
import { describeQuestions, openQuestions, settle } from '~/workflows/answer-questions.server'

/** Trainers, reviewers and administrators. Who asked is not read. */
export async function loader({ context: load, request }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'course:author')
  const { waiting, answered } = await describeQuestions(context)
  const dated = (list: typeof waiting) => list.map(({ askedAt, ...one }) => ({ ...one, askedOn: dayOf(askedAt) }))
  return { waiting: dated(waiting), answered: dated(answered) }
}

const Switch = z.object({ course: z.string().min(1).max(100), intent: z.enum(['open', 'close']) })
const Change = z.object({ question: z.string().min(1).max(64), intent: z.enum(['published', 'hidden']) })

/** Opens or closes a course's questions; answers, publishes or hides one. */
export async function action({ context: load, request }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'course:author')
  const form = await request.formData()
  const given = Object.fromEntries(form)
  try {
    const toggled = Switch.safeParse(given)
    if (toggled.success) {
      const { course: slug, intent } = toggled.data
      await openQuestions(context, { slug, open: intent === 'open' })
      return redirect(`/studio/courses/${slug}`)
    }
    const changed = Change.safeParse(given)
    if (changed.success) {
      await settle(context, { id: asId(changed.data.question), state: changed.data.intent })
      return redirect('/studio/questions')
    }
    const parsed = parseForm(AnswerForm, form)
    const question = String(form.get('question') ?? '')
    if (!parsed.value) return refuse(question, parsed.faults)
    const state = form.get('intent') === 'answer-privately' ? 'hidden' : 'published'
    await settle(context, { id: asId(parsed.value.question), state, answer: parsed.value.answer })
    return redirect('/studio/questions')
  } catch (error) {
    if (isDomainError(error)) throw new Response(null, { status: error.status })
    throw error
  }
}

function refuse(question: string, faults: Fault[]) {
  return data({ question, faults }, { status: 400 })
}

export const meta: MetaFunction = () => [{ title: 'Studio' }]

export default function QuestionsPage() {
  const { waiting, answered } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useTranslator()
  return (
    <Page
      before={
        <Breadcrumbs
          label={t('ui.breadcrumbs')}
          items={[{ label: t('authoring.studio'), to: '/studio' }, { label: t('together.questions') }]}
        />
      }
      title={t('together.questions')}
      lead={t('together.questions-lead')}
      width="text"
    >
      <Section id="waiting" title={t('together.questions-waiting')}>
        <WaitingList questions={waiting} refused={answer} />
      </Section>
      {answered.length > 0 && (
        <Section id="answered" title={t('together.questions-answered')}>
          <AnsweredList questions={answered} />
        </Section>
      )}
    </Page>
  )
}
