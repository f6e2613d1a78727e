import { createServer } from 'node:http'
import Database from 'better-sqlite3'
import { createSessions } from './floor-sessions.mjs'

/**
 * The floor of saving an answer: bare node:http, one session look-up, one upsert that is on the disk before it is
 * acknowledged. Answers that arrive together share a commit, as the school's do. Arguments: port, database file.
 */
const [port, file] = process.argv.slice(2)
const db = new Database(String(file))
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec(
  'CREATE TABLE responses (attempt TEXT, item TEXT, response TEXT, sequence INTEGER, saved_at INTEGER, PRIMARY KEY (attempt, item))'
)
const save = db.prepare(`INSERT INTO responses VALUES (?, ?, ?, ?, ?) ON CONFLICT (attempt, item)
  DO UPDATE SET response = excluded.response, sequence = excluded.sequence, saved_at = excluded.saved_at`)
const findSession = createSessions(db)

/** @type {{ path: string, text: string, response: import('node:http').ServerResponse }[]} */
let waiting = []

function saveWaiting() {
  const taken = waiting
  waiting = []
  db.exec('BEGIN IMMEDIATE')
  for (const { path, text } of taken) {
    const { itemVersionId, response, sequence } = JSON.parse(text)
    save.run(path, itemVersionId, JSON.stringify(response), sequence, Date.now())
  }
  db.exec('COMMIT')
  for (const { response } of taken)
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"saved":true}')
}

createServer((request, response) => {
  let text = ''
  request.on('data', (part) => {
    text += part
  })
  request.on('end', () => {
    findSession(request)
    if (text === '') return response.end()
    waiting.push({ path: request.url ?? '', text, response })
    if (waiting.length === 1) setImmediate(saveWaiting)
  })
}).listen(Number(port), '127.0.0.1')
