import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'

/** A plain form that works without scripts: the answer has an address of its own. */
export function SearchBox({ query = '', hint = false }: { query?: string; hint?: boolean }) {
  const t = useTranslator()
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of the support floor do not know the search element.
    <form className="search-box" action="/search" method="get" role="search">
      <label className="field__label" htmlFor="q">
        {t('finding.search-label')}
      </label>
      {hint && (
        <p className="field__hint" id="q-hint">
          {t('finding.search-hint')}
        </p>
      )}
      <div className="search-box__line">
        <input
          className="input"
          type="search"
          id="q"
          name="q"
          defaultValue={query}
          maxLength={200}
          enterKeyHint="search"
          autoComplete="off"
          aria-describedby={hint ? 'q-hint' : undefined}
        />
        <Button icon="search">{t('finding.search-submit')}</Button>
      </div>
    </form>
  )
}
