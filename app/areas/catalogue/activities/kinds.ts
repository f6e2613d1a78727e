import { chart } from './chart/chart-rules'
import { dossier } from './dossier/dossier-rules'
import { flashcards } from './flashcards/flashcards-rules'
import { hotspots } from './hotspots/hotspots-rules'
import { inbox } from './inbox/inbox-rules'
import type { Kind } from './kind'
import { order } from './order/order-rules'
import { pairs } from './pairs/pairs-rules'
import { passphrase } from './passphrase/passphrase-rules'
import { permissions } from './permissions/permissions-rules'
import { planner } from './planner/planner-rules'
import { privacy } from './privacy/privacy-rules'
import { reflect } from './reflect/reflect-rules'
import type { DataOf, KindName } from './registry'
import { scenario } from './scenario/scenario-rules'
import { signin } from './signin/signin-rules'
import { sort } from './sort/sort-rules'
import { timeline } from './timeline/timeline-rules'

/** The rules of every kind: what its file holds, what a browser gets of it, how it is played and judged. */
export const kinds: { [Name in KindName]: Kind<DataOf[Name]> } = {
  chart,
  dossier,
  flashcards,
  hotspots,
  inbox,
  order,
  pairs,
  passphrase,
  permissions,
  planner,
  privacy,
  reflect,
  scenario,
  signin,
  sort,
  timeline
}

/** Every kind by its name, in the order of the alphabet. */
export const kindNames: ReadonlyArray<KindName> = Object.keys(kinds).filter(isKindName).sort()

export function isKindName(text: string): text is KindName {
  return Object.keys(kinds).includes(text)
}
