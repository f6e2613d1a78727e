/** One cookie's value from a Cookie header, or null. Values of ours are never encoded. */
export function cookieValue(header: string | undefined | null, name: string): string | null {
  if (!header) return null
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

/** The headers of an answer that sets each of these cookies. */
export function setCookies(cookies: ReadonlyArray<string>): Headers {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return headers
}
