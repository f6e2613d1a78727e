import { useTranslator } from '~/platform/i18n-context'
import { ErrorSummary } from '~/ui/error-summary'
import type { Fault } from './account-forms'

/** Turns faults into sentences: `messageOf` one field's, or null. */
export function useFaults(faults: ReadonlyArray<Fault> | undefined) {
  const t = useTranslator()
  const say = (fault: Fault) => t.find(`error.${fault.code}`, fault.values) ?? t('error.form-incomplete')
  return {
    sentences: (faults ?? []).map((fault) => ({ field: fault.field, message: say(fault) })),
    messageOf: (field: string) => {
      const fault = faults?.find((one) => one.field === field)
      return fault ? say(fault) : null
    }
  }
}

/** Everything to mend, at the top of the page. */
export function FaultSummary({ faults }: { faults: ReadonlyArray<Fault> | undefined }) {
  const t = useTranslator()
  const { sentences } = useFaults(faults)
  return <ErrorSummary title={t('accounts.mend-title')} errors={sentences} />
}
