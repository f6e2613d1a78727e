import activity from './en/activity.json'
import activityScenario from './en/activity-scenario.json'
import activitySort from './en/activity-sort.json'
import { siteEn } from './site-en'

/** Every message in one language, by namespace. */
export const en = {
  ...siteEn,
  activity,
  'activity-scenario': activityScenario,
  'activity-sort': activitySort
}
