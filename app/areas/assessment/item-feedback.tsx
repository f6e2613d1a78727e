import { useTranslator } from '~/platform/i18n-context'
import { isRight } from './grading'
import type { SplitItem } from './items'
import type { ItemResponse } from './responses'
import { type Solution, solutionOf } from './solution'

type ItemFeedbackProps = { item: SplitItem; response: ItemResponse | null; live?: boolean }

/** What to learn from an item once it has been answered. It shows the key: practice, or after submission only. */
export function ItemFeedback({ item, response, live }: ItemFeedbackProps) {
  const t = useTranslator()
  const right = isRight(item, response)
  const verdict = right ? 'reader.item-right' : response ? 'reader.item-again' : 'reader.item-unanswered'
  return (
    <div className={`feedback feedback--${right ? 'good' : 'again'}`} role={live ? 'status' : undefined}>
      <p className="feedback__verdict">{t(verdict)}</p>
      <Whys item={item} response={response} />
      {!right && <SolutionText solution={solutionOf(item)} />}
      <p>{item.key.explanation}</p>
    </div>
  )
}

/** The note on each option the learner chose. */
function Whys({ item: { key }, response }: Pick<ItemFeedbackProps, 'item' | 'response'>) {
  if (!('whys' in key) || !response) return null
  const chosen = 'choice' in response ? [response.choice] : 'choices' in response ? response.choices : []
  return <>{chosen.map((id) => (key.whys[id] ? <p key={id}>{key.whys[id]}</p> : null))}</>
}

/** The right answer, introduced by its own words. */
export function SolutionText({ solution }: { solution: Solution }) {
  const t = useTranslator()
  const lines =
    solution.kind === 'truth' ? [t(solution.answer ? 'reader.item-true' : 'reader.item-false')] : solution.lines
  if (lines.length === 1) {
    return (
      <p>
        {t('reader.item-solution')} <strong>{lines[0]}</strong>
      </p>
    )
  }
  const List = solution.kind === 'lines' && solution.ordered ? 'ol' : 'ul'
  return (
    <>
      <p>{t('reader.item-solution')}</p>
      <List>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </>
  )
}
