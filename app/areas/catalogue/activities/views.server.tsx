import type { ComponentType } from 'react'
import type { PlayerProps } from './activity-player'
import type { Play } from './game'
import type { ActivityOf, DataOf, KindName } from './registry'
import { ScenarioActivity } from './scenario/scenario-activity'
import { SortActivity } from './sort/sort-activity'

/** The screen of every kind, for printing it on the server. */
const screens: { [Name in KindName]: ComponentType<PlayerProps<DataOf[Name]>> } = {
  scenario: ScenarioActivity,
  sort: SortActivity
}

type PrintedProps<Name extends KindName> = {
  activity: ActivityOf<Name>
  play: Play
  lesson: string | null
  finish?: PlayerProps<DataOf[Name]>['finish']
}

/** An activity as it stands after a play: what a browser without scripts has, and one whose script has not come. */
export function PrintedActivity<Name extends KindName>({ activity, finish, ...rest }: PrintedProps<Name>) {
  const Screen: ComponentType<PlayerProps<DataOf[Name]>> = screens[activity.kind]
  return <Screen data={activity.data} finish={finish ?? noFinish} {...rest} />
}

function noFinish() {
  return null
}
