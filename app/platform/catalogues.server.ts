import { compileMessage } from '@lingui/message-utils/compileMessage'
import { en } from '~/messages/en'
import { vi } from '~/messages/vi'
import { type CatalogueSet, createTranslator, type Language, type Translator } from './i18n'

/** The page bundle holds messages already compiled; the server's own bundle holds their source. */
function compileAll(catalogues: Record<string, Record<string, unknown>>): CatalogueSet {
  return Object.fromEntries(
    Object.entries(catalogues).map(([namespace, messages]) => [
      namespace,
      Object.fromEntries(
        Object.entries(messages).map(([key, text]) => [key, typeof text === 'string' ? compileMessage(text) : text])
      )
    ])
  )
}

const translators: Record<Language, Translator> = {
  vi: createTranslator('vi', compileAll(vi)),
  en: createTranslator('en', compileAll(en))
}

/** All messages of one language, ready on the server. */
export function translatorFor(language: Language): Translator {
  return translators[language]
}
