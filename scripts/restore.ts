import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { openSqlite } from '#db/dialect/sqlite'
import { parseEnv } from '~/platform/env.server'

/** Puts a backup in the database's place; the one that was there is kept beside it: `npm run restore -- FILE`. */
const [file] = process.argv.slice(2)
const env = parseEnv(process.env)

function end(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

if (!file || !existsSync(file)) end('Say which backup: npm run restore -- /path/school-2026-12-09.db')

if (env.databaseUrl) {
  const put = spawnSync('pg_restore', ['--clean', '--if-exists', '--no-owner', `--dbname=${env.databaseUrl}`, file], {
    stdio: 'inherit'
  })
  if (put.status !== 0) end('pg_restore did not finish: see above.')
  console.log(`Restored from ${file}`)
} else {
  await restoreFile(file)
}

async function restoreFile(backup: string): Promise<void> {
  const copy = new BetterSqlite3(backup, { readonly: true })
  if (copy.pragma('integrity_check', { simple: true }) !== 'ok') end(`${backup} is not a whole database.`)
  copy.close()
  mkdirSync(env.dataDir, { recursive: true })
  const kept = `${env.databaseFile}.before-restore`
  if (existsSync(env.databaseFile)) {
    // Opening takes the lock, so a running school stops the restore; closing folds the log into the file.
    await openSqlite(env.databaseFile).close()
    renameSync(env.databaseFile, kept)
  }
  for (const suffix of ['-wal', '-shm']) rmSync(env.databaseFile + suffix, { force: true })
  copyFileSync(backup, env.databaseFile)
  console.log(`Restored from ${backup}. What was there before is kept at ${kept}.`)
}
