import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { pageMeta } from '~/areas/accounts/page-meta'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { cleanText } from '~/platform/text'
import { Button } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { TextInput } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { findRecoverablePeople, MOST_FOUND } from '~/workflows/recover-account.server'

const LONGEST_SEARCH = 100

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'people:recover')
  const asked = cleanText(new URL(request.url).searchParams.get('q') ?? '').slice(0, LONGEST_SEARCH)
  const people = asked ? await findRecoverablePeople(context, asked) : []
  return {
    pageTitle: translatorFor(context.language)('accounts.people'),
    asked,
    people,
    more: people.length === MOST_FOUND
  }
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function PeoplePage() {
  const t = useTranslator()
  const { asked, people, more } = useLoaderData<typeof loader>()
  return (
    <Page title={t('accounts.people')} lead={t('accounts.people-lead')} width="text">
      <form method="get">
        <TextInput
          id="q"
          type="search"
          label={t('accounts.people-search')}
          hint={t('accounts.people-search-hint')}
          defaultValue={asked}
        />
        <Button icon="search">{t('accounts.people-search-button')}</Button>
      </form>
      {asked && people.length === 0 && (
        <Empty title={t('accounts.people-none')}>
          <p>{t('accounts.people-none-lead')}</p>
        </Empty>
      )}
      {people.length > 0 && (
        <ul className="steps" aria-label={t('accounts.people-found')}>
          {people.map((person) => (
            <li key={person.id}>
              <div className="steps__main">
                <p>
                  <a href={`/manage/people/${person.id}`}>{person.fullName}</a>
                </p>
                <p className="muted small">
                  {[person.position, person.unitName].filter(Boolean).join(' · ') || t('accounts.people-citizen')}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {more && (
        <Notice tone="quiet">
          <p>{t('accounts.people-more', { count: people.length })}</p>
        </Notice>
      )}
    </Page>
  )
}
