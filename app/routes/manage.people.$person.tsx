import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise, type ViewerContext } from '~/areas/access/authorise.server'
import type { Fault } from '~/areas/accounts/account-forms'
import { FaultSummary, useFaults } from '~/areas/accounts/form-faults'
import { pageMeta } from '~/areas/accounts/page-meta'
import { translatorFor } from '~/platform/catalogues.server'
import { isDomainError } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { asId, type PersonId } from '~/platform/ids'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button, ButtonLink } from '~/ui/button'
import { Checkbox } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { findRecoverable, issueRecoveryWord } from '~/workflows/recover-account.server'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'people:recover')
  const { fullName, unitName, position, account } = await getSubject(context, params.person)
  return {
    pageTitle: translatorFor(context.language)('accounts.people'),
    fullName,
    unitName,
    position,
    code: account?.learnerCode ?? null
  }
}

/** Answers with the word itself: it is shown on this one page and nowhere again. */
export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'people:recover')
  const { id } = await getSubject(context, params.person)
  const refuse = (code: string, status: number) => {
    const faults: Fault[] = [{ field: 'seen', code }]
    return data({ word: null, faults }, { status })
  }
  if ((await request.formData()).get('seen') !== 'on') return refuse('recovery-not-seen', 400)
  try {
    return data({ word: await issueRecoveryWord(context, id), faults: undefined })
  } catch (error) {
    if (isDomainError(error)) return refuse(error.code, error.status)
    throw error
  }
}

/** 404 for whoever stands outside the viewer's scope, as for nobody. */
async function getSubject(context: ViewerContext, personId: string | undefined) {
  const subject = await findRecoverable(context, asId<PersonId>(personId ?? ''))
  if (!subject) throw new Response(null, { status: 404 })
  return subject
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function PersonPage() {
  const t = useTranslator()
  const { fullName, unitName, position, code } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      before={
        <Breadcrumbs
          label={t('accounts.breadcrumbs')}
          items={[{ label: t('accounts.people'), to: '/manage/people' }, { label: fullName }]}
        />
      }
      title={fullName}
      lead={[position, unitName].filter(Boolean).join(' · ') || t('accounts.people-citizen')}
      width="text"
    >
      {answer?.word ? <WordCard word={answer.word} code={code} /> : <RecoverForm code={code} faults={answer?.faults} />}
    </Page>
  )
}

/** A code that no line end tears apart. */
function unbroken(code: string): string {
  return code.replaceAll('-', '\u2011')
}

function WordCard({ word, code }: { word: string; code: string | null }) {
  const t = useTranslator()
  return (
    <>
      <div className="code-card" role="status">
        <p>{t('accounts.word')}</p>
        <p className="code-card__code">{word}</p>
        <p>{t('accounts.word-code', { code: unbroken(code ?? '') })}</p>
      </div>
      <Notice tone="careful" title={t('accounts.word-once')}>
        <p>{t('accounts.word-how')}</p>
      </Notice>
      <ButtonLink to="/manage/people" reloadDocument>
        {t('accounts.word-done')}
      </ButtonLink>
    </>
  )
}

function RecoverForm({ code, faults }: { code: string | null; faults: Fault[] | undefined }) {
  const t = useTranslator()
  const { messageOf } = useFaults(faults)
  if (code === null) {
    return (
      <Notice>
        <p>{t('accounts.people-no-account')}</p>
      </Notice>
    )
  }
  return (
    <>
      <FaultSummary faults={faults} />
      <p>{t('accounts.people-code', { code: unbroken(code) })}</p>
      <h2>{t('accounts.recover-person')}</h2>
      <p>{t('accounts.recover-person-lead')}</p>
      <form method="post" noValidate>
        <Checkbox id="seen" label={t('accounts.seen')} hint={t('accounts.seen-hint')} error={messageOf('seen')} />
        <Button>{t('accounts.recover-person-button')}</Button>
      </form>
    </>
  )
}
