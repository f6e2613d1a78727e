import { RemixBrowser } from '@remix-run/react'
import { type ReactNode, StrictMode, startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { type CatalogueSet, createTranslator, isLanguage } from '~/platform/i18n'
import { TranslatorProvider } from '~/platform/i18n-context'
import { keepFromReact } from '~/platform/urgent-events'

/** A public lesson loads the few messages it says; every other page loads the site's. */
const packs: Record<string, () => Promise<CatalogueSet>> = {
  'reader-vi': () => import('~/messages/reader-vi').then((pack) => pack.readerVi),
  'reader-en': () => import('~/messages/reader-en').then((pack) => pack.readerEn),
  'offline-vi': () => import('~/messages/offline-vi').then((pack) => pack.offlineVi),
  'offline-en': () => import('~/messages/offline-en').then((pack) => pack.offlineEn),
  'site-vi': () => import('~/messages/site-vi').then((pack) => pack.siteVi),
  'site-en': () => import('~/messages/site-en').then((pack) => pack.siteEn)
}

const OFFLINE = '/offline'

/**
 * The offline page stands at the address that could not be had, but only its own address matches what was printed: it
 * lends its address to hydration, and the reader gets theirs back, so that loading it again asks for what they wanted.
 */
function lendAddress(): () => void {
  const { pathname, search, hash } = location
  if (document.documentElement.dataset.messages !== 'offline' || pathname === OFFLINE) return () => {}
  history.replaceState(history.state, '', OFFLINE)
  return () => history.replaceState(history.state, '', pathname + search + hash)
}

declare global {
  interface Window {
    /** Remix's own: without a state until the data that came with the page is decoded. */
    __remixContext: { state?: unknown }
  }
}

function Hydrated({ then, children }: { then: () => void; children: ReactNode }) {
  useEffect(then, [then])
  return children
}

async function hydrate() {
  const html = document.documentElement
  const language = isLanguage(html.lang) ? html.lang : 'vi'
  const load = packs[`${html.dataset.messages ?? 'site'}-${language}`]
  if (!load) return
  const translator = createTranslator(language, await load())
  const giveBack = lendAddress()
  const letThrough = keepFromReact(() => window.__remixContext.state !== undefined)
  const end = () => {
    giveBack()
    letThrough()
  }
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <TranslatorProvider value={translator}>
          <Hydrated then={end}>
            <RemixBrowser />
          </Hydrated>
        </TranslatorProvider>
      </StrictMode>
    )
  })
}

void hydrate()
