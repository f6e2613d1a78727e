const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/**
 * Who is at the other end, for slowing wrong passwords. A reverse proxy on this machine is believed about the address
 * it adds last; anybody else may write what they like in that header. One household of IPv6 is one address.
 */
export function clientAddress(remote: string | undefined, forwardedFor: string | string[] | undefined): string {
  const forwarded = String(forwardedFor ?? '')
    .split(',')
    .at(-1)
    ?.trim()
  const address = remote && LOOPBACK.has(remote) && forwarded ? forwarded : (remote ?? 'unknown')
  const v4 = address.replace(/^::ffff:/, '')
  return v4.includes(':') ? v4.split(':').slice(0, 4).join(':') : v4
}

/**
 * Whether a request was made on this machine itself. One that a proxy passes on says for whom, and is not: so what is
 * meant for operators stays inside even when the proxy passes every address on.
 */
export function isFromThisMachine(remote: string | undefined, headers: Record<string, unknown>): boolean {
  const isPassedOn = 'x-forwarded-for' in headers || 'forwarded' in headers
  return remote !== undefined && LOOPBACK.has(remote) && !isPassedOn
}
