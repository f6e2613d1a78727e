import type { Mode } from './report'

type Address = Partial<{
  asOf: string | null
  mode: Mode
  unit: string | null
  requirement: string | null
  what: string
  own: boolean
  after: string
  programme: string
}>

/** The query string of a report link; what is usual is left out. */
export function reportSearch(address: Address): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(address)) {
    if (value === null || value === undefined || value === false || value === 'as-was') continue
    search.set(name, value === true ? '1' : String(value))
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}
