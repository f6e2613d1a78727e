import type { Fault } from '~/areas/accounts/account-forms'
import { FaultSummary, useFaults } from '~/areas/accounts/form-faults'
import { useTranslator } from '~/platform/i18n-context'
import { Button, ButtonLink } from '~/ui/button'
import { Textarea } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { LONGEST_QUESTION } from './questions'

export function AskSent({ receipt, back }: { receipt: string; back: string }) {
  const t = useTranslator()
  return (
    <div className="stack">
      <Notice tone="done">
        <p>{t('together.ask-receipt', { receipt })}</p>
      </Notice>
      <ButtonLink to={back} reloadDocument>
        {t('together.ask-back')}
      </ButtonLink>
    </div>
  )
}

type AskAgainProps = { values: Record<string, string>; faults: ReadonlyArray<Fault> | undefined }

/** The question as it was typed, with what to mend. */
export function AskAgainForm({ values, faults }: AskAgainProps) {
  const t = useTranslator()
  const { messageOf } = useFaults(faults)
  return (
    <form method="post" action="/ask" noValidate>
      <FaultSummary faults={faults} />
      <input type="hidden" name="course" value={values.course ?? ''} />
      <input type="hidden" name="lesson" value={values.lesson ?? ''} />
      <Textarea
        id="question"
        label={t('together.ask-label')}
        hint={t('reader.ask-hint')}
        error={messageOf('question')}
        rows={4}
        maxLength={LONGEST_QUESTION}
        defaultValue={values.question}
      />
      <Button>{t('reader.ask-send')}</Button>
    </form>
  )
}
