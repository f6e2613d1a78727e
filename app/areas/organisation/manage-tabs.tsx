import { useTranslator } from '~/platform/i18n-context'
import { Tabs } from '~/ui/tabs'

/** The three pages on which HR sees who belongs where, and what binds them. */
export function ManageTabs({ current }: { current: 'organisation' | 'cohorts' | 'programmes' }) {
  const t = useTranslator()
  const tab = (place: typeof current, label: string) => ({ to: `/manage/${place}`, label, current: place === current })
  return (
    <Tabs
      label={t('organisation.sections')}
      tabs={[
        tab('organisation', t('organisation.title')),
        tab('cohorts', t('organisation.cohorts')),
        tab('programmes', t('organisation.programmes'))
      ]}
    />
  )
}
