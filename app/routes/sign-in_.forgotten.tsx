import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { pageMeta } from '~/areas/accounts/page-meta'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  return { pageTitle: translatorFor(context.language)('accounts.forgotten') }
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function ForgottenPasswordPage() {
  const t = useTranslator()
  return (
    <Page title={t('accounts.forgotten')} lead={t('accounts.forgotten-lead')} width="text">
      <ol>
        <li>{t('accounts.forgotten-meet')}</li>
        <li>{t('accounts.forgotten-word')}</li>
        <li>{t('accounts.forgotten-type')}</li>
      </ol>
      <Notice title={t('accounts.forgotten-careful-title')}>
        <p>{t('accounts.forgotten-careful')}</p>
      </Notice>
      <div className="actions">
        <ButtonLink to="/sign-in/recover">{t('accounts.have-word')}</ButtonLink>
        <ButtonLink variant="secondary" to="/sign-in">
          {t('accounts.back-to-sign-in')}
        </ButtonLink>
      </div>
    </Page>
  )
}
