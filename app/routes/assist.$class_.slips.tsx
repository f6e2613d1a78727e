import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise, type ViewerContext } from '~/areas/access/authorise.server'
import { SlipCard } from '~/areas/accounts/assisted-class-parts'
import { pageMeta } from '~/areas/accounts/page-meta'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { asId } from '~/platform/ids'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'
import { describeOwnClass, printSlips } from '~/workflows/assist-class.server'
import { describeSlip } from '~/workflows/show-slip.server'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'class:assist')
  const { id, title } = await getClass(context, params.class)
  return { pageTitle: translatorFor(context.language)('together.class-slips'), id, title }
}

/** Answers with the slips themselves: they are shown on this one page. */
export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'class:assist')
  const { id, code } = await getClass(context, params.class)
  const slips = await printSlips(context, id)
  return data({ slips: await Promise.all(slips.map((slip) => describeSlip(context, { ...slip, code }))) })
}

async function getClass(context: ViewerContext, classId: string | undefined) {
  const found = await describeOwnClass(context, asId(classId ?? ''))
  if (!found) throw new Response(null, { status: 404 })
  return found
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function SlipsPage() {
  const t = useTranslator()
  const { id, title } = useLoaderData<typeof loader>()
  const slips = useActionData<typeof action>()?.slips
  return (
    <Page
      before={
        <Breadcrumbs
          label={t('ui.breadcrumbs')}
          items={[
            { label: t('together.assist'), to: '/assist' },
            { label: title, to: `/assist/${id}` },
            { label: t('together.class-slips') }
          ]}
        />
      }
      title={t('together.class-slips')}
      lead={t('together.slips-lead')}
      width="text"
    >
      {slips ? (
        slips.map((slip) => <SlipCard key={slip.word} {...slip} />)
      ) : (
        <form method="post">
          <Button>{t('together.slips-make')}</Button>
        </form>
      )}
      {slips?.length === 0 && <p>{t('together.slips-none')}</p>}
    </Page>
  )
}
