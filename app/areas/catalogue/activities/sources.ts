import type { Language } from '~/platform/i18n'

/** The screen of a kind, its source named from the root: what a build calls its chunk. */
export function playerSource(kind: string): string {
  return `app/areas/catalogue/activities/${kind}/${kind}-activity.tsx`
}

/** The messages of a kind, likewise; the last of them all kinds share. */
export function wordSources(kind: string, language: Language): string[] {
  return [`app/messages/${language}/activity-${kind}.json`, `app/messages/${language}/activity.json`]
}
