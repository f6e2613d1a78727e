import type { MessageKey } from '~/platform/i18n'

/** What each noted action is called; an action without a name is shown by its code. */
export const actionLabels: Readonly<Record<string, MessageKey>> = {
  'password.recover': 'accounts.action-password-recover',
  'pin.recover': 'accounts.action-pin-recover',
  'class.open': 'accounts.action-class-open',
  'class.close': 'accounts.action-class-close',
  'class.slips': 'accounts.action-class-slips',
  'questions.open': 'accounts.action-questions-open',
  'questions.close': 'accounts.action-questions-close',
  'question.answer': 'accounts.action-question-answer',
  'question.published': 'accounts.action-question-published',
  'question.hidden': 'accounts.action-question-hidden',
  'remark.settle': 'authoring.action-remark-settle'
}
