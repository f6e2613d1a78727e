import type { Server } from 'node:http'

const SWEEP_MS = 50
const MOST_PATIENCE_MS = 10_000

/**
 * Takes no new connection and finishes what was accepted. Whoever goes on asking over an open connection is answered
 * and told to close it. What is still open after `patienceMs` is cut off, so that this always ends.
 */
export async function drain(server: Server, patienceMs = MOST_PATIENCE_MS): Promise<void> {
  server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'))
  // An answer that had begun before keeps its connection open: it falls idle later.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
  const deadline = setTimeout(() => server.closeAllConnections(), patienceMs)
  await new Promise((resolve) => server.close(resolve))
  clearInterval(sweep)
  clearTimeout(deadline)
}
