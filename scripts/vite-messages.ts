import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { z } from 'zod'

const Catalogue = z.record(z.string(), z.string())

/** Compiles ICU messages while building, so that no parser is sent to the browser. */
export function compileCatalogues(): Plugin {
  return {
    name: 'compile-message-catalogues',
    enforce: 'pre',
    transform(source, id) {
      if (!/\/app\/messages\/(vi|en)\/[\w-]+\.json$/.test(id)) return null
      const messages = Catalogue.parse(JSON.parse(source))
      const compiled = Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, compileMessage(text)]))
      return { code: JSON.stringify(compiled), map: null }
    }
  }
}
