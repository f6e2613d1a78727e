import { createContext, useContext } from 'react'

const NonceContext = createContext<string | undefined>(undefined)

export const NonceProvider = NonceContext.Provider

/** The nonce that allows this page's inline scripts; undefined in the browser and for stored documents. */
export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
