import { privateCacheName } from '~/platform/outbox/private-pages'
import { keepFile } from './shelf'
import { installWorker } from './worker-registration'

const MARK = 'data-kept'

/** True when this page was not asked for now but comes from this device. */
export function isKeptCopy(): boolean {
  return document.documentElement.hasAttribute(MARK)
}

/** Keeps this page for its person, to open it again without network. */
export async function keepThisPage(personId: string): Promise<void> {
  if (typeof caches === 'undefined' || isKeptCopy()) return
  await installWorker()
  const path = location.pathname
  const page = await fetch(path)
  if (!page.ok || page.redirected) return
  const html = (await page.text()).replace('<html ', `<html ${MARK}="" `)
  const headers = new Headers()
  for (const name of ['Content-Type', 'Content-Security-Policy']) headers.set(name, page.headers.get(name) ?? '')
  await (await caches.open(privateCacheName(personId))).put(path, new Response(html, { headers }))
  const loaded = performance.getEntriesByType('resource').map((entry) => new URL(entry.name))
  for (const { pathname, origin } of loaded) {
    if (origin === location.origin && pathname.startsWith('/assets/')) await keepFile(pathname)
  }
}

export async function forgetKeptPage(personId: string, path: string): Promise<void> {
  if (typeof caches !== 'undefined') await (await caches.open(privateCacheName(personId))).delete(path)
}
