import { siteVi } from './site-vi'
import activity from './vi/activity.json'
import activityFlashcards from './vi/activity-flashcards.json'
import activityOrder from './vi/activity-order.json'
import activityPairs from './vi/activity-pairs.json'
import activityPermissions from './vi/activity-permissions.json'
import activityPrivacy from './vi/activity-privacy.json'
import activityReflect from './vi/activity-reflect.json'
import activityScenario from './vi/activity-scenario.json'
import activitySignin from './vi/activity-signin.json'
import activitySort from './vi/activity-sort.json'
import activityTimeline from './vi/activity-timeline.json'

/** Every message in one language, by namespace. */
export const vi = {
  ...siteVi,
  activity,
  'activity-flashcards': activityFlashcards,
  'activity-order': activityOrder,
  'activity-pairs': activityPairs,
  'activity-permissions': activityPermissions,
  'activity-privacy': activityPrivacy,
  'activity-reflect': activityReflect,
  'activity-scenario': activityScenario,
  'activity-signin': activitySignin,
  'activity-sort': activitySort,
  'activity-timeline': activityTimeline
}
