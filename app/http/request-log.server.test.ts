import { get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { createLog } from '~/platform/log.server'
import { openTestDatabase } from '../../tests/factories/database'
import { buildSystem } from '../../tests/factories/system'
import { fastRoutes } from './fast-route-table.server'
import { createSchoolServer } from './server'

const Line = z.object({
  requestId: z.string(),
  method: z.string(),
  path: z.string(),
  status: z.number().optional(),
  aborted: z.boolean().optional(),
  ms: z.number()
})
type Line = z.output<typeof Line>
const Message = z.looseObject({ msg: z.string() })

const db = await openTestDatabase()
let lines: Line[] = []
let heard: () => void = () => undefined
const log = createLog('info', {
  write(text) {
    const said = Message.parse(JSON.parse(text))
    if (said.msg !== 'request') return
    lines.push(Line.parse(said))
    heard()
  }
})
const system = { ...buildSystem(db), log }
let waiting: ServerResponse | null = null

const server = createSchoolServer({
  system,
  headers: {},
  fastRoutes,
  document: async (_request, response, { path, headers }) => {
    if (path === '/broken') throw new Error('the document could not be made')
    if (path !== '/stored') return false
    response.writeHead(200, headers).end('stored')
    return true
  },
  app: (request, response) => {
    if (request.url === '/slow') {
      waiting = response
      response.write('half')
      return
    }
    // As Express does while a mounted part answers.
    request.url = '/rewritten'
    response.writeHead(404).end()
  }
})
let url = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  lines = []
})

/** The line of the next request that ends. */
async function nextLine(): Promise<Line | undefined> {
  if (lines.length === 0) {
    await new Promise<void>((resolve) => {
      heard = resolve
    })
  }
  return lines[0]
}

const foreign = { method: 'POST', headers: { origin: 'https://elsewhere.example' } }

test.each([
  ['a hot route', '/api/v1/viewer/course', {}, 200],
  ['a stored document', '/stored', {}, 200],
  ['a document that fails', '/broken', {}, 500],
  ['a refused foreign write', '/sign-in', foreign, 403],
  ['everything else', '/assets/gone.js', {}, 404]
])('%s leaves one line under the id that its answer carries', async (_what, path, init, status) => {
  const answer = await fetch(`${url}${path}?secret=1`, init)
  await answer.text()
  const line = await nextLine()
  expect(line).toMatchObject({ requestId: answer.headers.get('X-Request-Id'), path, status })
  expect(lines).toHaveLength(1)
})

test('a request whose asker goes away leaves a line too', async () => {
  const request = get(`${url}/slow`, (answer) => answer.once('data', () => request.destroy()))
  request.once('error', () => undefined)
  expect(await nextLine()).toMatchObject({ path: '/slow', aborted: true })
  expect(waiting?.writableFinished).toBe(false)
})
