import { isKindName, kindNames } from '~/areas/catalogue/activities/kinds'
import { playerSource, wordSources } from '~/areas/catalogue/activities/sources'
import { picturesIn } from '~/areas/catalogue/light-prose'
import { COST_AGAIN, COST_FIRST, fetchesIn, formatKilobytes } from '~/areas/learning/data-cost'
import type { Language } from '~/platform/i18n'
import type { BuildFiles } from './build-files.server'
import { documentHeaderNames } from './security'
import { NOBODY } from './viewer.server'

const CHECK = 'app/areas/assessment/practice-check.tsx'

/** What a page fetches when a reader comes to a block of this kind. */
export function blockSources(kind: string, language: Language): string[] {
  if (kind === 'check') return [CHECK]
  return isKindName(kind) ? [playerSource(kind), ...wordSources(kind, language)] : []
}

/** What every lesson fetches once it is read and still: what keeps the learner's work, and the worker's registration. */
const ALWAYS = ['app/areas/learning/keep-act.ts', 'app/platform/offline/worker-registration.ts']

/** The sources of everything a lesson may fetch after its document. */
export const laterSources: ReadonlyArray<string> = [
  ...ALWAYS,
  CHECK,
  ...kindNames.flatMap((kind) => (['vi', 'en'] as const).flatMap((language) => blockSources(kind, language)))
]

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
  build: BuildFiles
  headers: Record<string, string>
  weighMedia: (id: string) => Promise<number>
}

/**
 * Prices documents by what the built files and the published media weigh: the document, everything its head names, what
 * its scripts fetch while it is read to its end, and the headers of each answer, over HTTP/1.1.
 */
export function createPricing({ build, headers, weighMedia }: Pricing): PriceDocument {
  const own = headerBytes({ ...PLAIN_HEADERS, ...headers })
  const spared = headerBytes(Object.fromEntries(documentHeaderNames.map((name) => [name, headers[name] ?? '']))) - 2
  const fileCost = (file: string) => build.sizeOf(file) + own - spared + headerBytes(FILE_HEADERS)
  const asked = [NOBODY, NOBODY_HERE].map((answer) => Buffer.byteLength(JSON.stringify(answer)))
  const viewer = asked.reduce((sum, bytes) => sum + bytes + own + headerBytes(VIEWER_HEADERS), 0)

  return async ({ html, language, bytes, policy }) => {
    if (!html.includes(COST_FIRST)) return html
    const asks = fetchesIn(html)
    const mounted = asks.flatMap((kind) => blockSources(kind, language))
    const later = [`app/messages/reader-${language}.ts`, ...ALWAYS, ...mounted]
    const named = [...html.matchAll(/\/assets\/[\w.$-]+\.(?:js|css)/g)].map(([file]) => file)
    const wanted = build.withImports([...named, ...later.flatMap((source) => build.chunkOf(source) ?? [])])
    const media = await Promise.all(picturesIn(html).map(weighMedia))
    const unchanged = own + headerBytes({ ...DOCUMENT_HEADERS, 'Content-Security-Policy': policy })
    const first =
      bytes +
      unchanged +
      headerBytes(FILE_HEADERS) +
      wanted.reduce((sum, name) => sum + fileCost(name), 0) +
      fileCost('/favicon.svg') +
      spared +
      media.reduce((sum, weight) => sum + weight + own + headerBytes(MEDIA_HEADERS), 0) +
      viewer
    return html
      .replace(COST_FIRST, formatKilobytes(first, language))
      .replace(COST_AGAIN, formatKilobytes(unchanged + viewer, language))
  }
}
