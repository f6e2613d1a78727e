import type { ReactNode } from 'react'
import type { Language } from '~/platform/i18n'
import { TranslatorProvider, useTranslator } from '~/platform/i18n-context'
import { Island } from '../island'
import type { PlayerProps } from './activity-player'
import type { Play } from './game'
import { type ActivityOf, type DataOf, type KindName, loadPlayer } from './registry'

type ActivityIslandProps<Name extends KindName> = {
  /** The id of the finished HTML that stands here without scripts. */
  id: string
  activity: ActivityOf<Name>
  play: Play
  lesson: string | null
  finish: (play: Play) => ReactNode
}

/** An activity in its place: its screen and words are fetched when a reader comes near. */
export function ActivityIsland<Name extends KindName>({ id, activity, finish, ...rest }: ActivityIslandProps<Name>) {
  const t = useTranslator()
  const load = () => loadScreen<Name>(activity.kind, t.language)
  /** The end of a play speaks with the page's words. */
  const end = (play: Play) => <TranslatorProvider value={t}>{finish(play)}</TranslatorProvider>
  return <Island id={id} load={load} props={{ data: activity.data, finish: end, ...rest }} />
}

async function loadScreen<Name extends KindName>(kind: Name, language: Language) {
  const { Player, translator } = await loadPlayer(kind, language)
  return (props: PlayerProps<DataOf[Name]>) => (
    <TranslatorProvider value={translator}>
      <Player {...props} />
    </TranslatorProvider>
  )
}
