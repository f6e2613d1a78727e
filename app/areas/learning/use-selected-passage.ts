import { useEffect, useState } from 'react'
import { type Passage, selectedPassage } from './lesson-passages'

/** A phone lets go of a selection when a button is touched: the passage stays at hand for this long. */
const STAYS_MS = 500

/** The passage of the lesson that is selected, once the selection rests. */
export function useSelectedPassage(): [Passage | null, (passage: null) => void] {
  const [passage, setPassage] = useState<Passage | null>(selectedPassage)
  useEffect(() => {
    let timer = 0
    const look = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => setPassage(selectedPassage()), STAYS_MS)
    }
    const lookSoon = () => {
      const found = selectedPassage()
      if (found) setPassage(found)
    }
    document.addEventListener('selectionchange', look)
    document.addEventListener('pointerup', lookSoon)
    document.addEventListener('keyup', lookSoon)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('pointerup', lookSoon)
      document.removeEventListener('keyup', lookSoon)
    }
  }, [])
  return [passage, setPassage]
}
