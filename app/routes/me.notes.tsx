import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { authorise } from '~/areas/access/authorise.server'
import { MyNotes, NoteSearch } from '~/areas/learning/my-notes'
import { MyTabs } from '~/areas/learning/my-tabs'
import { removeNote, rewordNote } from '~/areas/learning/notes.server'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { asId, type NoteId } from '~/platform/ids'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { Pagination } from '~/ui/pagination'
import { describeMyNotes } from '~/workflows/my-notes.server'

const DID = ['saved', 'removed'] as const
const NOTHING = { hasAny: false, notes: [], hasNewer: false, hasOlder: false }

/** Anyone, their own notes alone. */
export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const { actor, language } = context
  const asked = new URL(request.url).searchParams
  const words = (asked.get('q') ?? '').slice(0, 100)
  const page = Math.max(1, Math.floor(Number(asked.get('page'))) || 1)
  const mine = actor.kind === 'nobody' ? NOTHING : await describeMyNotes(context, actor.personId, { words, page })
  return {
    ...mine,
    words,
    page,
    did: DID.find((one) => one === asked.get('did')) ?? null,
    pageTitle: translatorFor(language)('learning.notes-title')
  }
}

const NoteForm = z.object({
  id: z.string().min(1).max(64),
  intent: z.enum(['save', 'remove']),
  text: z.string().max(2000)
})

/** Anyone, their own notes alone: another's note stays as it is. */
export async function action({ request, context: load }: ActionFunctionArgs) {
  const { db, actor, now } = await authorise(load, request, 'learn')
  const form = NoteForm.safeParse(Object.fromEntries(await request.formData()))
  if (!form.success || actor.kind === 'nobody') return redirect('/me/notes')
  const { intent, text } = form.data
  const note = { personId: actor.personId, id: asId<NoteId>(form.data.id), at: now() }
  if (intent === 'remove') {
    await db.withTransaction((tx) => removeNote(tx, note))
    return redirect('/me/notes?did=removed')
  }
  const isChanged = await db.withTransaction((tx) => rewordNote(tx, { ...note, text }))
  return redirect(isChanged ? '/me/notes?did=saved' : '/me/notes')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? '' }]

export default function MyNotesPage() {
  const t = useTranslator()
  const { hasAny, notes, words, page, hasNewer, hasOlder, did } = useLoaderData<typeof loader>()
  const to = (number: number) => `/me/notes?${new URLSearchParams({ q: words, page: String(number) })}`
  return (
    <Page title={t('learning.notes-title')} lead={t('learning.notes-lead')}>
      <MyTabs current="notes" />
      {did && <Notice tone="done" title={t(`learning.notes-${did}`)} />}
      {hasAny ? (
        <NoteSearch words={words} />
      ) : (
        <Empty
          title={t('learning.notes-empty-title')}
          action={<ButtonLink to="/courses">{t('learning.empty-action')}</ButtonLink>}
        >
          <p>{t('learning.notes-empty')}</p>
        </Empty>
      )}
      {hasAny && notes.length === 0 && (
        <p>
          {t('learning.notes-none-found')} <a href="/me/notes">{t('learning.notes-show-all')}</a>
        </p>
      )}
      <MyNotes notes={notes} />
      {notes.length > 0 && <p className="muted small no-print">{t('learning.notes-print')}</p>}
      <Pagination
        label={t('learning.notes-pages')}
        previous={hasNewer ? { to: to(page - 1), label: t('learning.notes-newer') } : undefined}
        next={hasOlder ? { to: to(page + 1), label: t('learning.notes-older') } : undefined}
      />
    </Page>
  )
}
