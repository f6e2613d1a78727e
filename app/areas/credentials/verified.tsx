import type { PrintedCertificate } from '#db/schema/credentials'
import { type Day, day } from '~/platform/days'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Notice } from '~/ui/notice'
import type { CredentialStatus } from './status'

/** What the paper is worth today. */
export function StatusNotice({ status, on }: { status: CredentialStatus; on: Day }) {
  const t = useTranslator()
  const asOf = <p className="small">{t('credentials.status-as-of', { day: formatDay(on) })}</p>
  if (status.kind === 'valid')
    return (
      <Notice tone="done" title={t('credentials.status-valid')}>
        {asOf}
      </Notice>
    )
  return (
    <Notice tone="careful" title={t(`credentials.status-${status.kind}`, { since: formatDay(status.since) })}>
      <p>{t('credentials.status-reason', { reason: status.reason })}</p>
      {asOf}
    </Notice>
  )
}

type PrintedFieldsProps = {
  printed: PrintedCertificate
  code: string
  /** Today's name of the printed unit, when it has another. */
  unitNow: string | null
}

/** Every field of the paper, as it was printed, so that an altered one is caught. */
export function PrintedFields({ printed, code, unitNow }: PrintedFieldsProps) {
  const t = useTranslator()
  const unit = printed.unitName
  const fields = [
    [t('credentials.field-name'), printed.name],
    [t('credentials.field-position'), printed.position],
    [t('credentials.field-unit'), unit && unitNow ? t('credentials.field-unit-now', { unit, now: unitNow }) : unit],
    [t('credentials.field-wording'), printed.wording],
    [t('credentials.field-course'), printed.courseTitle],
    [t('credentials.field-finished'), formatDay(day(printed.finishedOn))],
    [t('credentials.field-score'), `${printed.scorePercent}%`],
    [t('credentials.field-issued'), formatDay(day(printed.issuedOn))],
    [t('credentials.field-issuer'), printed.issuer],
    [t('credentials.field-code'), code],
    [t('credentials.field-demo'), printed.demo ? t('credentials.pdf-demo-line') : null]
  ] as const
  return (
    <dl className="panel">
      {fields.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        )
      )}
    </dl>
  )
}
