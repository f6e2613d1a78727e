import { useTranslator } from '~/platform/i18n-context'
import { Choices, MoveButton, Now, Progress, Verdict } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { type Days, daysUntilAgain, type FlashcardsData, type FlashcardsState, flashcardsGame } from './flashcards-game'

export const FlashcardsActivity = playing(flashcardsGame, FlashcardsView)

const spans: ReadonlyArray<Days> = [1, 3, 7]

function FlashcardsView({ data, state }: ViewProps<FlashcardsData, FlashcardsState>) {
  const t = useTranslator()
  const { queue, done, isTurned } = state
  const card = data.cards[queue[0] ?? -1]
  return (
    <>
      <Progress done={done.length} all={queue.length + done.length} />
      {card ? (
        <div className="activity-card activity-card--now flashcard">
          <Now>
            <p className="flashcard__front">{card.front}</p>
            {isTurned && <p>{card.back}</p>}
          </Now>
          {isTurned ? (
            <Choices>
              <MoveButton move="known">{t('activity-flashcards.known')}</MoveButton>
              <MoveButton move="unknown">{t('activity-flashcards.unknown')}</MoveButton>
            </Choices>
          ) : (
            <MoveButton move="turn" variant="primary">
              {t('activity-flashcards.turn')}
            </MoveButton>
          )}
        </div>
      ) : (
        <Remembered data={data} state={state} />
      )}
    </>
  )
}

/** At the end: when to look at each card again, by how hard it was. */
function Remembered({ data, state }: ViewProps<FlashcardsData, FlashcardsState>) {
  const t = useTranslator()
  return (
    <>
      <Now>
        <Verdict isGood verdict={t('activity-flashcards.finished', { all: state.done.length })} />
      </Now>
      {spans.map((days) => (
        <Cards
          key={days}
          days={days}
          data={data}
          cards={state.done.filter((card) => daysUntilAgain(state, card) === days)}
        />
      ))}
    </>
  )
}

type CardsProps = { days: Days; data: FlashcardsData; cards: ReadonlyArray<number> }

function Cards({ days, data, cards }: CardsProps) {
  const t = useTranslator()
  if (cards.length === 0) return null
  return (
    <>
      <h4>{t('activity-flashcards.look-again', { days })}</h4>
      <dl className="definitions">
        {cards.map((card) => (
          <div key={card}>
            <dt>{data.cards[card]?.front}</dt>
            <dd>{data.cards[card]?.back}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
