import { useTranslator } from '~/platform/i18n-context'
import { Tabs } from '~/ui/tabs'

/** The learner's own pages. */
export function MyTabs({ current }: { current: 'learning' | 'notes' | 'record' | 'certificates' }) {
  const t = useTranslator()
  return (
    <Tabs
      label={t('learning.tabs')}
      tabs={[
        { to: '/me', label: t('learning.tab-learning'), current: current === 'learning' },
        { to: '/me/notes', label: t('learning.tab-notes'), current: current === 'notes' },
        { to: '/me/record', label: t('learning.tab-record'), current: current === 'record' },
        { to: '/me/certificates', label: t('learning.tab-certificates'), current: current === 'certificates' }
      ]}
    />
  )
}
