import { useEffect } from 'react'
import { useTranslator } from '~/platform/i18n-context'

/** Words explained in a lesson open beside the text; where that does not load, their links lead to the list at its end. */
export function useTerms(): void {
  const close = useTranslator()('reader.close')
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      import('./term-note').then(
        (note) => note.openTerm(link, close),
        () => location.assign(link.hash)
      )
    }
    document.addEventListener('click', open)
    return () => document.removeEventListener('click', open)
  }, [close])
}
