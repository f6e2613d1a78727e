import type { OutboxStore } from './outbox'
import type { Entry } from './work'

/** For a browser that can keep nothing unreadable: entries last as long as their page. */
export function createMemoryStore(): OutboxStore {
  let entries: Entry[] = []
  let last = Math.floor(Date.now() / 1000)
  return {
    async add(entry) {
      last += 1
      entries = [...entries, { ...entry, order: last }]
      return last
    },
    list: async (owner) => entries.filter((entry) => entry.owner === owner),
    async remove(order) {
      entries = entries.filter((entry) => entry.order !== order)
    },
    async refuse(order, code) {
      entries = entries.map((entry) => (entry.order === order ? { ...entry, refused: code } : entry))
    },
    async adopt(from, to) {
      entries = entries.map((entry) => (entry.owner === from ? { ...entry, owner: to } : entry))
    }
  }
}
