import type { Language } from '~/platform/i18n'
import type { Bilingual } from '../course'

/** The same data with every text in one language. */
export type Said<Data> = Data extends Bilingual
  ? string
  : Data extends ReadonlyArray<infer One>
    ? Said<One>[]
    : Data extends object
      ? { [Field in keyof Data]: Said<Data[Field]> }
      : Data

/** Data whose texts stand in two languages, in one of them. */
export function sayIn<Data>(data: Data, language: Language): Said<Data> {
  return said(data, language) as Said<Data>
}

function said(data: unknown, language: Language): unknown {
  if (Array.isArray(data)) return data.map((one) => said(one, language))
  if (typeof data !== 'object' || data === null) return data
  if (isBilingual(data)) return data[language]
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, said(value, language)]))
}

function isBilingual(data: object): data is Bilingual {
  return 'vi' in data && 'en' in data && Object.keys(data).length === 2
}
