import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { listGlossary } from '~/areas/catalogue/glossary.server'
import { useTranslator } from '~/platform/i18n-context'
import { Page } from '~/ui/page'

/** Anyone: hard words in plain ones. */
export async function loader({ context: load, request }: LoaderFunctionArgs) {
  const { language } = await authorise(load, request, 'public')
  return listGlossary().map(({ id, term, also, meaning }) => ({ id, term, also, meaning: meaning[language] }))
}

export const meta: MetaFunction = () => [{ title: 'Từ điển dễ hiểu' }]

export default function GlossaryPage() {
  const terms = useLoaderData<typeof loader>()
  const t = useTranslator()
  return (
    <Page title={t('catalogue.glossary-title')} lead={t('catalogue.glossary-lead')} width="text">
      <dl className="definitions">
        {terms.map((term) => (
          <div key={term.id} id={term.id}>
            <dt lang="vi">{term.term}</dt>
            <dd>
              {term.meaning}
              {term.also.length > 0 && <span> {t('catalogue.glossary-also', { words: term.also.join(', ') })}.</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Page>
  )
}
