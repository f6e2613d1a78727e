import { useTranslator } from '~/platform/i18n-context'
import type { CohortRule } from './cohorts'

/** A rule in words: every line must hold. */
export function CohortRuleText({ rule }: { rule: CohortRule }) {
  const t = useTranslator()
  const groups = rule.staffGroups?.map((group) => t(`organisation.group-${group}`)).join(', ')
  const kinds = rule.unitKinds?.map((kind) => t(`organisation.kind-${kind}`)).join(', ')
  const lines = [
    groups && t('organisation.cohort-rule-groups', { groups }),
    kinds && t('organisation.cohort-rule-kinds', { kinds }),
    rule.specialist && t('organisation.cohort-rule-specialist')
  ].filter((line) => typeof line === 'string' && line !== '')
  return <>{lines.length === 0 ? t('organisation.cohort-rule-all') : lines.join('; ')}</>
}
