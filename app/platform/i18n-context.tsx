import { createContext, useContext } from 'react'
import type { Translator } from './i18n'

const TranslatorContext = createContext<Translator | null>(null)

export const TranslatorProvider = TranslatorContext.Provider

/** The page's translator. Throws outside a page. */
export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext)
  if (!translator) throw new Error('useTranslator needs a TranslatorProvider')
  return translator
}
