import { type RefObject, useEffect, useReducer, useRef } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { ActivityFrame, Verdict } from '../activity-frame'
import type { SortData } from './sort-data'
import { isSorted, playSort, type SortGame, type SortMove, startSort } from './sort-game'

type Play = (move: SortMove) => void

/** One card at a time, put into its group by a button: the same by touch, mouse and keyboard. */
export function SortActivity({ data }: { data: SortData }) {
  const t = useTranslator()
  const [game, play] = useReducer((state: SortGame, move: SortMove) => playSort(data, state, move), data, startSort)
  const focus = useFocusOnChange(`${game.queue.join()} ${game.placed !== null}`)
  const [current] = game.queue
  const card = current === undefined ? undefined : data.cards[current]
  return (
    <ActivityFrame {...data}>
      <p aria-live="polite">{t('reader.sort-progress', { done: game.sorted.length, all: data.cards.length })}</p>
      {card && (
        <div className="activity-card activity-card--now">
          <p ref={focus} tabIndex={-1}>
            <strong>{card.text}</strong>
          </p>
          {game.placed ? (
            <Answer card={card} data={data} placed={game.placed} play={play} />
          ) : (
            <GroupButtons data={data} play={play} />
          )}
        </div>
      )}
      {isSorted(game) && <Finished game={game} data={data} play={play} focus={focus} />}
      {game.sorted.length > 0 && <SortedCards game={game} data={data} />}
    </ActivityFrame>
  )
}

/** Keeps the keyboard and the screen reader where something just changed, but not when the page opens. */
function useFocusOnChange(state: string): RefObject<HTMLParagraphElement> {
  const place = useRef<HTMLParagraphElement>(null)
  const before = useRef(state)
  useEffect(() => {
    if (before.current !== state) place.current?.focus()
    before.current = state
  }, [state])
  return place
}

function GroupButtons({ data, play }: { data: SortData; play: Play }) {
  return (
    <div className="actions">
      {data.groups.map((group) => (
        <Button
          key={group.id}
          type="button"
          variant="secondary"
          onClick={() => play({ kind: 'place', group: group.id })}
        >
          {group.title}
        </Button>
      ))}
    </div>
  )
}

type AnswerProps = { card: SortData['cards'][number]; data: SortData; placed: { right: boolean }; play: Play }

function Answer({ card, data, placed, play }: AnswerProps) {
  const t = useTranslator()
  const home = data.groups.find((group) => group.id === card.group)
  return (
    <>
      <div role="status">
        <Verdict good={placed.right} verdict={t(placed.right ? 'reader.item-right' : 'reader.item-again')}>
          {!placed.right && <p>{t('reader.sort-belongs', { group: home?.title ?? '' })}</p>}
          <p>{card.why}</p>
        </Verdict>
      </div>
      <Button type="button" onClick={() => play({ kind: 'next' })} iconAfter="arrow-right">
        {t('reader.activity-go-on')}
      </Button>
    </>
  )
}

type FinishedProps = { game: SortGame; data: SortData; play: Play; focus: RefObject<HTMLParagraphElement> }

function Finished({ game, data, play, focus }: FinishedProps) {
  const t = useTranslator()
  return (
    <div className="feedback feedback--good">
      <p className="feedback__verdict" ref={focus} tabIndex={-1}>
        {t('reader.sort-finished', { right: game.atOnce, all: data.cards.length })}
      </p>
      <Button type="button" variant="quiet" onClick={() => play({ kind: 'again' })}>
        {t('reader.activity-again')}
      </Button>
    </div>
  )
}

function SortedCards({ game, data }: { game: SortGame; data: SortData }) {
  return (
    <>
      {data.groups.map((group) => {
        const cards = game.sorted.filter((index) => data.cards[index]?.group === group.id)
        if (cards.length === 0) return null
        return (
          <div key={group.id}>
            <h4>{group.title}</h4>
            <ul className="activity-list">
              {cards.map((index) => (
                <li className="activity-card" key={index}>
                  {data.cards[index]?.text}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}
