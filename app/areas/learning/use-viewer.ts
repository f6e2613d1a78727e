import { useEffect, useState } from 'react'
import type { ReadingState } from './reading-state'

type Viewer = {
  personId: string | null
  name: string | null
  learner: { name: string } | null
  lessons: Record<string, 'open' | 'done'>
  reading: ReadingState | null
}

/**
 * Who reads, asked for after hydration, because the page itself is the same for everyone. Null until then and when it
 * cannot be had: the lesson is whole without it.
 */
export function useViewer(courseId: string): Viewer | null {
  const [viewer, setViewer] = useState<Viewer | null>(null)
  useEffect(() => {
    const asked = new AbortController()
    fetch(`/api/v1/viewer/${courseId}`, { signal: asked.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then(setViewer, () => undefined)
    return () => asked.abort()
  }, [courseId])
  return viewer
}
