import type { ComponentType } from 'react'
import type { ScenarioData } from './scenario/scenario-data'
import type { SortData } from './sort/sort-data'

/** An activity of a published lesson, its data checked. */
export type Activity = { type: 'sort'; data: SortData } | { type: 'scenario'; data: ScenarioData }

type Load<Data> = () => Promise<ComponentType<{ data: Data }>>

/** Where each activity's component lives. Each is a chunk of its own, loaded when a reader comes to it. */
export const activities: { [Type in Activity['type']]: Load<Extract<Activity, { type: Type }>['data']> } = {
  sort: () => import('./sort/sort-activity').then((file) => file.SortActivity),
  scenario: () => import('./scenario/scenario-activity').then((file) => file.ScenarioActivity)
}
