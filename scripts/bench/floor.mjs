import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import Database from 'better-sqlite3'
import { createSessions } from './floor-sessions.mjs'

/**
 * The floor: the least a Node server can do for the same job. Bare node:http, one session look-up in SQLite, the same
 * stored bytes in the same encoding. Arguments: port, file with the body, content encoding.
 */
const [port, bodyFile, encoding] = process.argv.slice(2)
const body = readFileSync(String(bodyFile))
const findSession = createSessions(new Database(':memory:'))

createServer((request, response) => {
  findSession(request)
  request.resume()
  response
    .writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
      'Content-Length': body.length
    })
    .end(body)
}).listen(Number(port), '127.0.0.1')
