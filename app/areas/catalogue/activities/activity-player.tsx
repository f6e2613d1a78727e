import { type ComponentType, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { AGAIN, MoveButton, PressContext, UNDO } from './activity-parts'
import { type Game, type Play, replay, writePlay } from './game'

/** What every activity says of itself. */
export type ActivityData = { id: string; title: string; intro: string }

export type ViewProps<Data, State> = { data: Data; state: State }

export type PlayerProps<Data> = {
  data: Data
  /** How far it was played before this page. */
  play: Play
  /** The lesson it is played for, as `course/lesson`; null in the gallery. */
  lesson: string | null
  /** What stands at the end of a play. */
  finish: (play: Play) => ReactNode
}

/**
 * An activity of a kind: its rules and its screen. Each move is a submit button of one form. With scripts it is made at
 * once; without them the form asks the server for the page on which it was made, so that both show the same screen.
 */
export function playing<Data extends ActivityData, State>(
  game: Game<Data, State>,
  View: ComponentType<ViewProps<Data, State>>
): ComponentType<PlayerProps<Data>> {
  return function Player({ data, play: before, lesson, finish }) {
    const [play, setPlay] = useState(before)
    const { state, moves } = replay(game, data, play)
    const isAlive = useMounted()
    const place = useFocusAfterMove(`${play.seed} ${moves.length}`)
    const isDone = game.isDone(data, state)
    const press = (move: string) => setPlay(afterPress({ seed: play.seed, moves }, move))
    return (
      <section className="activity" lang={useTranslator().language} aria-labelledby={`${data.id}-title`} ref={place}>
        <ActivityHead data={data} />
        <form
          method="get"
          action={`/practice/${data.id}#${data.id}-title`}
          onSubmit={refuseSubmit}
          data-alive={isAlive ? 'yes' : undefined}
        >
          <input type="hidden" name="play" value={writePlay({ seed: play.seed, moves })} />
          {lesson && <input type="hidden" name="lesson" value={lesson} />}
          <PressContext.Provider value={press}>
            <View data={data} state={state} />
            {moves.length > 0 && <WaysBack />}
          </PressContext.Provider>
        </form>
        {isDone && finish({ seed: play.seed, moves })}
      </section>
    )
  }
}

/** The play after a button: one move further, one back, or another draw from the start. */
export function afterPress(play: Play, pressed: string): Play {
  if (pressed === UNDO) return { ...play, moves: play.moves.slice(0, -1) }
  if (pressed === AGAIN) return { seed: play.seed + 1, moves: [] }
  return { ...play, moves: [...play.moves, pressed] }
}

/** False in what the server prints. */
function useMounted(): boolean {
  const [isMounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return isMounted
}

/** Enter in a field is no move. */
function refuseSubmit(event: FormEvent) {
  event.preventDefault()
}

function ActivityHead({ data }: { data: ActivityData }) {
  const t = useTranslator()
  return (
    <>
      <p className="activity__kind">{t('activity.practice')}</p>
      <h3 className="activity__title" id={`${data.id}-title`}>
        {data.title}
      </h3>
      <p className="activity__intro">{data.intro}</p>
    </>
  )
}

function WaysBack() {
  const t = useTranslator()
  return (
    <div className="activity__ways-back">
      <MoveButton move={UNDO} variant="quiet">
        {t('activity.undo')}
      </MoveButton>
      <MoveButton move={AGAIN} variant="quiet">
        {t('activity.again')}
      </MoveButton>
    </div>
  )
}

/** After a move the keyboard and the screen reader stand where something changed; not when the page opens. */
function useFocusAfterMove(state: string) {
  const place = useRef<HTMLElement>(null)
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    const now = place.current?.querySelector<HTMLElement>('[data-now]')
    const isLost = !place.current?.contains(document.activeElement) || document.activeElement === document.body
    if (now) now.focus()
    else if (isLost) place.current?.querySelector<HTMLElement>('form button')?.focus()
  }, [state])
  return place
}
