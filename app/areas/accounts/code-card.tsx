import { useTranslator } from '~/platform/i18n-context'

type CodeCardProps = { name: string; code: string; school: string }

/** The learner code, large: to copy by hand, or to print and keep. */
export function CodeCard({ name, code, school }: CodeCardProps) {
  const t = useTranslator()
  return (
    <div className="code-card">
      <p>{school}</p>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{t('accounts.card-label')}</p>
      <p className="code-card__code">{code}</p>
      <p>{t('accounts.card-use')}</p>
    </div>
  )
}
