import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { z } from 'zod'
import { type Env, parseEnv } from '~/platform/env.server'
import { createAssets } from './assets.server'
import { prepareSchool } from './prepare.server'
import { built, openSchool, type School } from './school'
import { explainStartFailure } from './start-failure'

const ServerModule = z.looseObject({ routes: z.looseObject({}), entry: z.looseObject({}), assets: z.looseObject({}) })

/** Whether a module is a built site: a half-written one is caught at the start and not at the first request. */
function isServerBuild(module: unknown): module is ServerBuild {
  return ServerModule.safeParse(module).success
}

/** Starts the school and prints where it is. On a failure: one sentence that says what to do, exit code 1. */
export async function main(): Promise<void> {
  try {
    const env = parseEnv(process.env)
    const build: unknown = await import(pathToFileURL(built.serverBuild).href)
    if (!isServerBuild(build)) throw new Error('The built site is not whole. Build it again: npm run build')
    const { assetsDir, worker } = built
    const assets = createAssets(assetsDir)
    const parts = { build, assets, clientFolder: assetsDir, workerEntry: pathToFileURL(worker) }
    const school = await openSchool(env, parts, prepareSchool)
    await listen(school, env)
    printWelcome(env)
    stopOnSignal(school)
  } catch (error) {
    console.error(explainStartFailure(error))
    process.exit(1)
  }
}

function listen({ server }: School, env: Env): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.port, env.host, () => resolve())
  })
}

function printWelcome(env: Env): void {
  console.log(`\nThe school is open at ${env.publicUrl}`)
  if (!env.demo) return
  console.log(`Demo accounts (password ${env.demoPassword}):`)
  const accounts = z.array(z.string()).parse(JSON.parse(readFileSync('db/seed/demo-accounts.json', 'utf8')))
  for (const account of accounts) console.log(`  ${account}`)
}

function stopOnSignal(school: School): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    console.log('Finishing what was accepted…')
    void school.stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

await main()
