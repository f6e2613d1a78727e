import type { ComponentType } from 'react'
import { type CatalogueSet, createTranslator, type Language } from '~/platform/i18n'
import type { PlayerProps } from './activity-player'
import type { ChartData } from './chart/chart-game'
import type { DossierData } from './dossier/dossier-game'
import type { FlashcardsData } from './flashcards/flashcards-game'
import type { HotspotsData } from './hotspots/hotspots-game'
import type { InboxData } from './inbox/inbox-game'
import type { OrderData } from './order/order-game'
import type { PairsData } from './pairs/pairs-game'
import type { PassphraseData } from './passphrase/passphrase-game'
import type { PermissionsData } from './permissions/permissions-game'
import type { PlannerData } from './planner/planner-game'
import type { PrivacyData } from './privacy/privacy-game'
import type { ReflectData } from './reflect/reflect-game'
import type { ScenarioData } from './scenario/scenario-game'
import type { SigninData } from './signin/signin-game'
import type { SortData } from './sort/sort-game'
import { wordSources } from './sources'
import type { TimelineData } from './timeline/timeline-game'

/** What each kind of activity shows, in one language. The one list of kinds that every part follows. */
export type DataOf = {
  chart: ChartData
  dossier: DossierData
  flashcards: FlashcardsData
  hotspots: HotspotsData
  inbox: InboxData
  order: OrderData
  pairs: PairsData
  passphrase: PassphraseData
  permissions: PermissionsData
  planner: PlannerData
  privacy: PrivacyData
  reflect: ReflectData
  scenario: ScenarioData
  signin: SigninData
  sort: SortData
  timeline: TimelineData
}

export type KindName = keyof DataOf

/** An activity as a page has it. */
export type ActivityOf<Name extends KindName> = {
  [One in Name]: { kind: One; version: string; isScored: boolean; data: DataOf[One] }
}[Name]
export type Activity = ActivityOf<KindName>

type Load<Data> = () => Promise<ComponentType<PlayerProps<Data>>>

/** Where the screen of each kind lives: a chunk of its own, loaded when a reader comes to it. */
const players: { [Name in KindName]: Load<DataOf[Name]> } = {
  chart: () => import('./chart/chart-activity').then((file) => file.ChartActivity),
  dossier: () => import('./dossier/dossier-activity').then((file) => file.DossierActivity),
  flashcards: () => import('./flashcards/flashcards-activity').then((file) => file.FlashcardsActivity),
  hotspots: () => import('./hotspots/hotspots-activity').then((file) => file.HotspotsActivity),
  inbox: () => import('./inbox/inbox-activity').then((file) => file.InboxActivity),
  order: () => import('./order/order-activity').then((file) => file.OrderActivity),
  pairs: () => import('./pairs/pairs-activity').then((file) => file.PairsActivity),
  passphrase: () => import('./passphrase/passphrase-activity').then((file) => file.PassphraseActivity),
  permissions: () => import('./permissions/permissions-activity').then((file) => file.PermissionsActivity),
  planner: () => import('./planner/planner-activity').then((file) => file.PlannerActivity),
  privacy: () => import('./privacy/privacy-activity').then((file) => file.PrivacyActivity),
  reflect: () => import('./reflect/reflect-activity').then((file) => file.ReflectActivity),
  scenario: () => import('./scenario/scenario-activity').then((file) => file.ScenarioActivity),
  signin: () => import('./signin/signin-activity').then((file) => file.SigninActivity),
  sort: () => import('./sort/sort-activity').then((file) => file.SortActivity),
  timeline: () => import('./timeline/timeline-activity').then((file) => file.TimelineActivity)
}

const words = import.meta.glob<Record<string, unknown>>(
  ['/app/messages/{vi,en}/activity*.json', '!/app/messages/{vi,en}/activity-form.json'],
  { import: 'default' }
)

/** The words a kind says, and those all kinds say, in one language. */
async function loadWords(kind: KindName, language: Language): Promise<CatalogueSet> {
  const sets = await Promise.all(
    wordSources(kind, language).map(async (source) => {
      const namespace = /([\w-]+)\.json$/.exec(source)?.[1] ?? ''
      return [namespace, await words[`/${source}`]?.()] as const
    })
  )
  return Object.fromEntries(sets)
}

/** The screen of a kind and what it says, ready to be shown. */
export async function loadPlayer<Name extends KindName>(kind: Name, language: Language) {
  const [Player, messages] = await Promise.all([players[kind](), loadWords(kind, language)])
  return { Player, translator: createTranslator(language, messages) }
}
