import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

export type SchoolProcess = { url: string; child: ChildProcess; stop: () => Promise<void> }

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : null
      probe.close(() => (port === null ? reject(new Error('no free port')) : resolve(port)))
    })
  })
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`the school ended with exit code ${child.exitCode}`)
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the school was not ready within a minute')
}

/** Starts the built school as an operator would, on a free loopback port, and waits until it is ready. */
export async function startSchool(env: Record<string, string>): Promise<SchoolProcess> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ['build/school.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'fatal', ...env, PORT: String(port), PUBLIC_URL: url }
  })
  await untilReady(url, child)
  return {
    url,
    child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    }
  }
}
