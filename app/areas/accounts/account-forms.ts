import { z } from 'zod'
import { cleanText } from '~/platform/text'
import { checkPassword } from './password-rule'
import { parseSignInName, type SignInName } from './sign-in-name'

/** What is wrong with a field: `code` names the message `error.<code>`. */
export type Fault = { field: string; code: string; values?: Record<string, string | number> }

/** The fields of a form, parsed; or what must be mended. Codes stand in for zod's own messages. */
export type Parsed<Value> = { value: Value; faults: null } | { value: null; faults: Fault[] }

export function parseForm<Value>(schema: z.ZodType<Value>, form: FormData): Parsed<Value> {
  const given = Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
  const parsed = schema.safeParse(given)
  if (parsed.success) return { value: parsed.data, faults: null }
  const faults = parsed.error.issues.map((issue) => ({ field: String(issue.path[0] ?? ''), code: issue.message }))
  return { value: null, faults: faults.filter((fault, at) => faults.findIndex((f) => f.field === fault.field) === at) }
}

const Text = z.string().default('')

export const FullName = Text.transform(cleanText).pipe(
  z.string().min(1, 'name-missing').max(100, 'name-long').regex(/\p{L}/u, 'name-missing')
)

export const NewPassword = Text.superRefine((typed, check) => {
  const fault = typed === '' ? 'password-missing' : checkPassword(typed)
  if (fault) check.addIssue({ code: 'custom', message: fault })
})

/** An e-mail address or a phone number in one field; null when it was left empty. */
export const ContactName = Text.transform((typed, check): SignInName | null => {
  if (cleanText(typed) === '') return null
  // No prefix fits here: a learner code is given, never chosen.
  const name = parseSignInName(typed, '-')
  if (name && name.kind !== 'code') return name
  check.addIssue({ code: 'custom', message: 'contact-unclear' })
  return z.NEVER
})

export const SignUpForm = z.object({
  accountId: z.uuid('form-incomplete'),
  fullName: FullName,
  contact: ContactName,
  password: NewPassword
})

export const SignInForm = z.object({
  identifier: Text.transform(cleanText).pipe(z.string().min(1, 'identifier-missing').max(300, 'identifier-missing')),
  password: Text.pipe(z.string().min(1, 'password-missing').max(1000, 'password-long'))
})

export const RecoverForm = z.object({
  identifier: SignInForm.shape.identifier,
  word: Text.transform(cleanText).pipe(z.string().min(1, 'word-missing').max(100, 'word-missing')),
  newPassword: NewPassword
})

export const ChangePasswordForm = z.object({
  password: SignInForm.shape.password,
  newPassword: NewPassword
})

export const ProfileForm = z.object({
  fullName: FullName,
  email: ContactName.refine((name) => name === null || name.kind === 'email', 'email-unclear'),
  phone: ContactName.refine((name) => name === null || name.kind === 'phone', 'phone-unclear'),
  language: z.enum(['vi', 'en'], 'form-incomplete')
})

/** What somebody typed, to show again; passwords are never sent back. */
export function typedValues(form: FormData, fields: ReadonlyArray<string>): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, String(form.get(field) ?? '')]))
}
