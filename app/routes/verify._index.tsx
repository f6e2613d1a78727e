import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { readCode } from '~/areas/credentials/codes'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { TextInput } from '~/ui/field'
import { Page } from '~/ui/page'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  return { title: translatorFor(context.language)('credentials.verify-title') }
}

/** Anyone may ask. A code that reads leads to its page; another comes back as it was typed. */
export async function action({ request, context: load }: ActionFunctionArgs) {
  await authorise(load, request, 'public')
  const typed = (await request.formData()).get('code')
  const text = typeof typed === 'string' ? typed.slice(0, 200) : ''
  const code = readCode(text)
  return code ? redirect(`/verify/${code}`) : data({ typed: text }, { status: 400 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? '' },
  { name: 'robots', content: 'noindex' }
]

export default function VerifyPage() {
  const t = useTranslator()
  const { title } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const error = answer ? t('credentials.verify-incomplete') : null
  return (
    <Page title={title} lead={t('credentials.verify-lead')} width="text">
      <ErrorSummary title={t('credentials.verify-mend')} errors={error ? [{ field: 'code', message: error }] : []} />
      <form method="post" noValidate>
        <TextInput
          id="code"
          label={t('credentials.verify-code')}
          hint={t('credentials.verify-code-hint')}
          error={error}
          defaultValue={answer?.typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button>{t('credentials.verify-button')}</Button>
      </form>
    </Page>
  )
}
