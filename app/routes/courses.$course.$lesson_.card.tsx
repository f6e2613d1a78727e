import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { pageMeta } from '~/areas/accounts/page-meta'
import { useTranslator } from '~/platform/i18n-context'
import { Page } from '~/ui/page'
import { describeLessonCard } from '~/workflows/broadcast-lesson.server'

/** Anyone: what to remember of a lesson on one page, for a wall or a pocket. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const card = await describeLessonCard(context, { course: params.course ?? '', lesson: params.lesson ?? '' })
  if (!card) throw new Response(null, { status: 404 })
  return { ...card, pageTitle: card.title }
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function LessonCardPage() {
  const t = useTranslator()
  const { title, path, address, lines, hotlines, reviewed, qr } = useLoaderData<typeof loader>()
  return (
    <Page width="text" title={title} lead={t('catalogue.card-lead')}>
      <p className="no-print">{t('catalogue.card-print')}</p>
      <div className="panel slip" lang="vi">
        <ul>
          {lines.map((line) => (
            <li key={line}>
              <p>{line}</p>
            </li>
          ))}
        </ul>
        <img className="qr" src={qr} alt="" width="120" height="120" />
        <p>
          <b>{address}</b>
          <br />
          {hotlines}
          <br />
          <small>{reviewed}</small>
        </p>
      </div>
      <p className="no-print">
        <a href={path}>{t('catalogue.card-back')}</a>
      </p>
    </Page>
  )
}
