import { useTranslator } from '~/platform/i18n-context'
import { Choices, MoveButton, Now, Progress, Verdict } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { isHome, type SortData, type SortState, sortGame } from './sort-game'

export const SortActivity = playing(sortGame, SortView)

function SortView({ data, state }: ViewProps<SortData, SortState>) {
  const t = useTranslator()
  const { queue, sorted, mistaken } = state
  const card = data.cards[queue[0] ?? -1]
  const all = queue.length + sorted.length
  return (
    <>
      <Progress done={sorted.length} all={all} />
      {card && (
        <div className="activity-card activity-card--now">
          <Now>
            <p>
              <strong>{card.text}</strong>
            </p>
          </Now>
          {state.placed === null ? (
            <Choices>
              {data.groups.map((group, index) => (
                <MoveButton key={group.id} move={`to.${index}`}>
                  {group.title}
                </MoveButton>
              ))}
            </Choices>
          ) : (
            <Answer card={card} data={data} isGood={isHome(data, queue[0] ?? -1, state.placed)} />
          )}
        </div>
      )}
      {!card && (
        <Now>
          <Verdict
            isGood
            verdict={t('activity-sort.finished', {
              right: sorted.filter((index) => !mistaken.includes(index)).length,
              all
            })}
          />
        </Now>
      )}
      <SortedCards data={data} sorted={sorted} />
    </>
  )
}

type AnswerProps = { card: SortData['cards'][number]; data: SortData; isGood: boolean }

function Answer({ card, data, isGood }: AnswerProps) {
  const t = useTranslator()
  const home = data.groups.find((group) => group.id === card.group)
  return (
    <>
      <div role="status">
        <Verdict isGood={isGood} verdict={t(isGood ? 'activity.right' : 'activity.look-again')}>
          {!isGood && <p>{t('activity-sort.belongs', { group: home?.title ?? '' })}</p>}
          <p>{card.why}</p>
        </Verdict>
      </div>
      <MoveButton move="next" variant="primary" iconAfter="arrow-right">
        {t('activity.go-on')}
      </MoveButton>
    </>
  )
}

function SortedCards({ data, sorted }: { data: SortData; sorted: ReadonlyArray<number> }) {
  return data.groups.map((group) => {
    const cards = sorted.flatMap((index) => data.cards[index] ?? []).filter((card) => card.group === group.id)
    if (cards.length === 0) return null
    return (
      <div key={group.id}>
        <h4>{group.title}</h4>
        <ul className="activity-list">
          {cards.map((card) => (
            <li className="activity-card" key={card.text}>
              {card.text}
            </li>
          ))}
        </ul>
      </div>
    )
  })
}
