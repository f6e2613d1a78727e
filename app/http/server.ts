import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { System } from '~/platform/context.server'
import type { FastRoute } from './fast-routes.server'
import { identify } from './identify.server'
import { isForeignWrite } from './security'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

const idPrefix = randomBytes(6).toString('base64url')
let requestCount = 0

/** Unique over restarts and processes; says nothing about the person. */
function nextRequestId(): string {
  requestCount += 1
  return `${idPrefix}-${requestCount.toString(36)}`
}

function pathOf(url: string): string {
  const at = url.indexOf('?')
  return at < 0 ? url : url.slice(0, at)
}

/** What was asked for, and the headers that every answer carries. */
export type Asked = { path: string; search: string; headers: Record<string, string> }

type Common = Record<string, string> & { 'X-Request-Id': string }

export type ServerParts = {
  system: System
  headers: Record<string, string>
  fastRoutes: ReadonlyArray<FastRoute>
  /** Tries to answer with a stored public document, headers and all. */
  document: (request: IncomingMessage, response: ServerResponse, asked: Asked) => Promise<boolean>
  app: Handler
}

/** Headers set one by one make the answer slower to write than those written at once, so stored documents have none. */
function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const name in headers) response.setHeader(name, headers[name] ?? '')
}

/** One server: foreign writes are refused, hot routes and stored documents answered at once, the rest goes to Express. */
export function createSchoolServer(parts: ServerParts): Server {
  const { system, headers, fastRoutes } = parts

  async function answer(request: IncomingMessage, response: ServerResponse, common: Common): Promise<void> {
    const url = request.url ?? '/'
    const path = pathOf(url)
    const search = url.slice(path.length)
    const fast = fastRoutes.find((route) => route.method === request.method && route.path.test(path))
    if (fast) {
      setHeaders(response, common)
      const params = fast.path.exec(path)?.slice(1).map(decodeURIComponent) ?? []
      const context = () => identify(system, request.headers.cookie, common['X-Request-Id'])
      return fast.handle({ request, response, params, search, context })
    }
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead && (await parts.document(request, response, { path, search, headers: common }))) return
    setHeaders(response, common)
    parts.app(request, response)
  }

  /** Called once for every request, whoever answered it, and also for one whose asker went away. */
  function note(asked: { method: string; path: string; requestId: string }, response: ServerResponse, ms: number) {
    const status = response.statusCode
    const aborted = !response.writableFinished
    const outcome = aborted ? 'aborted' : `${Math.floor(status / 100)}xx`
    system.metrics.requests.observe({ method: asked.method, status: outcome }, ms / 1000)
    system.log.info({ ...asked, ...(aborted ? { aborted } : { status }), ms: Math.round(ms) }, 'request')
  }

  return createServer((request, response) => {
    const started = performance.now()
    const requestId = nextRequestId()
    const common = { ...headers, 'X-Request-Id': requestId }
    // Express rewrites the address while a part of it is being served, so it is read now.
    const asked = { requestId, method: request.method ?? '', path: pathOf(request.url ?? '/') }
    response.once('close', () => note(asked, response, performance.now() - started))
    if (isForeignWrite(describeOrigin(request), system.env.publicUrl)) {
      response
        .writeHead(403, { ...common, 'Content-Type': 'text/plain; charset=utf-8' })
        .end('This form was sent from another site.\n')
      return
    }
    answer(request, response, common).catch((error: unknown) => {
      system.log.error({ err: error, requestId }, 'a request failed before it reached a page')
      if (!response.headersSent) response.writeHead(500, common)
      response.end()
    })
  })
}

function describeOrigin(request: IncomingMessage) {
  const fetchSite = request.headers['sec-fetch-site']
  return {
    method: request.method ?? 'GET',
    origin: request.headers.origin,
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
    host: request.headers.host
  }
}
