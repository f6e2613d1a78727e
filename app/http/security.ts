/** What the development server adds to a page: styles it injects, and its socket. Never part of a build. */
const DEVELOPMENT = ["style-src 'self' 'unsafe-inline'", "connect-src 'self' ws:"]

/** Nothing runs or loads that this site did not print: no `unsafe-*`, no other host. */
export function contentSecurityPolicy(scripts: ReadonlyArray<string>, development = false): string {
  const [styles, connections] = development ? DEVELOPMENT : ["style-src 'self'", "connect-src 'self'"]
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(' ')}`.trim(),
    styles,
    "img-src 'self' data:",
    "font-src 'self'",
    connections,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'"
  ].join('; ')
}

/** What only a document can obey. A lesson loads some thirty scripts, styles and fonts: without these, 6 KB less travel. */
const DOCUMENT_HEADERS = {
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin'
}
export const documentHeaderNames: ReadonlyArray<string> = Object.keys(DOCUMENT_HEADERS)

/** Headers of every answer. HSTS only where the site is reached over TLS. */
export function securityHeaders(publicUrl: string): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    ...DOCUMENT_HEADERS,
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(publicUrl.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000' } : {})
  }
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

export type RequestOrigin = {
  method: string
  origin: string | undefined
  fetchSite: string | undefined
  host: string | undefined
}

/** A write is accepted only from a page of this site. Browsers without either header send no cross-site cookies (SameSite). */
export function isForeignWrite(request: RequestOrigin, publicUrl: string): boolean {
  if (READS.has(request.method)) return false
  if (request.origin !== undefined) return !isOwnOrigin(request.origin, request.host, publicUrl)
  return request.fetchSite !== undefined && request.fetchSite !== 'same-origin' && request.fetchSite !== 'none'
}

function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (origin === new URL(publicUrl).origin) return true
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
}
