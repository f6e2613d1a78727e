import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { type CatalogueSet, createTranslator, isLanguage } from '~/platform/i18n'
import { TranslatorProvider } from '~/platform/i18n-context'

/** A public lesson loads the few messages it says; every other page loads the site's. */
const packs: Record<string, () => Promise<CatalogueSet>> = {
  'reader-vi': () => import('~/messages/reader-vi').then((pack) => pack.readerVi),
  'reader-en': () => import('~/messages/reader-en').then((pack) => pack.readerEn),
  'offline-vi': () => import('~/messages/offline-vi').then((pack) => pack.offlineVi),
  'offline-en': () => import('~/messages/offline-en').then((pack) => pack.offlineEn),
  'site-vi': () => import('~/messages/vi').then((pack) => pack.vi),
  'site-en': () => import('~/messages/en').then((pack) => pack.en)
}

async function hydrate() {
  const html = document.documentElement
  const language = isLanguage(html.lang) ? html.lang : 'vi'
  const load = packs[`${html.dataset.messages ?? 'site'}-${language}`]
  if (!load) return
  const translator = createTranslator(language, await load())
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <TranslatorProvider value={translator}>
          <RemixBrowser />
        </TranslatorProvider>
      </StrictMode>
    )
  })
}

void hydrate()
