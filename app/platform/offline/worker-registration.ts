const SEEN = 'seen'

/** Installs the worker that keeps pages, or finds it installed. Null where the browser has none. */
export async function installWorker(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null
  await navigator.serviceWorker.register('/sw.js').catch(() => null)
  return navigator.serviceWorker.ready
}

/**
 * Sends what waits here and keeps pages from now on. The first page of a first visit costs no more than itself: nothing
 * can wait yet, and a learner who does something on it wakes the outbox themselves.
 */
export async function wakeDevice(): Promise<void> {
  if (!isFirstPage()) await readyDevice()
}

/** The worker is installed and the outbox awake: this device knows its page's language and, with a line, who is here. */
export async function readyDevice(): Promise<void> {
  const installed = installWorker()
  const { wakeOutbox } = await import('~/platform/outbox/device-outbox')
  void wakeOutbox()
  await installed
}

function isFirstPage(): boolean {
  try {
    const isFirst = localStorage.getItem(SEEN) === null
    localStorage.setItem(SEEN, '1')
    return isFirst
  } catch {
    // A browser that may store nothing keeps no pages and no work.
    return true
  }
}
