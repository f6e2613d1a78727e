import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Sealed } from './sealing'

export type StoredEntry = { order?: number; id: string; owner: string; at: number; refused: string | null } & Sealed

/** Who learns here, as the server last said; `key` opens their sealed things. */
export type Here = { personId: string | null; key: CryptoKey | null }

type Facts = {
  here: Here
  /** Opens what was done before anybody was known. */
  localKey: CryptoKey
  /** The name of this device's outbox. */
  client: string
  /** A learner is being made for nobody's work, and the answer has not come. */
  makingLearner: boolean
  /** Somebody signed out here without network: the server is told before anything else. */
  signOutOwed: boolean
  language: string
}

interface DeviceSchema extends DBSchema {
  entries: { key: number; value: StoredEntry; indexes: { owner: string } }
  facts: { key: string; value: Facts[keyof Facts] }
  /** What a page keeps for its person, by `person name`. */
  kept: { key: string; value: Sealed }
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>

let opened: Promise<DeviceDatabase> | null = null

/** This device's own database. It holds nothing readable of anybody but their random ids. */
export function deviceDatabase(): Promise<DeviceDatabase> {
  opened ??= openDB<DeviceSchema>('school', 1, {
    upgrade(db) {
      db.createObjectStore('entries', { keyPath: 'order', autoIncrement: true }).createIndex('owner', 'owner')
      db.createObjectStore('facts')
      db.createObjectStore('kept')
    },
    terminated() {
      opened = null
    }
  })
  return opened
}

export async function readFact<Name extends keyof Facts>(name: Name): Promise<Facts[Name] | undefined> {
  return (await (await deviceDatabase()).get('facts', name)) as Facts[Name] | undefined
}

export async function writeFact<Name extends keyof Facts>(name: Name, value: Facts[Name]): Promise<void> {
  await (await deviceDatabase()).put('facts', value, name)
}

/** The fact, made now and kept when there is none; pages that ask at once get the same. */
export async function ensureFact<Name extends 'client' | 'localKey'>(
  name: Name,
  make: () => Facts[Name] | Promise<Facts[Name]>
): Promise<Facts[Name]> {
  const known = await readFact(name)
  if (known !== undefined) return known
  const made = await make()
  const tx = (await deviceDatabase()).transaction('facts', 'readwrite')
  const first = (await tx.store.get(name)) as Facts[Name] | undefined
  if (first === undefined) await tx.store.put(made, name)
  await tx.done
  return first ?? made
}
