import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { parseEnv } from '~/platform/env.server'

/** Copies the whole database into one file while the school goes on: `npm run backup -- FILE`. */
const [file] = process.argv.slice(2)
const env = parseEnv(process.env)

function end(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

if (!file) end('Say where the backup goes: npm run backup -- /path/school-2026-12-09.db')
if (existsSync(file)) end(`${file} exists already. Choose another name, or remove it first.`)

if (env.databaseUrl) {
  const dump = spawnSync('pg_dump', ['--format=custom', `--file=${file}`, env.databaseUrl], { stdio: 'inherit' })
  if (dump.status !== 0) end('pg_dump did not finish: see above. It comes with the package postgresql-client.')
} else {
  if (!existsSync(env.databaseFile)) end(`There is no database at ${env.databaseFile}.`)
  const source = new BetterSqlite3(env.databaseFile, { readonly: true })
  await source.backup(file)
  source.close()
  const copy = new BetterSqlite3(file, { readonly: true })
  if (copy.pragma('integrity_check', { simple: true }) !== 'ok') end(`${file} is not a whole database. Try again.`)
  copy.close()
}
console.log(`Backup written to ${file}`)
