import type { MessageKey } from '~/platform/i18n'

/** What each noted action is called; an action without a name is shown by its code. */
export const actionLabels: Readonly<Record<string, MessageKey>> = {
  'password.recover': 'accounts.action-password-recover',
  'remark.settle': 'authoring.action-remark-settle'
}
