import { useTranslator } from '~/platform/i18n-context'
import type { Part, ShownItem } from './items'
import type { ItemResponse } from './responses'

function textOf(parts: ReadonlyArray<Part>, id: string | undefined): string {
  return parts.find((part) => part.id === id)?.text ?? '–'
}

/** An answer in the words of its item, one line a part; truth is left to the page's language. */
function linesOf(shown: ShownItem, response: ItemResponse): string[] {
  if ('choice' in response && shown.kind === 'single') return [textOf(shown.options, response.choice)]
  if ('choices' in response && shown.kind === 'multiple') return response.choices.map((id) => textOf(shown.options, id))
  if ('matches' in response && shown.kind === 'matching') {
    return shown.lefts.map((left) => `${left.text} – ${textOf(shown.rights, response.matches[left.id])}`)
  }
  if ('positions' in response && shown.kind === 'ordering') {
    const placed = shown.steps.filter((step) => response.positions[step.id])
    const position = (step: Part) => response.positions[step.id] ?? 0
    return placed.sort((a, b) => position(a) - position(b)).map((step) => `${position(step)}. ${step.text}`)
  }
  return 'text' in response ? [response.text] : []
}

/** What the learner had answered; nothing when they had not. */
export function GivenAnswer({ shown, response }: { shown: ShownItem; response: ItemResponse | null }) {
  const t = useTranslator()
  if (!response) return null
  const truth = 'answer' in response ? [t(response.answer ? 'reader.item-true' : 'reader.item-false')] : null
  return (
    <>
      <p className="small muted">{t('assessment.result-your-answer')}</p>
      <ul>
        {(truth ?? linesOf(shown, response)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
