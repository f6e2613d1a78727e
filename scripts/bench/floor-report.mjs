import { createServer } from 'node:http'
import Database from 'better-sqlite3'
import { createSessions } from './floor-sessions.mjs'

/**
 * The floor of a programme report: bare node:http, one session look-up, one prepared sum over the same cells, as JSON.
 * It knows no tree, no rights and no page. Arguments: port, the school's database file, the day.
 */
const [port, file, day] = process.argv.slice(2)
const db = new Database(String(file), { readonly: true })
const sum = db.prepare(`SELECT requirement_id, sum(present) AS present, sum(exempt) AS exempt,
  sum(completed) AS completed, sum(passed) AS passed
  FROM report_cells WHERE until_day > ? AND from_day <= ? GROUP BY requirement_id`)
const findSession = createSessions(new Database(':memory:'))

createServer((request, response) => {
  findSession(request)
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(sum.all(day, day)))
}).listen(Number(port), '127.0.0.1')
