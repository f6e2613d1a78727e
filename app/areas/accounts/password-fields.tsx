import { useTranslator } from '~/platform/i18n-context'
import { PasswordInput } from '~/ui/password-input'

type PasswordFieldProps = { id: string; label: string; hint?: string; error: string | null; current?: boolean }

/** A password that can be shown; a password manager is told whether it is new. */
export function PasswordField({ current, ...field }: PasswordFieldProps) {
  const t = useTranslator()
  return (
    <PasswordInput
      {...field}
      autoComplete={current ? 'current-password' : 'new-password'}
      showLabel={t('accounts.show-password')}
      hideLabel={t('accounts.hide-password')}
    />
  )
}
