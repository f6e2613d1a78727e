import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { type Fault, typedValues } from '~/areas/accounts/account-forms'
import { FaultSummary, useFaults } from '~/areas/accounts/form-faults'
import { pageMeta } from '~/areas/accounts/page-meta'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { TextInput } from '~/ui/field'
import { Page } from '~/ui/page'
import { claimBySlip } from '~/workflows/claim-device-work.server'

const FIELDS = ['code', 'word']

/** What a scanned slip says is filled in; nothing is claimed before the form is sent. */
export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'account')
  const asked = new URL(request.url).searchParams
  return {
    pageTitle: translatorFor(context.language)('accounts.slip-claim'),
    code: (asked.get('code') ?? '').slice(0, 50),
    word: (asked.get('word') ?? '').slice(0, 100)
  }
}

export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'account')
  const values = typedValues(await request.formData(), FIELDS)
  const refuse = (fault: Fault, status: number) => data({ faults: [fault], values }, { status })
  if (!context.viewer) return refuse({ field: 'code', code: 'slip-wrong' }, 400)
  const outcome = await claimBySlip(context, {
    typedCode: (values.code ?? '').slice(0, 100),
    typedWord: (values.word ?? '').slice(0, 100),
    to: context.viewer.personId,
    address: load.clientAddress
  })
  if (outcome.kind === 'wait') {
    return refuse({ field: 'word', code: 'pin-wait', values: { seconds: outcome.seconds } }, 429)
  }
  if (outcome.kind === 'wrong') return refuse({ field: 'code', code: 'slip-wrong' }, 400)
  return redirect('/me/record')
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function ClaimSlipPage() {
  const t = useTranslator()
  const { code, word } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { messageOf } = useFaults(answer?.faults)
  const plain = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const
  return (
    <Page title={t('accounts.slip-claim')} lead={t('accounts.slip-claim-lead')} width="text">
      <FaultSummary faults={answer?.faults} />
      <form method="post" noValidate>
        <TextInput
          id="code"
          label={t('accounts.class-code')}
          hint={t('accounts.class-code-hint')}
          error={messageOf('code')}
          defaultValue={answer?.values.code ?? code}
          {...plain}
        />
        <TextInput
          id="word"
          label={t('accounts.slip-word')}
          hint={t('accounts.word-hint')}
          error={messageOf('word')}
          defaultValue={answer?.values.word ?? word}
          {...plain}
        />
        <Button large>{t('accounts.slip-claim-button')}</Button>
      </form>
    </Page>
  )
}
