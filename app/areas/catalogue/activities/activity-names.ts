const USED = /<Activity\s+id="([a-z0-9-]+)"/g

/** The activities a lesson's source names. */
export function activitiesIn(source: string): string[] {
  return [...source.matchAll(USED)].map(([, id = '']) => id)
}
