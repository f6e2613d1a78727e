import { Agent, createServer, get, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { drain } from './drain'

function serve(listener: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(listener)
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port }))
  )
}

/** The status of one GET, or null when the server was not there to answer. */
function ask(port: number, agent: Agent): Promise<number | null> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, agent }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? null))
    })
    request.once('error', () => resolve(null))
  })
}

test('a client that never stops asking is answered, then let go', async () => {
  const { server, port } = await serve((_request, response) => setTimeout(() => response.end('answered'), 5))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const answers: (number | null)[] = []
  const busy = (async () => {
    do answers.push(await ask(port, agent))
    while (answers.at(-1) !== null)
  })()
  while (answers.length < 3) await new Promise((resolve) => setTimeout(resolve, 5))
  await drain(server, 3_600_000)
  await busy
  agent.destroy()
  expect(answers.slice(0, -1).every((status) => status === 200)).toBe(true)
})

test('an answer under way is finished', async () => {
  let drained: Promise<void> | null = null
  const { server, port } = await serve((_request, response) => {
    response.write('half')
    drained = drain(server, 3_600_000)
    setTimeout(() => response.end(), 20)
  })
  const answered = ask(port, new Agent({ keepAlive: true }))
  expect(await answered).toBe(200)
  await drained
})

test('a connection on which nothing ever comes is cut off in the end', async () => {
  const { server, port } = await serve((_request, response) => response.end())
  const arrived = new Promise((resolve) => server.once('connection', resolve))
  const silent = connect(port, '127.0.0.1')
  const cut = new Promise((resolve) => silent.once('close', resolve))
  await arrived
  await drain(server, 20)
  await cut
  expect(silent.destroyed).toBe(true)
})
