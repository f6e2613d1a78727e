import { parentPort } from 'node:worker_threads'
import type { WorkerAnswer, WorkerRequest } from '~/platform/workers.server'
import { tasks } from './worker-tasks.server'

/** The worker thread: one task after another, each answered with bytes or a reason. */
parentPort?.on('message', async (request: WorkerRequest) => {
  const answer = await runTask(request)
  parentPort?.postMessage(answer)
})

async function runTask(request: WorkerRequest): Promise<WorkerAnswer> {
  try {
    const task = tasks[request.task]
    if (!task) throw new Error(`no task is called ${request.task}`)
    return { id: request.id, bytes: await task(request.input) }
  } catch (error) {
    return { id: request.id, error: error instanceof Error ? error.message : String(error) }
  }
}
