const LATEST_MS = 3000

/** Runs a task once the page has settled, so that it never competes with what the reader waits for. */
export function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(task, LATEST_MS / 2)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(task, { timeout: LATEST_MS })
  return () => cancelIdleCallback(asked)
}
