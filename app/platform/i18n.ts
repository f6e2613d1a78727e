import { type Messages, setupI18n } from '@lingui/core'
import type { vi } from '~/messages/vi'

export type Language = 'vi' | 'en'
type Catalogues = typeof vi
type KeysOf<Namespace extends keyof Catalogues> = `${Namespace}.${keyof Catalogues[Namespace] & string}`

/** Every message the site can say. */
export type MessageKey = { [Namespace in keyof Catalogues]: KeysOf<Namespace> }[keyof Catalogues]

export type Values = Record<string, string | number>

export type Translator = {
  (key: MessageKey, values?: Values): string
  /** The message of a key made at run time, such as `error.<code>`; null when there is none. */
  find: (key: string, values?: Values) => string | null
  readonly language: Language
}

export type CatalogueSet = Partial<Record<keyof Catalogues, Record<string, unknown>>>

/** The message of a key in one language. Messages are ICU, compiled beforehand. */
export function createTranslator(language: Language, catalogues: CatalogueSet): Translator {
  const messages: Messages = {}
  for (const [namespace, catalogue] of Object.entries(catalogues)) {
    for (const [key, message] of Object.entries(catalogue))
      messages[`${namespace}.${key}`] = message as Messages[string]
  }
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } })
  const translate = (key: string, values?: Values) => i18n._(key, values)
  return Object.assign(translate, {
    language,
    find: (key: string, values?: Values) => (key in messages ? translate(key, values) : null)
  })
}

export function isLanguage(text: string | null | undefined): text is Language {
  return text === 'vi' || text === 'en'
}
