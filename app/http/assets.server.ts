import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { documentHeaderNames } from './security'

const YEAR_S = 31_536_000
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml'
}

type Asset = { type: string; plain: Buffer; br: Buffer | null }

function readIfThere(file: string, names: ReadonlySet<string>, folder: string): Buffer | null {
  return names.has(file) ? readFileSync(path.join(folder, file)) : null
}

/**
 * The build's own files, whose names carry their hash: kept in memory (about one megabyte), compressed when they were
 * built, and never asked for twice by the same browser.
 */
function createHashedFiles(folder: string): RequestHandler {
  const names = new Set(readdirSync(folder))
  const assets = new Map<string, Asset>()
  for (const name of names) {
    const type = TYPES[path.extname(name)]
    if (type)
      assets.set(name, {
        type,
        plain: readFileSync(path.join(folder, name)),
        br: readIfThere(`${name}.br`, names, folder)
      })
  }

  return function serveAsset(request: Request, response: Response, next: NextFunction): void {
    const asset = assets.get(request.path.slice(1))
    if (!asset) {
      next()
      return
    }
    const compressed = request.headers['accept-encoding']?.includes('br') ? asset.br : null
    const body = compressed ?? asset.plain
    if (asset.type !== TYPES['.svg']) for (const name of documentHeaderNames) response.removeHeader(name)
    response.setHeader('Cache-Control', `public, max-age=${YEAR_S}, immutable`)
    response.setHeader('Content-Type', asset.type)
    response.setHeader('Vary', 'Accept-Encoding')
    if (compressed) response.setHeader('Content-Encoding', 'br')
    response.setHeader('Content-Length', body.length)
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

/** A browser that asks for the worker must see a new one at once; it decides what every other file is. */
function setOtherHeaders(response: Response, file: string): void {
  if (path.basename(file) === 'sw.js') response.setHeader('Cache-Control', 'no-cache')
}

/** The built client: hashed files from memory, the few others (favicon, icons, the worker) from disk. */
export function createAssets(clientFolder: string): RequestHandler {
  const files = express.Router()
  files.use('/assets', createHashedFiles(path.join(clientFolder, 'assets')))
  const serveOther = express.static(clientFolder, {
    maxAge: 3_600_000,
    index: false,
    redirect: false,
    setHeaders: setOtherHeaders
  })
  const others = new Set(readdirSync(clientFolder).map((name) => `/${name}`))
  // Asking the disk about every page's address would cost each page more than its headers do.
  files.use((request, response, next) => (others.has(request.path) ? serveOther(request, response, next) : next()))
  return files
}
