import type { ComponentType } from 'react'
import type { PlayerProps } from './activity-player'
import { ChartActivity } from './chart/chart-activity'
import { DossierActivity } from './dossier/dossier-activity'
import { FlashcardsActivity } from './flashcards/flashcards-activity'
import type { Play } from './game'
import { HotspotsActivity } from './hotspots/hotspots-activity'
import { InboxActivity } from './inbox/inbox-activity'
import { OrderActivity } from './order/order-activity'
import { PairsActivity } from './pairs/pairs-activity'
import { PassphraseActivity } from './passphrase/passphrase-activity'
import { PermissionsActivity } from './permissions/permissions-activity'
import { PlannerActivity } from './planner/planner-activity'
import { PrivacyActivity } from './privacy/privacy-activity'
import { ReflectActivity } from './reflect/reflect-activity'
import type { ActivityOf, DataOf, KindName } from './registry'
import { ScenarioActivity } from './scenario/scenario-activity'
import { SigninActivity } from './signin/signin-activity'
import { SortActivity } from './sort/sort-activity'
import { TimelineActivity } from './timeline/timeline-activity'

/** The screen of every kind, for printing it on the server. */
const screens: { [Name in KindName]: ComponentType<PlayerProps<DataOf[Name]>> } = {
  chart: ChartActivity,
  dossier: DossierActivity,
  flashcards: FlashcardsActivity,
  hotspots: HotspotsActivity,
  inbox: InboxActivity,
  order: OrderActivity,
  pairs: PairsActivity,
  passphrase: PassphraseActivity,
  permissions: PermissionsActivity,
  planner: PlannerActivity,
  privacy: PrivacyActivity,
  reflect: ReflectActivity,
  scenario: ScenarioActivity,
  signin: SigninActivity,
  sort: SortActivity,
  timeline: TimelineActivity
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
