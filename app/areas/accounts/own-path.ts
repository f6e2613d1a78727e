/** A path of this site to go on to, or `otherwise` for anything else: no address of another site ever passes. */
export function ownPath(next: string | null | undefined, otherwise: string): string {
  // Browsers drop control characters and read a backslash as a slash before they resolve an address.
  if (!next?.startsWith('/') || /[\\\p{Cc}]/u.test(next)) return otherwise
  const base = 'http://own.invalid'
  if (!URL.canParse(next, base)) return otherwise
  const { origin, pathname, search } = new URL(next, base)
  // A second slash, there from the start or left over when dots are resolved, would name another host.
  return origin === base && !pathname.startsWith('//') ? pathname + search : otherwise
}
