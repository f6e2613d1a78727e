import { siteVi } from './site-vi'
import activity from './vi/activity.json'
import activityChart from './vi/activity-chart.json'
import activityDossier from './vi/activity-dossier.json'
import activityFlashcards from './vi/activity-flashcards.json'
import activityForm from './vi/activity-form.json'
import activityHotspots from './vi/activity-hotspots.json'
import activityInbox from './vi/activity-inbox.json'
import activityOrder from './vi/activity-order.json'
import activityPairs from './vi/activity-pairs.json'
import activityPassphrase from './vi/activity-passphrase.json'
import activityPermissions from './vi/activity-permissions.json'
import activityPlanner from './vi/activity-planner.json'
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
  'activity-chart': activityChart,
  'activity-dossier': activityDossier,
  'activity-flashcards': activityFlashcards,
  'activity-form': activityForm,
  'activity-hotspots': activityHotspots,
  'activity-inbox': activityInbox,
  'activity-order': activityOrder,
  'activity-pairs': activityPairs,
  'activity-passphrase': activityPassphrase,
  'activity-permissions': activityPermissions,
  'activity-planner': activityPlanner,
  'activity-privacy': activityPrivacy,
  'activity-reflect': activityReflect,
  'activity-scenario': activityScenario,
  'activity-signin': activitySignin,
  'activity-sort': activitySort,
  'activity-timeline': activityTimeline
}
