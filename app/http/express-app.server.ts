import { randomBytes } from 'node:crypto'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import { findMedia } from '~/areas/catalogue/media.server'
import type { LoadContext } from '~/load-context'
import type { System } from '~/platform/context.server'
import { chooseImages } from '~/platform/images-choice'
import { clientAddress, isFromThisMachine } from './client-address'
import { addFeeds } from './feeds.server'
import { identify } from './identify.server'
import { chooseLanguage, languageCookie } from './language'
import { contentSecurityPolicy } from './security'
import { webManifest } from './web-manifest'

const YEAR_S = 31_536_000

/** What Express found out about a request, kept beside its response until Remix asks. */
const loads = new WeakMap<Response, LoadContext>()

function loadContextOf(response: Response): LoadContext {
  const load = loads.get(response)
  if (!load) throw new Error('a page was asked for before its request was identified')
  return load
}

function searchOf(url: string): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}

export type AppParts = {
  system: System
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** Answers requests for the pages' own scripts, styles and fonts. */
  assets: RequestHandler
  /** True while the server still takes new work. */
  isReady: () => boolean
}

function addOperatorRoutes(app: Express, { system, isReady }: AppParts) {
  app.get('/healthz', (_request, response) => response.type('text').send('ok\n'))
  app.get('/readyz', async (_request, response) => {
    const ready = isReady() && (await system.db.isAlive())
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready\n' : 'not ready\n')
  })
  app.get('/metrics', async (request, response, next) => {
    if (!isFromThisMachine(request.socket.remoteAddress, request.headers)) return next()
    response.type(system.metrics.registry.contentType).send(await system.metrics.registry.metrics())
  })
}

/** The part of a recording a player asks for (Safari plays nothing else), or all of it. */
function sendRange(request: Request, response: Response, { type, body }: { type: string; body: Buffer }) {
  response.setHeader('Accept-Ranges', 'bytes')
  const ranges = request.range(body.length)
  if (ranges === -1) {
    response.status(416).setHeader('Content-Range', `bytes */${body.length}`).end()
    return
  }
  const [range] = Array.isArray(ranges) && ranges.type === 'bytes' && ranges.length === 1 ? ranges : []
  response.type(type)
  if (!range) response.send(body)
  else {
    response.status(206).setHeader('Content-Range', `bytes ${range.start}-${range.end}/${body.length}`)
    response.send(body.subarray(range.start, range.end + 1))
  }
}

function addFiles(app: Express, { system, assets }: AppParts) {
  app.use(assets)
  app.get('/manifest.webmanifest', (_request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=86400')
    response.type('application/manifest+json').send(JSON.stringify(webManifest(system.province)))
  })
  app.get('/media/:id', async (request, response, next) => {
    const file = await findMedia(system.db.read, request.params.id)
    if (!file) return next()
    response.setHeader('Cache-Control', `public, max-age=${YEAR_S}, immutable`)
    // A drawing opened by itself is a document of this origin: it may do nothing.
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
    if (file.type.startsWith('audio/')) sendRange(request, response, file)
    else response.type(file.type).send(file.body)
  })
}

/** Everything that is not a hot route or a stored document: files, operators' routes, and Remix. */
export function createExpressApp(parts: AppParts): Express {
  const { system } = parts
  const app = express()
  app.disable('x-powered-by')
  app.use(compression())
  addOperatorRoutes(app, parts)
  addFiles(app, parts)
  addFeeds(app, system)
  const remix = createRequestHandler({
    build: parts.build,
    getLoadContext: (_request, response) => loadContextOf(response)
  })
  app.all('*', async (request: Request, response: Response, next) => {
    const requestId = String(response.getHeader('X-Request-Id'))
    const nonce = randomBytes(16).toString('base64')
    response.setHeader(
      'Content-Security-Policy',
      contentSecurityPolicy([`'nonce-${nonce}'`], system.env.nodeEnv === 'development')
    )
    response.setHeader('Cache-Control', 'private, no-store')
    const chosen = chooseLanguage(searchOf(request.url), request.headers.cookie)
    if (chosen.remember) response.append('Set-Cookie', languageCookie(chosen.language))
    try {
      const context = await identify(system, request.headers.cookie, requestId)
      const address = clientAddress(request.socket.remoteAddress, request.headers['x-forwarded-for'])
      loads.set(response, {
        context,
        language: chosen.language,
        images: chooseImages(request.headers.cookie, request.headers['save-data']),
        nonce,
        prose: new Map(),
        clientAddress: address
      })
      await remix(request, response, next)
    } catch (error) {
      next(error)
    }
  })
  return app
}
