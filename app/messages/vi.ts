import { siteVi } from './site-vi'
import activity from './vi/activity.json'
import activityScenario from './vi/activity-scenario.json'
import activitySort from './vi/activity-sort.json'

/** Every message in one language, by namespace. */
export const vi = {
  ...siteVi,
  activity,
  'activity-scenario': activityScenario,
  'activity-sort': activitySort
}
