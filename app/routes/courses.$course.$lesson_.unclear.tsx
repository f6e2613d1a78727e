import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { authorise } from '~/areas/access/authorise.server'
import { ensureLearner } from '~/areas/accounts/learners.server'
import { findLesson } from '~/areas/catalogue/lessons.server'
import { UnclearForm } from '~/areas/learning/lesson-foot'
import { MOST_WORDS } from '~/areas/learning/reading-limits'
import { readReceipt } from '~/areas/learning/receipts'
import { translatorFor } from '~/platform/catalogues.server'
import { answerRefusal, isDomainError } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { performReadingAct } from '~/workflows/perform-reading-act.server'

function addressIn(params: LoaderFunctionArgs['params']) {
  return { course: params.course ?? '', lesson: params.lesson ?? '' }
}

/** Anyone: the form for a passage that is hard to follow, and what became of it. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const { db, language } = await authorise(load, request, 'learn')
  const address = addressIn(params)
  const lesson = await findLesson(db.read, address)
  if (!lesson) throw new Response(null, { status: 404 })
  return {
    address,
    title: lesson.title[language],
    headings: lesson.headings,
    receipt: readReceipt(new URL(request.url).searchParams.get('receipt') ?? ''),
    pageTitle: translatorFor(language)('learning.unclear-title')
  }
}

const UnclearFields = z.object({ heading: z.string().max(200), comment: z.string().max(MOST_WORDS) })

/** Anyone who learns: a visitor gets a profile on this device. */
export async function action({ context: load, request, params }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const address = addressIn(params)
  const form = UnclearFields.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success) return { error: 'form-incomplete' }
  const { personId, cookie } = await ensureLearner(context, {
    address: load.clientAddress,
    cookies: request.headers.get('Cookie')
  }).catch(answerRefusal)
  try {
    const act = { kind: 'remark' as const, ...address, ...form.data, quote: '' }
    const { receipt } = await performReadingAct(context, { personId, key: null, act })
    const to = `/courses/${address.course}/${address.lesson}/unclear?receipt=${receipt}`
    return redirect(to, cookie ? { headers: { 'Set-Cookie': cookie } } : {})
  } catch (error) {
    if (isDomainError(error) && error.status !== 404) return { error: error.code }
    if (isDomainError(error)) throw new Response(null, { status: 404 })
    throw error
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.pageTitle} – ${data.title}` : '404' }
]

export default function UnclearPage() {
  const { address, title, headings, receipt } = useLoaderData<typeof loader>()
  const fault = useActionData<typeof action>()
  const t = useTranslator()
  const lesson = `/courses/${address.course}/${address.lesson}`
  return (
    <Page title={t('learning.unclear-title')} lead={receipt ? undefined : t('learning.unclear-lead')} width="text">
      {receipt && (
        <>
          <Notice tone="done" title={t('learning.unclear-sent')}>
            <p>{t('learning.unclear-receipt', { code: receipt })}</p>
          </Notice>
          <ButtonLink to={lesson} reloadDocument>
            {t('learning.unclear-back', { lesson: title })}
          </ButtonLink>
        </>
      )}
      {fault && (
        <Notice tone="careful" live>
          <p>{t.find(`error.${fault.error}`)}</p>
        </Notice>
      )}
      {!receipt && <UnclearForm {...address} headings={headings} />}
    </Page>
  )
}
