import os from 'node:os'
import { Worker } from 'node:worker_threads'
import { newId } from './ids'

/** Bytes made off the request thread: PDFs, spreadsheets, long exports. */
export type Workers = {
  /** Rejects when the task threw; the worker stays. Input is copied, so it holds plain data only. */
  run(task: string, input: unknown): Promise<Uint8Array>
  close(): Promise<void>
}

export type WorkerRequest = { id: string; task: string; input: unknown }
export type WorkerAnswer = { id: string; bytes: Uint8Array } | { id: string; error: string }

type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }
type Thread = { worker: Worker; waiting: Map<string, Waiting> }

/** At most two threads, each started on first use and replaced when it dies. In development the entry is source. */
export function createWorkers(entry: URL): Workers {
  const size = Math.min(2, os.availableParallelism())
  const threads: (Thread | null)[] = Array.from({ length: size }, () => null)

  function start(slot: number): Thread {
    const execArgv = entry.pathname.endsWith('.ts') ? ['--import', 'tsx'] : []
    const thread: Thread = { worker: new Worker(entry, { execArgv }), waiting: new Map() }
    thread.worker.on('message', (answer: WorkerAnswer) => {
      const waiting = thread.waiting.get(answer.id)
      thread.waiting.delete(answer.id)
      if ('error' in answer) waiting?.reject(new Error(answer.error))
      else waiting?.resolve(answer.bytes)
    })
    thread.worker.on('error', (error) => failAll(thread, error))
    thread.worker.on('exit', () => {
      failAll(thread, new Error('the worker thread ended'))
      if (threads[slot] === thread) threads[slot] = null
    })
    thread.worker.unref()
    threads[slot] = thread
    return thread
  }

  function failAll(thread: Thread, error: Error) {
    for (const waiting of thread.waiting.values()) waiting.reject(error)
    thread.waiting.clear()
  }

  function leastBusy(): Thread {
    const idle = threads.findIndex((thread) => thread !== null && thread.waiting.size === 0)
    if (idle >= 0) return threads[idle] ?? start(idle)
    const empty = threads.indexOf(null)
    if (empty >= 0) return start(empty)
    const busy = threads.filter((thread) => thread !== null)
    return busy.reduce((a, b) => (a.waiting.size <= b.waiting.size ? a : b))
  }

  return {
    run(task, input) {
      const request: WorkerRequest = { id: newId(), task, input }
      const thread = leastBusy()
      return new Promise((resolve, reject) => {
        thread.waiting.set(request.id, { resolve, reject })
        thread.worker.postMessage(request)
      })
    },
    async close() {
      await Promise.all(threads.map((thread) => thread?.worker.terminate()))
    }
  }
}
