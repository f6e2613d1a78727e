import type { Context } from '~/platform/context.server'
import type { Language } from '~/platform/i18n'

/** What the HTTP shell hands to every loader, action and render. */
export type LoadContext = {
  context: Context
  language: Language
  /** False where pages leave pictures out: chosen, or asked for by a browser that saves data. */
  images: boolean
  /** Null for a stored public document, whose inline scripts are allowed by their hashes instead. */
  nonce: string | null
  /** Finished HTML of the page's prose, left here by the loader for the render: it never becomes loader data. */
  prose: Map<string, string>
  /** The network address that asks, for slowing wrong passwords; kept nowhere in clear. */
  clientAddress: string
}

declare module '@remix-run/node' {
  interface AppLoadContext extends LoadContext {}
}
