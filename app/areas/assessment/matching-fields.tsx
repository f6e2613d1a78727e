import { useTranslator } from '~/platform/i18n-context'
import type { ShownOf } from './items'
import { type ItemResponse, partName } from './responses'

type MatchingFieldsProps = { id: string; shown: ShownOf<'matching'>; name: string; response: ItemResponse | null }

/** Each left-hand side with a list of all right-hand sides: by keyboard and without scripts alike. */
export function MatchingFields({ id, shown, name, response }: MatchingFieldsProps) {
  const t = useTranslator()
  const matches = response && 'matches' in response ? response.matches : {}
  return (
    <>
      <p className="field__hint">{t('reader.item-match')}</p>
      {shown.lefts.map((left) => (
        <div className="pair" key={left.id}>
          <label htmlFor={`${id}-${left.id}`}>{left.text}</label>
          <select
            className="input input--select"
            id={`${id}-${left.id}`}
            name={partName(name, left.id)}
            defaultValue={matches[left.id] ?? ''}
          >
            <option value="">{t('reader.item-not-chosen')}</option>
            {shown.rights.map((right) => (
              <option key={right.id} value={right.id}>
                {right.text}
              </option>
            ))}
          </select>
        </div>
      ))}
    </>
  )
}
