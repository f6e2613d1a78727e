import { createContext, useContext } from 'react'

const ProseContext = createContext<ReadonlyMap<string, string>>(new Map())

export const ProseProvider = ProseContext.Provider

/**
 * Finished HTML that the server prints and hydration leaves alone: in the browser the markup is already there, so the
 * text is sent once and never repeated in loader data.
 */
export function Prose({ id, className = 'prose' }: { id: string; className?: string | null }) {
  const html = useContext(ProseContext).get(id) ?? ''
  return <div className={className ?? undefined} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />
}
