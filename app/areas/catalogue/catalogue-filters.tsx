import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { Details } from '~/ui/details'
import { Select } from '~/ui/field'
import type { CataloguePage, FilterOption } from './catalogue-page'

type Facet = CataloguePage['facets'][number]

/** Audience, topic, time and competency, in a form that works without scripts; its answer is an address to share. */
export function CatalogueFilters({ facets, isFiltered, count }: Omit<CataloguePage, 'courses'> & { count: number }) {
  const t = useTranslator()
  return (
    <>
      <Details summary={t('finding.filter')} open={isFiltered}>
        <form method="get" action="/courses">
          <div className="filter-fields">
            {facets.map((one) => (
              <FacetSelect key={one.facet} {...one} />
            ))}
          </div>
          <Button variant="secondary">{t('finding.filter-apply')}</Button>
        </form>
      </Details>
      {isFiltered && (
        <div className="filter-foot">
          <p role="status">{t('finding.filter-count', { count })}</p>
          <a href="/courses">{t('finding.filter-clear')}</a>
        </div>
      )}
    </>
  )
}

function FacetSelect({ facet, options }: Facet) {
  const t = useTranslator()
  const labelOf = ({ value, label, count }: FilterOption) =>
    t('finding.filter-option', {
      label: facet === 'minutes' ? t('finding.filter-minutes-most', { minutes: value }) : label,
      count
    })
  return (
    <Select
      id={facet}
      label={t(`finding.filter-${facet}`)}
      defaultValue={options.find((option) => option.chosen)?.value ?? ''}
      options={[
        { value: '', label: t('finding.filter-any') },
        ...options.map((option) => ({ value: option.value, label: labelOf(option) }))
      ]}
    />
  )
}
