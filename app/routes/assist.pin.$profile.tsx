import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import type { Fault } from '~/areas/accounts/account-forms'
import { FaultSummary, useFaults } from '~/areas/accounts/form-faults'
import { LearnerPicture } from '~/areas/accounts/learner-picture'
import { pageMeta } from '~/areas/accounts/page-meta'
import { findLockedLearner } from '~/areas/accounts/pins.server'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { asId, type DeviceProfileId } from '~/platform/ids'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { issuePinWord } from '~/workflows/assist-class.server'

/** Whoever helps people back in, holding the address that the learner's own phone shows. */
export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'people:recover')
  const learner = await findLockedLearner(context.db.read, asId<DeviceProfileId>(params.profile ?? ''))
  if (!learner) throw new Response(null, { status: 404 })
  const { name, picture } = learner
  return { pageTitle: translatorFor(context.language)('accounts.pin-forgotten'), name, picture }
}

/** Answers with the word itself: it is shown on this one page. */
export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'people:recover')
  if ((await request.formData()).get('seen') !== 'on') {
    const faults: Fault[] = [{ field: 'seen', code: 'recovery-not-seen' }]
    return data({ word: null, faults }, { status: 400 })
  }
  const word = await issuePinWord(context, asId<DeviceProfileId>(params.profile ?? ''))
  if (!word) throw new Response(null, { status: 404 })
  return data({ word, faults: undefined })
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function PinWordPage() {
  const t = useTranslator()
  const { name, picture } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { messageOf } = useFaults(answer?.faults)
  return (
    <Page title={t('accounts.pin-word-for', { name })} lead={t('accounts.pin-word-lead', { name })} width="text">
      <LearnerPicture picture={picture} large />
      {answer?.word ? (
        <>
          <div className="code-card" role="status">
            <p>{t('accounts.word')}</p>
            <p className="code-card__code">{answer.word}</p>
          </div>
          <Notice tone="careful" title={t('accounts.word-once')}>
            <p>{t('accounts.pin-word-how')}</p>
          </Notice>
        </>
      ) : (
        <form method="post" noValidate>
          <FaultSummary faults={answer?.faults} />
          <Checkbox id="seen" label={t('accounts.pin-word-seen')} error={messageOf('seen')} />
          <Button>{t('accounts.recover-person-button')}</Button>
        </form>
      )}
    </Page>
  )
}
