/** How far below the screen a place counts as near, so that what it asks for is there when the reader arrives. */
const AHEAD = '400px'

/** Runs a task once, when a place of the page comes near the screen. Answers how to give it up. */
export function whenNear(place: Element, task: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      task()
    },
    { rootMargin: AHEAD }
  )
  observer.observe(place)
  return () => observer.disconnect()
}
