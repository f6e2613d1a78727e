import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { authorise } from '~/areas/access/authorise.server'
import { pageMeta } from '~/areas/accounts/page-meta'
import { closeAllSessions, closeSession } from '~/areas/accounts/sign-in-sessions.server'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'
import { getMyAccount } from '~/workflows/my-account.server'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'account')
  const { fullName, learnerCode, email, emailVerifiedAt, phone, phoneVerifiedAt, language } =
    await getMyAccount(context)
  return {
    pageTitle: translatorFor(context.language)('accounts.settings'),
    fullName,
    learnerCode,
    language,
    email: email && { value: email, verified: emailVerifiedAt !== null },
    phone: phone && { value: phone, verified: phoneVerifiedAt !== null },
    saved: new URL(request.url).searchParams.has('saved')
  }
}

/** Signs out everywhere: on this device too. */
export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'account')
  if (context.viewer) await closeAllSessions(context, context.viewer.accountId)
  const cookie = await closeSession(context, request.headers.get('cookie'))
  return redirect('/', { headers: { 'Set-Cookie': cookie } })
}

type LineProps = { label: string; value: ReactNode; to: string; change: string }

function Line({ label, value, to, change }: LineProps) {
  return (
    <li>
      <div className="steps__main">
        <p className="muted small">{label}</p>
        <p>{value}</p>
      </div>
      <div className="steps__side">
        <a href={to}>
          {change}
          <span className="visually-hidden"> {label}</span>
        </a>
      </div>
    </li>
  )
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function SettingsPage() {
  const t = useTranslator()
  const mine = useLoaderData<typeof loader>()
  const change = t('accounts.change')
  const say = (name: typeof mine.email) => {
    if (!name) return t('accounts.none-given')
    return name.verified ? name.value : `${name.value} (${t('accounts.unverified')})`
  }
  const profile = '/me/settings/profile'
  return (
    <Page title={t('accounts.settings')} width="text">
      {mine.saved && (
        <Notice tone="done" live>
          <p>{t('accounts.saved')}</p>
        </Notice>
      )}
      <ul className="steps">
        <Line label={t('accounts.full-name')} value={mine.fullName} to={profile} change={change} />
        <Line
          label={t('accounts.card-label')}
          value={mine.learnerCode}
          to="/me/settings/card"
          change={t('accounts.card-open')}
        />
        <Line label={t('accounts.email')} value={say(mine.email)} to={profile} change={change} />
        <Line label={t('accounts.phone')} value={say(mine.phone)} to={profile} change={change} />
        <Line
          label={t('accounts.language')}
          value={t(mine.language === 'vi' ? 'accounts.language-vi' : 'accounts.language-en')}
          to={profile}
          change={change}
        />
        <Line label={t('accounts.password')} value="••••••••" to="/me/settings/password" change={change} />
      </ul>
      <Section id="sign-out" title={t('accounts.sign-out')}>
        <p>{t('accounts.sign-out-lead')}</p>
        <div className="actions">
          <form method="post" action="/sign-out">
            <Button>{t('accounts.sign-out-button')}</Button>
          </form>
          <form method="post">
            <Button variant="secondary">{t('accounts.sign-out-everywhere')}</Button>
          </form>
        </div>
      </Section>
    </Page>
  )
}
