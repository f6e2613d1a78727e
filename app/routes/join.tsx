import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise, type ViewerContext } from '~/areas/access/authorise.server'
import { type Fault, parseForm, typedValues } from '~/areas/accounts/account-forms'
import { BeforeLearnerChange } from '~/areas/accounts/before-learner-change'
import { readDevice } from '~/areas/accounts/device-cookie.server'
import { LearnerForm, pictureForLearner } from '~/areas/accounts/device-profile'
import { listDeviceProfiles } from '~/areas/accounts/device-profiles.server'
import { CodeForm, JoinForms } from '~/areas/accounts/join-forms'
import { pageMeta } from '~/areas/accounts/page-meta'
import { parseNewPin } from '~/areas/accounts/picture-pin'
import { closeSession } from '~/areas/accounts/sign-in-sessions.server'
import { translatorFor } from '~/platform/catalogues.server'
import { isDomainError } from '~/platform/domain-error'
import { useTranslator } from '~/platform/i18n-context'
import { Page } from '~/ui/page'
import { findClassToJoin, joinAsActiveLearner, joinAsNewLearner } from '~/workflows/join-class.server'

const LONGEST_CODE = 50

/** The code first; once it names an open class, who is joining. */
export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const typed = (new URL(request.url).searchParams.get('code') ?? '').slice(0, LONGEST_CODE)
  const { joining, faults } = await findJoining(context, typed, load.clientAddress)
  const device = await readDevice(context, request.headers.get('cookie'))
  const known = device ? await listDeviceProfiles(context.db.read, device) : []
  const active = context.actor.kind === 'device' ? known.find(({ id }) => id === device?.activeProfileId) : undefined
  return {
    pageTitle: translatorFor(context.language)('together.join'),
    typed,
    faults,
    joining: joining && { code: joining.code, title: joining.title },
    active: active ? { name: active.name, picture: active.picture } : null,
    picture: pictureForLearner(known.length + 1),
    signedIn: context.viewer !== null
  }
}

async function findJoining(context: ViewerContext, typed: string, address: string) {
  if (typed === '') return { joining: null, faults: undefined }
  try {
    return { joining: await findClassToJoin(context, typed, address), faults: undefined }
  } catch (error) {
    if (!isDomainError(error)) throw error
    const fault: Fault = { field: 'code', code: error.code, values: error.values }
    return { joining: null, faults: [fault] }
  }
}

export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const cookies = request.headers.get('cookie')
  const form = await request.formData()
  const refuse = (faults: Fault[], status: number) =>
    data({ faults, values: typedValues(form, ['name', 'picture']) }, { status })
  try {
    const joined = await findClassToJoin(
      context,
      String(form.get('code') ?? '').slice(0, LONGEST_CODE),
      load.clientAddress
    )
    const device = await readDevice(context, cookies)
    if (form.get('who') === 'active' && device && context.actor.kind === 'device') {
      await joinAsActiveLearner(context, device, joined.id)
      return redirect('/join/slip')
    }
    const learner = parseForm(LearnerForm, form)
    const { pin, faults } = parseNewPin(form)
    if (!learner.value || pin === null) return refuse([...(learner.faults ?? []), ...(faults ?? [])], 400)
    const joining = { cookies, classId: joined.id, pin, ...learner.value }
    const headers = new Headers()
    headers.append('Set-Cookie', await joinAsNewLearner(context, joining))
    if (context.viewer) headers.append('Set-Cookie', await closeSession(context, cookies))
    return redirect('/join/slip', { headers })
  } catch (error) {
    if (isDomainError(error)) return refuse([{ field: 'code', code: error.code, values: error.values }], error.status)
    throw error
  }
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function JoinPage() {
  const t = useTranslator()
  const { typed, faults, joining, active, picture, signedIn } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!joining) {
    return (
      <Page title={t('together.join')} lead={t('together.join-lead')} width="text">
        <BeforeLearnerChange />
        <CodeForm typed={typed} faults={answer?.faults ?? faults} />
      </Page>
    )
  }
  return (
    <Page title={t('together.join-class', { title: joining.title })} lead={t('together.join-class-lead')} width="text">
      <BeforeLearnerChange />
      <JoinForms
        code={joining.code}
        active={active}
        picture={answer?.values.picture || picture}
        name={answer?.values.name ?? ''}
        signedIn={signedIn}
        faults={answer?.faults}
      />
    </Page>
  )
}
