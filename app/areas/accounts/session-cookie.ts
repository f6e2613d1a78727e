/** `__Host-` binds the cookie to this host over TLS; plain http (a laptop, a closed network) cannot have it. */
export function sessionCookieName(publicUrl: string): string {
  return isSecure(publicUrl) ? '__Host-session' : 'session'
}

export function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:')
}
