const PREFIX = 'private-'

/** The name of the cache that holds one person's own pages. */
export function privateCacheName(personId: string): string {
  return PREFIX + personId
}

/** Deletes the pages kept for anybody but this person. */
export async function forgetPrivatePages(kept: string | null): Promise<void> {
  if (typeof caches === 'undefined') return
  const names = await caches.keys()
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== (kept && privateCacheName(kept)))
  await Promise.all(others.map((name) => caches.delete(name)))
}
