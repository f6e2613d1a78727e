import { deviceDatabase, type StoredEntry } from './device-database'
import type { OutboxStore } from './outbox'
import { seal, unseal } from './sealing'
import type { Entry, Work } from './work'

/** The key that seals an owner's work; null when they are not here. */
export type KeyOf = (owner: string) => Promise<CryptoKey | null>

async function open(stored: StoredEntry, key: CryptoKey): Promise<Entry | null> {
  const work = (await unseal(key, stored)) as Work | null
  const { order = 0, id, owner, at, refused } = stored
  return work && { order, id, owner, at, refused, work }
}

/** Entries in this device's database, each sealed under its owner's key: whoever else looks sees whose and when. */
export function createSealedStore(keyOf: KeyOf): OutboxStore {
  async function add({ work, ...entry }: Omit<Entry, 'order'>) {
    const key = await keyOf(entry.owner)
    if (!key) throw new Error('the owner of this work is not here')
    const sealed = await seal(key, work)
    return (await deviceDatabase()).add('entries', { ...entry, ...sealed })
  }

  async function list(owner: string) {
    const key = await keyOf(owner)
    if (!key) return []
    const stored = await (await deviceDatabase()).getAllFromIndex('entries', 'owner', owner)
    const opened = await Promise.all(stored.map((entry) => open(entry, key)))
    return opened.filter((entry) => entry !== null).sort((a, b) => a.order - b.order)
  }

  return {
    add,
    list,
    async remove(order) {
      await (await deviceDatabase()).delete('entries', order)
    },
    async refuse(order, code) {
      const tx = (await deviceDatabase()).transaction('entries', 'readwrite')
      const entry = await tx.store.get(order)
      if (entry) await tx.store.put({ ...entry, refused: code })
      await tx.done
    },
    async adopt(from, to) {
      const key = await keyOf(to)
      if (!key) throw new Error('the new owner is not here')
      const db = await deviceDatabase()
      for (const { order, owner: _, work, ...entry } of await list(from)) {
        await db.put('entries', { ...entry, order, owner: to, ...(await seal(key, work)) })
      }
    }
  }
}

/** How many works of this person wait here, readable or not. */
export async function countHeld(owner: string): Promise<number> {
  return (await deviceDatabase()).countFromIndex('entries', 'owner', owner)
}
