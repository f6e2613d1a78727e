import http, { type IncomingMessage, type ServerResponse } from 'node:http'

/** What becomes of a request: it never arrives, its answer breaks off half-way or is lost whole, or all goes well. */
export type Fate = 'refuse' | 'half' | 'cut' | 'pass'

export type CuttingProxy = {
  url: string
  /** Where requests go. */
  school: string
  /** Decides over each request that can be cut; files of the build always pass. */
  decide: () => Fate
  close: () => Promise<void>
}

const FILE = /^\/(assets|media|fonts|images|icons)\/|^\/sw\.js$|\.(svg|png|ico|webmanifest|json|woff2)$/

function canBeCut({ url = '/' }: IncomingMessage): boolean {
  return !FILE.test(url.split('?')[0] ?? '/')
}

/** Hands the request on under the name it was asked by, and as much of the answer back as the line lets through. */
function forward(request: IncomingMessage, response: ServerResponse, school: string, fate: Exclude<Fate, 'refuse'>) {
  const { method, headers, url } = request
  const breakOff = () => request.socket.destroy()
  const onward = http.request(new URL(url ?? '/', school), { method, headers, agent: false }, (answer) => {
    // Only when the server has ended its answer is the work surely done.
    if (fate === 'cut') answer.resume().on('close', breakOff)
    else if (fate === 'half') passHalf(answer, response, breakOff)
    else {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    }
  })
  onward.on('error', breakOff)
  request.pipe(onward)
}

function passHalf(answer: IncomingMessage, response: ServerResponse, breakOff: () => void) {
  const parts: Buffer[] = []
  answer.on('data', (part: Buffer) => parts.push(part))
  answer.on('end', () => {
    const whole = Buffer.concat(parts)
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    response.write(whole.subarray(0, Math.ceil(whole.length / 2)), breakOff)
  })
}

/** A line to the school that breaks as `decide` says. */
export async function openCuttingProxy(): Promise<CuttingProxy> {
  const server = http.createServer((request, response) => {
    const fate = canBeCut(request) ? proxy.decide() : 'pass'
    if (fate === 'refuse') request.socket.destroy()
    else forward(request, response, proxy.school, fate)
  })
  const proxy: CuttingProxy = {
    url: '',
    school: '',
    decide: () => 'pass',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  proxy.url = `http://localhost:${address.port}`
  return proxy
}
