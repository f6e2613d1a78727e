import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { picturesIn } from '~/areas/catalogue/light-prose'
import { COST_AGAIN, COST_FIRST, fetchesIn, formatKilobytes } from '~/areas/learning/data-cost'
import type { Language } from '~/platform/i18n'
import { NOBODY } from './viewer.server'

const Manifest = z.record(
  z.string(),
  z.looseObject({ file: z.string(), imports: z.array(z.string()).default([]), css: z.array(z.string()).default([]) })
)

/** What a page fetches later, while it is read, by the name the page gives it. */
const LATER: Readonly<Record<string, string>> = {
  sort: 'app/areas/catalogue/activities/sort/sort-activity.tsx',
  scenario: 'app/areas/catalogue/activities/scenario/scenario-activity.tsx',
  check: 'app/areas/assessment/practice-check.tsx'
}

/** What every lesson fetches once it is read and still: what keeps the learner's work, and the worker's registration. */
const ALWAYS = ['app/areas/learning/keep-act.ts', 'app/platform/offline/worker-registration.ts']

/** What `/api/v1/outbox-key` says to nobody. */
const NOBODY_HERE = { kind: 'nobody', personId: null, key: null }

/** Every answer's own headers beside the site's, as they travel: the status line, the request's id and Node's. */
const PLAIN_HEADERS = {
  'HTTP/1.1 200': 'OK',
  'X-Request-Id': 'abcdefgh-1234',
  Date: 'Tue, 24 Nov 2026 21:54:36 GMT',
  Connection: 'keep-alive',
  'Keep-Alive': 'timeout=5'
}
const FILE_HEADERS = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Content-Type': 'text/javascript; charset=utf-8',
  Vary: 'Accept-Encoding',
  'Content-Encoding': 'br',
  'Content-Length': '12345'
}
const MEDIA_HEADERS = {
  ...FILE_HEADERS,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  ETag: 'W/"1234-abcdefghijklmnopqrstuvwxyz0"',
  'Transfer-Encoding': 'chunked'
}
const DOCUMENT_HEADERS = {
  ETag: '"1234567890123456789012"',
  'Cache-Control': 'public, max-age=0, must-revalidate',
  Vary: 'Accept-Encoding, Cookie, Save-Data'
}
const VIEWER_HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Content-Length': '123',
  'Cache-Control': 'private, no-store'
}

function headerBytes(headers: Record<string, string>): number {
  return Object.entries(headers).reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value) + 4, 2)
}

export type PricedDocument = { html: string; language: Language; bytes: number; policy: string }

/** Writes into a finished document what it costs to read. */
export type PriceDocument = (document: PricedDocument) => Promise<string>

type Pricing = {
  /** The built client; without one (development) no page says what it costs. */
  clientFolder: string
  headers: Record<string, string>
  weighMedia: (id: string) => Promise<number>
}

/**
 * Prices documents by what the built files and the published media weigh: the document, everything its head names, what
 * its scripts fetch while it is read to its end, and the headers of each answer, over HTTP/1.1.
 */
export function createPricing({ clientFolder, headers, weighMedia }: Pricing): PriceDocument {
  const files = readBuild(clientFolder)
  const own = headerBytes({ ...PLAIN_HEADERS, ...headers })
  const fileCost = (name: string) => files.weigh(name) + own + headerBytes(FILE_HEADERS)
  const asked = [NOBODY, NOBODY_HERE].map((answer) => Buffer.byteLength(JSON.stringify(answer)))
  const viewer = asked.reduce((sum, bytes) => sum + bytes + own + headerBytes(VIEWER_HEADERS), 0)

  return async ({ html, language, bytes, policy }) => {
    if (!html.includes(COST_FIRST)) return html
    const later = [`app/messages/reader-${language}.ts`, ...ALWAYS, ...fetchesIn(html).map((name) => LATER[name] ?? '')]
    const named = [...html.matchAll(/\/(assets\/[\w.$-]+\.(?:js|css))/g)].map((match) => match[1] ?? '')
    const wanted = files.closure(new Set([...named, ...later.flatMap(files.fileOf)]))
    const media = await Promise.all(picturesIn(html).map(weighMedia))
    const unchanged = own + headerBytes({ ...DOCUMENT_HEADERS, 'Content-Security-Policy': policy })
    const first =
      bytes +
      unchanged +
      headerBytes(FILE_HEADERS) +
      wanted.reduce((sum, name) => sum + fileCost(name), 0) +
      fileCost('favicon.svg') +
      media.reduce((sum, weight) => sum + weight + own + headerBytes(MEDIA_HEADERS), 0) +
      viewer
    return html
      .replace(COST_FIRST, formatKilobytes(first, language))
      .replace(COST_AGAIN, formatKilobytes(unchanged + viewer, language))
  }
}

function readBuild(clientFolder: string) {
  const manifestFile = path.join(clientFolder, '../.vite/client-manifest.json')
  const manifest = Manifest.parse(JSON.parse(readFileSync(manifestFile, 'utf8')))
  const byFile = new Map(Object.values(manifest).map((entry) => [entry.file, entry]))
  const sizes = new Map<string, number>()
  for (const name of [
    'favicon.svg',
    ...readdirSync(path.join(clientFolder, 'assets')).map((file) => `assets/${file}`)
  ]) {
    const file = path.join(clientFolder, name)
    sizes.set(name, statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size)
  }

  /** A chunk with all it imports; a style sheet with its fonts. */
  function closure(names: Set<string>): string[] {
    for (const name of names) {
      const entry = byFile.get(name)
      for (const key of entry?.imports ?? []) names.add(manifest[key]?.file ?? '')
      for (const sheet of entry?.css ?? []) names.add(sheet)
      if (name.endsWith('.css')) for (const font of fontsIn(path.join(clientFolder, name))) names.add(font)
    }
    names.delete('')
    return [...names]
  }

  return {
    weigh: (name: string) => sizes.get(name) ?? 0,
    fileOf: (source: string) => manifest[source]?.file ?? [],
    closure
  }
}

function fontsIn(sheet: string): string[] {
  return [...readFileSync(sheet, 'utf8').matchAll(/url\(["']?\/(assets\/[^"')]+\.woff2)/g)].map(
    (match) => match[1] ?? ''
  )
}
