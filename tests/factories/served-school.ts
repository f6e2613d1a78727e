import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { flatRoutes } from '@remix-run/dev/dist/config/flat-routes.js'
import type { ServerBuild } from '@remix-run/node'
import { z } from 'zod'
import * as entry from '~/entry.server'
import { createExpressApp } from '~/http/express-app.server'
import { fastRoutes } from '~/http/fast-route-table.server'
import { securityHeaders } from '~/http/security'
import { createSchoolServer } from '~/http/server'
import type { System } from '~/platform/context.server'
import * as root from '~/root'
import remixConfig from '../../remix.config.js'

type RouteModule = { loader?: unknown; action?: unknown; default?: unknown; ErrorBoundary?: unknown }

const modules = import.meta.glob<RouteModule>('/app/routes/**/*.{ts,tsx}', { eager: true })

const found = Object.values(flatRoutes(path.resolve('app'), remixConfig.ignoredRouteFiles))

function moduleOf(file: string): RouteModule {
  const module = modules[`/app/${file}`]
  if (!module) throw new Error(`no route module ${file}`)
  return module
}

/** Every route module by its name in `app/routes`: `me.settings.card`. */
export const routeModules: ReadonlyMap<string, RouteModule> = new Map(
  found.map(({ file }) => [file.replace(/^routes\/(.*?)(?:\/route)?\.tsx?$/, '$1'), moduleOf(file)])
)

/** The pages as the build would hand them to the server, straight from their sources. */
function buildFromSources(): ServerBuild {
  const routes = [
    { id: 'root', path: '', module: root },
    ...found.map((route) => ({
      id: route.id,
      parentId: route.parentId ?? 'root',
      path: route.path,
      index: route.index,
      caseSensitive: route.caseSensitive,
      module: moduleOf(route.file)
    }))
  ]
  const byId = Object.fromEntries(routes.map((route) => [route.id, route]))
  const manifest = routes.map(({ module, ...route }) => [route.id, { ...route, module: '', ...whatItHas(module) }])
  const build = {
    entry: { module: entry },
    routes: byId,
    assets: { entry: { module: '', imports: [] }, routes: Object.fromEntries(manifest), url: '', version: '' },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    isSpaMode: false,
    future: remixConfig.future
  }
  return build as unknown as ServerBuild
}

function whatItHas(module: RouteModule) {
  return {
    hasLoader: Boolean(module.loader),
    hasAction: Boolean(module.action),
    hasErrorBoundary: Boolean(module.ErrorBoundary)
  }
}

export type ServedSchool = {
  url: string
  /** What Express answers itself; the rest is Remix's. */
  expressPaths: string[]
  close: () => Promise<void>
}

const Layers = z.array(z.looseObject({ route: z.looseObject({ path: z.string() }).optional() }))

/** The whole server around a test system, listening on a free port, without stored documents. */
export async function serveSchool(system: System): Promise<ServedSchool> {
  const app = createExpressApp({
    system,
    build: buildFromSources(),
    assets: (_request, _response, next) => next(),
    isReady: () => true
  })
  const server: Server = createSchoolServer({
    system,
    headers: securityHeaders(system.env.publicUrl),
    fastRoutes,
    document: async () => false,
    app
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    expressPaths: Layers.parse(app._router.stack).flatMap(({ route }) => route?.path ?? []),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}
