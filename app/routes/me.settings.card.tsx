import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { CodeCard } from '~/areas/accounts/code-card'
import { ownPath } from '~/areas/accounts/own-path'
import { pageMeta } from '~/areas/accounts/page-meta'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'
import { getMyAccount } from '~/workflows/my-account.server'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'account')
  const { searchParams } = new URL(request.url)
  const { fullName, learnerCode } = await getMyAccount(context)
  return {
    pageTitle: translatorFor(context.language)('accounts.card'),
    fullName,
    learnerCode,
    school: context.province.school[context.language],
    isNew: searchParams.has('new'),
    next: ownPath(searchParams.get('next'), searchParams.has('new') ? '/me' : '/me/settings')
  }
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function CardPage() {
  const t = useTranslator()
  const { fullName, learnerCode, school, isNew, next } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t(isNew ? 'accounts.card-new' : 'accounts.card')}
      lead={t(isNew ? 'accounts.card-new-lead' : 'accounts.card-lead')}
      width="text"
    >
      <CodeCard name={fullName} code={learnerCode} school={school} />
      <p className="no-print">{t('accounts.card-print')}</p>
      <div className="actions">
        <ButtonLink to={next} reloadDocument large>
          {t('accounts.continue')}
        </ButtonLink>
      </div>
    </Page>
  )
}
