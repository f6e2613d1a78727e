const SEEN = 'seen'

/** Installs the worker that keeps pages, or finds it installed. Null where the browser has none. */
export async function installWorker(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null
  await navigator.serviceWorker.register('/sw.js').catch(() => null)
  return navigator.serviceWorker.ready
}

/** The first page of a first visit costs no more than itself; from the second on the worker is there. */
export function installWorkerFromSecondPage(): void {
  try {
    const isFirst = localStorage.getItem(SEEN) === null
    localStorage.setItem(SEEN, '1')
    if (!isFirst) void installWorker()
  } catch {
    // A browser that may store nothing has no use for a worker that stores pages.
  }
}
