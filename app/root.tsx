import './ui/styles/index.css'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData
} from '@remix-run/react'
import { type ReactNode, useEffect } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { useNonce } from '~/platform/nonce'
import { TEXT_SIZE_SCRIPT } from '~/platform/text-size'
import { whenIdle } from '~/platform/when-idle'
import { SiteFrame } from '~/site-frame'
import { Page } from '~/ui/page'
import { describeSite } from '~/workflows/describe-site.server'

/** Anyone may see the frame; what it holds of the viewer is asked for in `describeSite`. */
export async function loader({ context: load }: LoaderFunctionArgs) {
  return describeSite(load.context, load.language, load.nonce !== null)
}

/** The name of the school, for pages that give themselves no title of their own. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.school ?? 'Trường kỹ năng số' }]

/** What a route says of its page: a smaller pack of messages, or that it brings its own frame. */
type Handle = { messages?: 'reader' | 'offline'; frame?: 'own' }

function useHandle(): Handle {
  const matches = useMatches()
  const last = matches[matches.length - 1]
  return (last?.handle as Handle | undefined) ?? {}
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const t = useTranslator()
  return (
    <html lang={t.language} data-messages={useHandle().messages ?? 'site'} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b6e6e" />
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: TEXT_SIZE_SCRIPT }} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="apple-touch-icon" href="/icon-192.png" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

/** Once the page has settled, this device does its part. */
function useDevice() {
  useEffect(
    () =>
      whenIdle(() => {
        import('~/platform/offline/worker-registration').then((device) => device.wakeDevice(), ignore)
      }),
    []
  )
}

function ignore() {}

export default function App() {
  useDevice()
  if (useHandle().frame === 'own') return <Outlet />
  return (
    <SiteFrame>
      <Outlet />
    </SiteFrame>
  )
}

function kindOfError(status: number): 'missing' | 'refused' | 'crowded' | 'fault' {
  if (status === 404) return 'missing'
  if (status === 429) return 'crowded'
  return status === 403 || status === 401 ? 'refused' : 'fault'
}

/** A wrong address, a refusal or an unexpected fault, said politely, with a way on. */
export function ErrorBoundary() {
  const error = useRouteError()
  const t = useTranslator()
  const site = useRouteLoaderData<typeof loader>('root')
  const { pathname } = useLocation()
  const kind = kindOfError(isRouteErrorResponse(error) ? error.status : 500)
  const page = (
    <Page title={t(`ui.error-${kind}-title`)} lead={t(`ui.error-${kind}-lead`)} width="text">
      <p>
        <a href={kind === 'refused' ? `/sign-in?next=${encodeURIComponent(pathname)}` : '/'}>
          {t(`ui.error-${kind}-way-on`)}
        </a>
      </p>
    </Page>
  )
  return site ? <SiteFrame>{page}</SiteFrame> : <main id="main">{page}</main>
}
