import type { ServerBuild } from '@remix-run/node'
import { createServer } from 'vite'
import { prepareSchool } from '~/http/prepare.server'
import { openSchool } from '~/http/school'
import { parseEnv } from '~/platform/env.server'

/** The school with pages rebuilt as they are edited. Server code is read again when the command is started again. */
process.env.NODE_ENV = 'development'
const env = parseEnv(process.env)

const vite = await createServer({ server: { middlewareMode: true } })
const school = await openSchool(
  env,
  {
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
    assets: vite.middlewares,
    clientFolder: null,
    workerEntry: new URL('../app/http/worker.server.ts', import.meta.url)
  },
  prepareSchool
)
school.server.listen(env.port, env.host, () => console.log(`Development: ${env.publicUrl}`))
process.on('SIGINT', () => void school.stop().then(() => process.exit(0)))
