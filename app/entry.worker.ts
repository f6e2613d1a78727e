import { registerRoute } from 'workbox-routing'
import { CacheFirst } from 'workbox-strategies'
import {
  dropDocument,
  FILES,
  fetchDocument,
  findDocument,
  keepDocument,
  keepOfflineFiles,
  keepOfflinePage,
  OFFLINE,
  sweepFiles
} from '~/platform/offline/shelf'
import { kindOf } from '~/platform/offline/shelf-rules'
import { readFact } from '~/platform/outbox/device-database'
import { outbox } from '~/platform/outbox/device-outbox'
import { settleSignOut } from '~/platform/outbox/presence'
import { privateCacheName } from '~/platform/outbox/private-pages'

/** What of a service worker's global scope is used here; the DOM's types know no worker. */
type WorkerEvent = Event & { waitUntil: (work: Promise<unknown>) => void }
type WorkerScope = {
  addEventListener: (name: 'install' | 'activate' | 'sync', listener: (event: WorkerEvent) => void) => void
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
}
const scope = self as unknown as WorkerScope

async function language(): Promise<string> {
  return (await readFact('language').catch(() => undefined)) ?? 'vi'
}

async function offlinePage(): Promise<Response> {
  const page = (await findDocument(OFFLINE, await language())) ?? (await findDocument(OFFLINE, 'vi'))
  return page ?? Response.error()
}

/**
 * A page with all of it here: a line that drops half-way is a line that is down, and nobody is shown half a page that
 * never ends. What is no page, such as a file to be saved, passes as it comes.
 */
async function whole(answer: Response): Promise<Response> {
  if (!answer.headers.get('Content-Type')?.startsWith('text/html')) return answer
  const { status, statusText, headers } = answer
  return new Response(await answer.blob(), { status, statusText, headers })
}

async function refresh(path: string, chosen: string): Promise<Response> {
  const fresh = await whole(await fetchDocument(path, chosen))
  if (fresh.ok) await keepDocument(path, chosen, fresh.clone()).catch(() => undefined)
  if (fresh.ok && path === OFFLINE) await keepOfflineFiles(chosen).catch(() => undefined)
  if (fresh.status === 404) await dropDocument(path, chosen)
  return fresh
}

registerRoute(
  ({ url, request }) => request.mode === 'navigate' && kindOf(url) === 'document',
  async ({ url, event }) => {
    const chosen = await language()
    const kept = await findDocument(url.pathname, chosen)
    const fresh = refresh(url.pathname, chosen)
    if (!kept) return fresh.catch(offlinePage)
    event.waitUntil(fresh.catch(() => undefined))
    return kept
  }
)

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && kindOf(url) === 'file',
  new CacheFirst({ cacheName: FILES, matchOptions: { ignoreVary: true } })
)

/** The learner's own copy of an open attempt, while they are the one who learns here. */
async function keptAttempt(path: string): Promise<Response | null> {
  const here = await readFact('here')
  if (!here?.personId) return null
  return (await (await caches.open(privateCacheName(here.personId))).match(path, { ignoreVary: true })) ?? null
}

registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  async ({ url, request }) => {
    // A sign-out made without network is told before any page is asked for under the old name.
    const told = await settleSignOut().catch(() => false)
    if (!told) return offlinePage()
    try {
      return await whole(await fetch(request))
    } catch {
      const kept = kindOf(url) === 'attempt' ? await keptAttempt(url.pathname) : null
      return kept ?? offlinePage()
    }
  }
)

/** Sends what waits; failing tells the browser to call again when there is a line. */
async function deliver(): Promise<void> {
  for (;;) {
    const taken = await outbox.step()
    if (taken === 'failed') throw new Error('the line is down')
    if (taken !== 'sent') return
  }
}

scope.addEventListener('install', (event) =>
  event.waitUntil(
    language()
      .then(keepOfflinePage)
      .then(() => scope.skipWaiting())
  )
)
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim().then(() => sweepFiles(Date.now()))))
scope.addEventListener('sync', (event) => event.waitUntil(deliver()))
