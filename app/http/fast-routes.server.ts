import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from '~/platform/context.server'

/**
 * The few routes answered before Express, because a slow link or a busy exam room feels them. Each states who may call
 * it by what it does with `context.actor`.
 */
export type FastRoute = {
  method: 'GET' | 'POST'
  /** Matched against the path; groups arrive as `params`. */
  path: RegExp
  handle: (call: FastCall) => Promise<void>
}

export type FastCall = {
  request: IncomingMessage
  response: ServerResponse
  params: string[]
  search: string
  /** Who asks is looked up only when the route wants it. */
  context: () => Promise<Context>
}

/** Reads a JSON body of at most `limit` bytes. Null when it is longer or not JSON. */
export async function readJson(request: IncomingMessage, limit: number): Promise<unknown> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) return null
    length += part.length
    if (length > limit) return null
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    return null
  }
}

/** A private JSON answer. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body))
  response
    .writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': bytes.length,
      'Cache-Control': 'private, no-store'
    })
    .end(bytes)
}
