import { createHash } from 'node:crypto'

/** The session look-up that every floor makes, as the school does. @param {import('better-sqlite3').Database} db */
export function createSessions(db) {
  db.exec('CREATE TABLE sessions (id_hash TEXT PRIMARY KEY, account_id TEXT NOT NULL, expires_at INTEGER NOT NULL)')
  const insert = db.prepare('INSERT INTO sessions VALUES (?, ?, ?)')
  for (let n = 0; n < 10_000; n++)
    insert.run(createHash('sha256').update(String(n)).digest('hex'), `account-${n}`, Date.now() + 1e9)
  const find = db.prepare('SELECT account_id, expires_at FROM sessions WHERE id_hash = ?')

  /** @param {import('node:http').IncomingMessage} request */
  return function findSession(request) {
    const id = /session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
    return find.get(createHash('sha256').update(id).digest('hex'))
  }
}
