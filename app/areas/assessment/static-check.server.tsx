import { useTranslator } from '~/platform/i18n-context'
import { Details } from '~/ui/details'
import { CheckFrame } from './check-frame'
import { SolutionText } from './item-feedback'
import { ItemForm } from './item-form'
import type { SplitItem } from './items'
import { solutionOf } from './solution'

/** A practice item for a browser without scripts, and until its script has come: the answer is folded away. */
export function StaticCheck({ item }: { item: SplitItem & { id: string } }) {
  const t = useTranslator()
  return (
    <CheckFrame>
      <ItemForm shown={item.shown} name={item.id} response={null}>
        <Details summary={t('reader.show-answer')}>
          <SolutionText solution={solutionOf(item)} />
          <p>{item.key.explanation}</p>
        </Details>
      </ItemForm>
    </CheckFrame>
  )
}
