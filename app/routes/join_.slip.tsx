import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { SlipCard } from '~/areas/accounts/assisted-class-parts'
import { readDevice } from '~/areas/accounts/device-cookie.server'
import { pageMeta } from '~/areas/accounts/page-meta'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'
import { describeOwnSlip } from '~/workflows/show-slip.server'

/** The slip of the learner who is open on this device, and of nobody else. */
export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const device = context.actor.kind === 'device' ? await readDevice(context, request.headers.get('cookie')) : null
  return {
    pageTitle: translatorFor(context.language)('together.slip-mine'),
    slip: device && (await describeOwnSlip(context, device))
  }
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function OwnSlipPage() {
  const t = useTranslator()
  const { slip } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('together.slip-mine')}
      lead={t(slip ? 'together.slip-mine-lead' : 'together.slip-none')}
      width="text"
    >
      {slip && <SlipCard {...slip} />}
      <ButtonLink to={slip ? '/courses' : '/join'} large reloadDocument>
        {t(slip ? 'together.slip-start' : 'together.join')}
      </ButtonLink>
    </Page>
  )
}
