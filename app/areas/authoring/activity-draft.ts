import type { KindName } from '~/areas/catalogue/activities/registry'
import type { Translator } from '~/platform/i18n'
import { type FieldInput, type FormField, formOf } from './activity-form'

/** A new activity's file: every field of its kind in its place, each with what it is, in the author's language. */
export function draftActivity(kind: KindName, id: string, t: Translator): string {
  const given = new Map([
    ['id', id],
    ['kind', kind]
  ])
  const lines = formOf(kind).flatMap((field) => {
    const value = given.get(field.name)
    return value === undefined ? linesOf(field, '', t) : [`${field.name}: ${value}`]
  })
  return `${lines.join('\n')}\n`
}

function linesOf(field: FormField, indent: string, t: Translator): string[] {
  const { name, input } = field
  const note = `  # ${[t(`activity-form.${name}`), ...notesOf(field, t)].join(', ')}`
  const value = writtenAs(input)
  if (value !== null) return [`${indent}${name}: ${value}${note}`]
  return [`${indent}${name}:${note}`, ...nested(input, `${indent}  `, t)]
}

function notesOf({ isOptional, input }: FormField, t: Translator): string[] {
  const { min, max } = input.is === 'list' || input.is === 'number' ? input : { min: undefined, max: undefined }
  const one = input.is === 'list' ? input.of : input
  return [
    ...(one.is === 'choice' ? [one.options.join(' | ')] : []),
    ...(min !== undefined && max !== undefined ? [t('activity-form.note-between', { min, max })] : []),
    ...(isOptional ? [t('activity-form.note-optional')] : [])
  ]
}

/** What stands after the colon; null for what goes on in lines of its own. */
function writtenAs(input: FieldInput): string | null {
  if (input.is === 'bilingual') return '{vi: "", en: ""}'
  if (input.is === 'text') return '""'
  if (input.is === 'number') return String(input.min ?? 0)
  if (input.is === 'yes-no') return 'false'
  return input.is === 'choice' ? (input.options[0] ?? '""') : null
}

function nested(input: FieldInput, indent: string, t: Translator): string[] {
  if (input.is === 'group') return input.fields.flatMap((field) => linesOf(field, indent, t))
  if (input.is !== 'list') return []
  const value = writtenAs(input.of)
  const [first = '', ...rest] = value === null ? nested(input.of, `${indent}  `, t) : [`${indent}  ${value}`]
  return [`${indent}- ${first.trimStart()}`, ...rest]
}
