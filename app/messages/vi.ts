import { siteVi } from './site-vi'
import activity from './vi/activity.json'
import activityFlashcards from './vi/activity-flashcards.json'
import activityOrder from './vi/activity-order.json'
import activityPairs from './vi/activity-pairs.json'
import activityScenario from './vi/activity-scenario.json'
import activitySort from './vi/activity-sort.json'
import activityTimeline from './vi/activity-timeline.json'

/** Every message in one language, by namespace. */
export const vi = {
  ...siteVi,
  activity,
  'activity-flashcards': activityFlashcards,
  'activity-order': activityOrder,
  'activity-pairs': activityPairs,
  'activity-scenario': activityScenario,
  'activity-sort': activitySort,
  'activity-timeline': activityTimeline
}
