import { AsyncLocalStorage } from 'node:async_hooks'
import type BetterSqlite3 from 'better-sqlite3'
import type { Transaction } from '../types'
import { DatabaseError } from './errors'

type Command = {
  run: (tx: Transaction) => Promise<unknown>
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}
type Settle = () => void

/** Commands that share one commit: enough to spread an fsync, few enough to answer soon. */
const MOST_PER_COMMIT = 256
const LONGEST_COMMIT_MS = 10

/**
 * SQLite's only writer. Queued commands run one after another, each in its own SAVEPOINT inside one transaction, and
 * are answered after that transaction's commit; a failing one rolls back alone.
 */
export function createWriteQueue(connection: BetterSqlite3.Database, tx: Transaction) {
  const begin = connection.prepare('BEGIN IMMEDIATE')
  const commit = connection.prepare('COMMIT')
  const rollback = connection.prepare('ROLLBACK')
  const savepoint = connection.prepare('SAVEPOINT command')
  const release = connection.prepare('RELEASE command')
  const undo = connection.prepare('ROLLBACK TO command')
  const current = new AsyncLocalStorage<{ open: boolean }>()
  const queue: Command[] = []
  let draining: Promise<void> | null = null

  async function runOne(command: Command): Promise<Settle> {
    const scope = { open: true }
    savepoint.run()
    try {
      const value = await current.run(scope, () => command.run(tx))
      return () => command.resolve(value)
    } catch (error) {
      undo.run()
      return () => command.reject(error)
    } finally {
      scope.open = false
      release.run()
    }
  }

  async function runBatch(): Promise<void> {
    const started = performance.now()
    const taken: Command[] = []
    const settled: Settle[] = []
    try {
      begin.run()
      while (queue.length > 0 && taken.length < MOST_PER_COMMIT && performance.now() - started < LONGEST_COMMIT_MS) {
        const command = queue.shift()
        if (!command) break
        taken.push(command)
        settled.push(await runOne(command))
      }
      commit.run()
    } catch (error) {
      if (connection.inTransaction) rollback.run()
      for (const command of taken) command.reject(error)
      return
    }
    for (const settle of settled) settle()
  }

  async function drain(): Promise<void> {
    // A turn of the event loop lets every request that has already arrived join the same commit.
    await new Promise((resolve) => setImmediate(resolve))
    while (queue.length > 0) await runBatch()
    draining = null
  }

  return {
    withTransaction<T>(command: (tx: Transaction) => Promise<T>): Promise<T> {
      const outer = current.getStore()
      if (outer?.open) return command(tx)
      if (outer) {
        return Promise.reject(
          new DatabaseError(
            'transaction-finished',
            'A statement came after its transaction had ended: await it inside.'
          )
        )
      }
      return new Promise<T>((resolve, reject) => {
        queue.push({ run: command, resolve: (value) => resolve(value as T), reject })
        draining ??= drain()
      })
    },
    async idle(): Promise<void> {
      while (draining) await draining
    }
  }
}
