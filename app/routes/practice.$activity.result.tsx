import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { writePlay } from '~/areas/catalogue/activities/game'
import { useTranslator } from '~/platform/i18n-context'
import { Page } from '~/ui/page'
import { readResult } from '~/workflows/read-practice.server'

/** Anyone: what a play was worth. A play that is not at its end goes on where it stands. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const address = new URL(request.url).searchParams
  const id = params.activity ?? ''
  const result = await readResult(context, id, address)
  if (!result) throw new Response(null, { status: 404 })
  if (!('judgement' in result)) {
    address.set('play', writePlay(result.play))
    throw redirect(`/practice/${id}?${address}`)
  }
  return { ...result, again: againAt(id, result.play.seed, result.lesson?.address) }
}

/** Where the next draw begins. */
function againAt(id: string, seed: number, lesson: string | undefined): string {
  const address = new URLSearchParams({ play: writePlay({ seed: seed + 1, moves: [] }), ...(lesson ? { lesson } : {}) })
  return `/practice/${id}?${address}`
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? '404' },
  { name: 'robots', content: 'noindex' }
]

export default function PracticeResult() {
  const { title, judgement, lesson, again } = useLoaderData<typeof loader>()
  const t = useTranslator()
  const { right, all, remarks } = judgement
  return (
    <Page width="text" title={title} lead={t('finding.result-lead', { right, all })}>
      <ul className="activity-list">
        {remarks.map(({ about, isGood, why, better, isSpoilt }) => (
          <li key={about} className={`feedback feedback--${isGood ? 'good' : 'again'}`}>
            <p className="feedback__verdict">{t(isGood ? 'finding.result-good' : 'finding.result-again')}</p>
            <p>
              <strong>{about}</strong>
            </p>
            {isSpoilt && <p>{t('finding.result-spoilt')}</p>}
            <p>{why}</p>
            {better && <p>{t('finding.result-better', { answer: better })}</p>}
          </li>
        ))}
      </ul>
      <div className="actions">
        <a className="button" href={again}>
          {t('finding.result-once-more')}
        </a>
        {lesson && <a href={`/courses/${lesson.address}`}>{t('finding.practice-back', { lesson: lesson.title })}</a>}
        {!lesson && <a href="/practice">{t('finding.practice-all')}</a>}
      </div>
    </Page>
  )
}
