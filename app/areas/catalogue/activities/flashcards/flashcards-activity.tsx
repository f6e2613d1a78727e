import { useTranslator } from '~/platform/i18n-context'
import { Choices, MoveButton, Now, Progress, Verdict } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { type FlashcardsData, type FlashcardsState, flashcardsGame } from './flashcards-game'

export const FlashcardsActivity = playing(flashcardsGame, FlashcardsView)

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
function Remembered({ data, state: { done, hard } }: ViewProps<FlashcardsData, FlashcardsState>) {
  const t = useTranslator()
  const easy = done.filter((card) => !hard.includes(card))
  return (
    <>
      <Now>
        <Verdict isGood verdict={t('activity-flashcards.finished', { all: done.length })} />
      </Now>
      {hard.length > 0 && <Cards title={t('activity-flashcards.tomorrow')} data={data} cards={hard} />}
      {easy.length > 0 && <Cards title={t('activity-flashcards.next-week')} data={data} cards={easy} />}
    </>
  )
}

type CardsProps = { title: string; data: FlashcardsData; cards: ReadonlyArray<number> }

function Cards({ title, data, cards }: CardsProps) {
  return (
    <>
      <h4>{title}</h4>
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
