import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { DownloadedCourses, UnsentWork } from '~/areas/learning/offline-lists'
import { translatorFor } from '~/platform/catalogues.server'
import { useTranslator } from '~/platform/i18n-context'
import { Page } from '~/ui/page'

/** Only what this page says is kept with it. */
export const handle = { messages: 'offline' }

/** Anyone. The page is stored and holds nothing of a viewer: what it lists comes from the device. */
export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const { language } = await authorise(load, request, 'public')
  return { pageTitle: translatorFor(language)('offline.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? '' },
  { name: 'robots', content: 'noindex' }
]

export default function OfflinePage() {
  const t = useTranslator()
  return (
    <Page title={t('offline.title')} lead={t('offline.lead')} width="text">
      <div className="stack">
        <DownloadedCourses />
        <UnsentWork />
      </div>
    </Page>
  )
}
