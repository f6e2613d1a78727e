import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { openDatabase } from '#db/dialect/open'
import { weighMedia } from '~/areas/catalogue/media.server'
import type { LoadContext } from '~/load-context'
import type { System } from '~/platform/context.server'
import { dayOf } from '~/platform/days'
import type { Env } from '~/platform/env.server'
import { chooseImages } from '~/platform/images-choice'
import { createLog } from '~/platform/log.server'
import { createMetrics } from '~/platform/metrics.server'
import { loadProvince } from '~/platform/province.server'
import { createWorkers } from '~/platform/workers.server'
import { readBuildFiles } from './build-files.server'
import { createPricing } from './data-cost.server'
import { createDocumentStore, type RenderDocument } from './documents.server'
import { drain } from './drain'
import { createExpressApp } from './express-app.server'
import { fastRoutes } from './fast-route-table.server'
import { startJobs } from './jobs.server'
import { chooseLanguage, LANGUAGE_HEADER } from './language'
import { createOfflineManifests } from './offline-manifest.server'
import { findDocumentStamp } from './public-documents.server'
import { securityHeaders } from './security'
import { createSchoolServer } from './server'

export type SchoolParts = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  assets: RequestHandler
  /** Where the built client lies; null in development, where no course can be downloaded and no page says its cost. */
  clientFolder: string | null
  workerEntry: URL
}

export type School = {
  system: System
  server: Server
  /** Stops taking connections, finishes what was accepted (ten seconds at most), closes the database. */
  stop: () => Promise<void>
}

/** Opens the database (made ready by `prepare`) and builds the server around it; the caller listens. */
export async function openSchool(
  env: Env,
  parts: SchoolParts,
  prepare: (system: System) => Promise<void>
): Promise<School> {
  mkdirSync(env.dataDir, { recursive: true })
  const db = openDatabase({ url: env.databaseUrl, file: env.databaseFile })
  const workers = createWorkers(parts.workerEntry)
  const system: System = {
    env,
    db,
    workers,
    log: createLog(env.logLevel),
    metrics: createMetrics(),
    province: loadProvince(),
    now: () => new Date()
  }
  try {
    await db.migrate()
    await prepare(system)
  } catch (error) {
    await db.close()
    throw error
  }
  const serving = buildServer(system, parts)
  return { system, ...serving }
}

function buildServer(system: System, parts: SchoolParts) {
  let ready = true
  const jobs = startJobs(system)
  const headers = securityHeaders(system.env.publicUrl)
  const build = parts.clientFolder === null ? null : readBuildFiles(parts.clientFolder)
  const documents = createDocumentStore({
    render: renderWithRemix(system, parts.build),
    price: build && createPricing({ build, headers, weighMedia: (id) => weighMedia(system.db.read, id) }),
    metrics: system.metrics
  })
  const serveManifest = createOfflineManifests(system.db, documents, build)
  const server = createSchoolServer({
    system,
    headers,
    fastRoutes,
    document: async (request, response, { path, search, headers: common }) => {
      const asked = request.headers[LANGUAGE_HEADER.toLowerCase()]
      const { language, remember } = chooseLanguage(search, request.headers.cookie, asked)
      // The first `?lang=` must set a cookie, which a stored document never does: Express redirects that one.
      if (remember) return false
      const stamp = await findDocumentStamp(system.db.read, path)
      if (stamp === null) return serveManifest({ path, language, headers: common }, request, response)
      const images = chooseImages(request.headers.cookie, request.headers['save-data'])
      return documents.serve({ path, language, images, stamp }, request, response, common)
    },
    app: createExpressApp({ system, build: parts.build, assets: parts.assets, isReady: () => ready })
  })
  return {
    server,
    async stop() {
      ready = false
      await drain(server)
      await jobs.stop()
      await system.workers.close()
      await system.db.close()
    }
  }
}

/** A public page as nobody sees it: rendered whole by Remix with no cookie and no nonce. */
function renderWithRemix(system: System, build: SchoolParts['build']): RenderDocument {
  return async ({ path: pathname, language, images }) => {
    const handle = createRequestHandler(typeof build === 'function' ? await build() : build, system.env.nodeEnv)
    const load: LoadContext = {
      context: { ...system, actor: { kind: 'nobody' }, requestId: 'stored', today: dayOf(system.now()) },
      language,
      images,
      nonce: null,
      prose: new Map(),
      clientAddress: 'stored'
    }
    const answer = await handle(new Request(new URL(pathname, system.env.publicUrl)), load)
    return answer.status === 200 ? answer.text() : null
  }
}

/** Where `npm run build` leaves things, from the project's root. */
export const built = {
  assetsDir: path.resolve('build/client'),
  serverBuild: path.resolve('build/server/index.js'),
  worker: path.resolve('build/worker.mjs')
}
