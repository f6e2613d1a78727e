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

export type ServerParts = {
  system: System
  headers: Record<string, string>
  fastRoutes: ReadonlyArray<FastRoute>
  /** Tries to answer with a stored public document. */
  document: (request: IncomingMessage, response: ServerResponse, path: string, search: string) => Promise<boolean>
  app: Handler
}

/** One server: foreign writes are refused, hot routes and stored documents answered at once, the rest goes to Express. */
export function createSchoolServer(parts: ServerParts): Server {
  const { system, headers, fastRoutes } = parts

  async function answer(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    const url = request.url ?? '/'
    const at = url.indexOf('?')
    const path = at < 0 ? url : url.slice(0, at)
    const search = at < 0 ? '' : url.slice(at)
    const fast = fastRoutes.find((route) => route.method === request.method && route.path.test(path))
    if (fast) {
      const params = fast.path.exec(path)?.slice(1).map(decodeURIComponent) ?? []
      const context = () => identify(system, request.headers.cookie, requestId)
      return fast.handle({ request, response, params, search, context })
    }
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead && (await parts.document(request, response, path, search))) return
    parts.app(request, response)
  }

  return createServer((request, response) => {
    const started = performance.now()
    const requestId = nextRequestId()
    for (const name in headers) response.setHeader(name, headers[name] ?? '')
    response.setHeader('X-Request-Id', requestId)
    response.on('finish', () => {
      const seconds = (performance.now() - started) / 1000
      system.metrics.requests.observe(
        { method: request.method ?? '', status: `${Math.floor(response.statusCode / 100)}xx` },
        seconds
      )
    })
    if (isForeignWrite(describeOrigin(request), system.env.publicUrl)) {
      response
        .writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('This form was sent from another site.\n')
      return
    }
    answer(request, response, requestId).catch((error: unknown) => {
      system.log.error({ err: error, requestId }, 'a request failed before it reached a page')
      if (!response.headersSent) response.writeHead(500)
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
