import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { type Env, parseEnv } from '~/platform/env.server'
import { createAssets } from './assets.server'
import { prepareSchool } from './prepare.server'
import { built, openSchool, type School } from './school'
import { explainStartFailure } from './start-failure'

/** Starts the school and prints where it is. On a failure: one sentence that says what to do, exit code 1. */
export async function main(): Promise<void> {
  try {
    const env = parseEnv(process.env)
    const build = (await import(pathToFileURL(built.serverBuild).href)) as ServerBuild
    const parts = {
      build,
      assets: createAssets(built.assetsDir),
      clientFolder: built.assetsDir,
      workerEntry: pathToFileURL(built.worker)
    }
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
  const accounts: string[] = JSON.parse(readFileSync('db/seed/demo-accounts.json', 'utf8'))
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
