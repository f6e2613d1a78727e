import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import Database from 'better-sqlite3'

/**
 * The floor: the least a Node server can do for the same job. Bare node:http, one session look-up in SQLite, the same
 * stored bytes in the same encoding. Arguments: port, file with the body, content encoding.
 */
const [port, bodyFile, encoding] = process.argv.slice(2)
const body = readFileSync(String(bodyFile))

const db = new Database(':memory:')
db.exec('CREATE TABLE sessions (id_hash TEXT PRIMARY KEY, account_id TEXT NOT NULL, expires_at INTEGER NOT NULL)')
const insert = db.prepare('INSERT INTO sessions VALUES (?, ?, ?)')
for (let n = 0; n < 10_000; n++)
  insert.run(createHash('sha256').update(String(n)).digest('hex'), `account-${n}`, Date.now() + 1e9)
const find = db.prepare('SELECT account_id, expires_at FROM sessions WHERE id_hash = ?')

createServer((request, response) => {
  const id = /session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  find.get(createHash('sha256').update(id).digest('hex'))
  request.resume()
  response
    .writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
      'Content-Length': body.length
    })
    .end(body)
}).listen(Number(port), '127.0.0.1')
