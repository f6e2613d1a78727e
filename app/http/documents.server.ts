import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib'
import { fetchesIn } from '~/areas/learning/data-cost'
import type { Language } from '~/platform/i18n'
import type { Metrics } from '~/platform/metrics.server'
import { filesIn } from '~/platform/offline/shelf-rules'
import type { PriceDocument } from './data-cost.server'
import { LANGUAGE_HEADER } from './language'
import { contentSecurityPolicy } from './security'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** About 35 KB each once compressed, so the whole store stays under 40 MB. */
const MOST_DOCUMENTS = 1000

type Encoding = 'br' | 'gzip' | 'identity'

type StoredDocument = {
  etag: string
  /** The headers of an answer without a body. */
  headers: Record<string, string>
  br: Buffer
  gzip: Buffer
  /** The build's files and media that it refers to. */
  files: string[]
  /** The kinds of block it fetches more for while it is read. */
  fetches: string[]
}

export type DocumentKey = { path: string; language: Language; images: boolean; stamp: string }

/** Renders the page for everyone: no viewer, no cookie, no nonce. Null when it is not a 200. */
export type RenderDocument = (key: DocumentKey) => Promise<string | null>

function scriptHashes(html: string): string[] {
  const inline = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)
  return [...inline].map(
    (match) =>
      `'sha256-${createHash('sha256')
        .update(match[1] ?? '')
        .digest('base64')}'`
  )
}

function compressBest(bytes: Buffer): Promise<Buffer> {
  return compressBrotli(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  })
}

/** What a document costs is written into it; the few letters change what they say by less than it is rounded. */
async function store(rendered: string, language: Language, price: PriceDocument | null): Promise<StoredDocument> {
  const policy = contentSecurityPolicy(scriptHashes(rendered))
  const unpriced = Buffer.from(rendered)
  const html = price
    ? await price({ html: rendered, language, bytes: (await compressBest(unpriced)).length, policy })
    : rendered
  const bytes = Buffer.from(html)
  const [br, zipped] = await Promise.all([compressBest(bytes), compressGzip(bytes, { level: 9 })])
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const headers = {
    'Content-Security-Policy': policy,
    ETag: etag,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    Vary: `Accept-Encoding, Cookie, Save-Data, ${LANGUAGE_HEADER}`
  }
  return { etag, headers, br, gzip: zipped, files: filesIn(html), fetches: fetchesIn(html) }
}

function encodingFor(accepted: string | undefined): Encoding {
  if (accepted?.includes('br')) return 'br'
  return accepted?.includes('gzip') ? 'gzip' : 'identity'
}

type StoreParts = {
  render: RenderDocument
  /** Writes what a document costs into it; null where there is no build to weigh. */
  price: PriceDocument | null
  metrics: Metrics
}

/**
 * Public documents, rendered once per path, language and stamp (course version and build), kept compressed in memory.
 * The same bytes go to everyone, so the answer sets no cookie and depends on nothing but the language
 * and the choice of pictures.
 */
export function createDocumentStore({ render, price, metrics }: StoreParts) {
  const documents = new Map<string, Promise<StoredDocument | null>>()

  function find(key: DocumentKey): Promise<StoredDocument | null> {
    const name = `${key.stamp} ${key.language} ${key.images ? 'images' : 'light'} ${key.path}`
    const known = documents.get(name)
    if (known) return known
    const made = render(key).then((html) => (html === null ? null : store(html, key.language, price)))
    documents.set(name, made)
    made.then((document) => document ?? documents.delete(name)).catch(() => documents.delete(name))
    const oldest = documents.size > MOST_DOCUMENTS ? documents.keys().next().value : undefined
    if (oldest !== undefined) documents.delete(oldest)
    return made
  }

  /** Answers from the store, `common` headers included; false when there is no such document, and nothing was written. */
  async function serve(
    key: DocumentKey,
    request: IncomingMessage,
    response: ServerResponse,
    common: Record<string, string>
  ): Promise<boolean> {
    const document = await find(key)
    if (!document) return false
    metrics.stored.inc()
    const headers: Record<string, string | number> = { ...common, ...document.headers }
    if (request.headers['if-none-match'] === document.etag) {
      response.writeHead(304, headers).end()
      return true
    }
    const encoding = encodingFor(request.headers['accept-encoding'])
    const body = encoding === 'identity' ? gunzipSync(document.gzip) : document[encoding]
    headers['Content-Type'] = 'text/html; charset=utf-8'
    headers['Content-Length'] = body.length
    if (encoding !== 'identity') headers['Content-Encoding'] = encoding
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : body)
    return true
  }

  /** What fetching a document costs, and what it refers to; null when there is no such document. */
  async function describe(key: DocumentKey): Promise<{ bytes: number; files: string[]; fetches: string[] } | null> {
    const document = await find(key)
    return document && { bytes: document.br.length, files: document.files, fetches: document.fetches }
  }

  return { serve, describe }
}

export type DocumentStore = ReturnType<typeof createDocumentStore>
