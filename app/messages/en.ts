import activity from './en/activity.json'
import activityFlashcards from './en/activity-flashcards.json'
import activityOrder from './en/activity-order.json'
import activityPairs from './en/activity-pairs.json'
import activityScenario from './en/activity-scenario.json'
import activitySort from './en/activity-sort.json'
import activityTimeline from './en/activity-timeline.json'
import { siteEn } from './site-en'

/** Every message in one language, by namespace. */
export const en = {
  ...siteEn,
  activity,
  'activity-flashcards': activityFlashcards,
  'activity-order': activityOrder,
  'activity-pairs': activityPairs,
  'activity-scenario': activityScenario,
  'activity-sort': activitySort,
  'activity-timeline': activityTimeline
}
