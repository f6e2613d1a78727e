import { cleanText } from '~/platform/text'
import { parseLearnerCode } from './learner-code'

/** One spelling of what a person signs in with. */
export type SignInName = { kind: 'code' | 'phone' | 'email'; value: string }

const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@.]{2,}$/
/** Mobile numbers have nine digits after the 0, land lines ten. */
const VIETNAMESE = /^(?:[35789]\d{8}|2\d{9})$/
const FOREIGN = /^\+[1-9]\d{7,14}$/

/** An e-mail address in lower case; null when it is none. */
export function parseEmail(typed: string): string | null {
  const email = cleanText(typed).toLowerCase()
  return EMAIL.test(email) && email.length <= 254 ? email : null
}

/**
 * A phone number in E.164: `0905 123 456` is `+84905123456`. Numbers without a country code are Vietnamese; others
 * need their `+`. Null when it cannot be a number.
 */
export function parsePhone(typed: string): string | null {
  const packed = cleanText(typed).replace(/[\s.()\-\u2010-\u2015]/g, '')
  if (!/^\+?\d+$/.test(packed)) return null
  const international = packed.replace(/^00/, '+')
  const national = international.replace(/^(?:\+84|84(?=\d{9,10}$)|0)0?/, '')
  if (national !== international && VIETNAMESE.test(national)) return `+84${national}`
  return FOREIGN.test(international) && !international.startsWith('+84') ? international : null
}

/** What was typed at sign-in: a learner code, a phone number or an e-mail address; null when it is none of them. */
export function parseSignInName(typed: string, codePrefix: string): SignInName | null {
  const email = parseEmail(typed)
  if (email) return { kind: 'email', value: email }
  const code = parseLearnerCode(typed, codePrefix)
  if (code) return { kind: 'code', value: code }
  const phone = parsePhone(typed)
  return phone ? { kind: 'phone', value: phone } : null
}
