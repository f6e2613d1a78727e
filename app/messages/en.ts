import activity from './en/activity.json'
import activityChart from './en/activity-chart.json'
import activityDossier from './en/activity-dossier.json'
import activityFlashcards from './en/activity-flashcards.json'
import activityForm from './en/activity-form.json'
import activityHotspots from './en/activity-hotspots.json'
import activityInbox from './en/activity-inbox.json'
import activityOrder from './en/activity-order.json'
import activityPairs from './en/activity-pairs.json'
import activityPassphrase from './en/activity-passphrase.json'
import activityPermissions from './en/activity-permissions.json'
import activityPlanner from './en/activity-planner.json'
import activityPrivacy from './en/activity-privacy.json'
import activityReflect from './en/activity-reflect.json'
import activityScenario from './en/activity-scenario.json'
import activitySignin from './en/activity-signin.json'
import activitySort from './en/activity-sort.json'
import activityTimeline from './en/activity-timeline.json'
import { siteEn } from './site-en'

/** Every message in one language, by namespace. */
export const en = {
  ...siteEn,
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
