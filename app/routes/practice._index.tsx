import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { shareMeta } from '~/platform/share-meta.server'
import { Card, Cards } from '~/ui/card'
import { Page, Section } from '~/ui/page'
import { listPractice, type PracticeCard } from '~/workflows/read-practice.server'

/** Anyone: everything that can be practised, by what one does in it. */
export async function loader({ context: load, request }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const { db, language } = context
  const t = translatorFor(language)
  const page = { path: '/practice', title: t('finding.practice-title'), description: t('finding.practice-lead') }
  return { cards: await listPractice(db.read, language), meta: shareMeta(context, page) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => data?.meta ?? [{ title: '404' }]

export default function PracticeGallery() {
  const { cards } = useLoaderData<typeof loader>()
  const t = useTranslator()
  const kinds = [...new Set(cards.map(({ kind }) => kind))]
  return (
    <Page title={t('finding.practice-title')} lead={t('finding.practice-lead')}>
      {kinds.map((kind) => (
        <Section key={kind} id={kind} title={t(`finding.practice-kind-${kind}`)}>
          <PracticeCards cards={cards.filter((card) => card.kind === kind)} />
        </Section>
      ))}
    </Page>
  )
}

function PracticeCards({ cards }: { cards: ReadonlyArray<PracticeCard> }) {
  return (
    <Cards>
      {cards.map(({ id, title, intro }) => (
        <li key={id}>
          <Card title={title} to={`/practice/${id}`} reloadDocument>
            <p>{intro}</p>
          </Card>
        </li>
      ))}
    </Cards>
  )
}
