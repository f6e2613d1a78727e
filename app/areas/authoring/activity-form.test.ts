import { expect, test } from 'vitest'
import { z } from 'zod'
import { kindNames, kinds } from '~/areas/catalogue/activities/kinds'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import { readYaml } from '~/areas/catalogue/yaml-source'
import { vi } from '~/messages/vi'
import { createTranslator } from '~/platform/i18n'
import { draftActivity } from './activity-draft'
import { type FieldInput, type FormField, fieldNames, formOf } from './activity-form'

const t = createTranslator('vi', vi)

/** Names in data that a form has no field for, with their paths. */
function unasked(fields: FormField[], data: unknown, path = ''): string[] {
  const record = z.record(z.string(), z.unknown()).parse(data)
  return Object.entries(record).flatMap(([name, value]) => {
    const field = fields.find((one) => one.name === name)
    return field ? unaskedIn(field.input, value, `${path}/${name}`) : [`${path}/${name}`]
  })
}

function unaskedIn(input: FieldInput, value: unknown, path: string): string[] {
  if (input.is === 'group') return unasked(input.fields, value, path)
  if (input.is === 'list')
    return z
      .array(z.unknown())
      .parse(value)
      .flatMap((one) => unaskedIn(input.of, one, path))
  return []
}

function namesIn(fields: FormField[]): string[] {
  return fields.flatMap(({ name, input }) => {
    const inner = input.is === 'list' ? input.of : input
    return [name, ...(inner.is === 'group' ? namesIn(inner.fields) : [])]
  })
}

test('the form of a kind has a place for everything its activities hold', () => {
  const files = [...readContentFiles()].filter(([file]) => file.startsWith('activities/'))
  expect(files.length).toBeGreaterThan(30)
  for (const [file, text] of files) {
    const { value } = readYaml(text, z.looseObject({ kind: z.enum(kindNames) }))
    expect(value && unasked(formOf(value.kind), value), file).toEqual([])
  }
})

test('every label is a field of some kind', () => {
  expect([...new Set(kindNames.flatMap((kind) => namesIn(formOf(kind))))].sort()).toEqual([...fieldNames].sort())
})

test('a new file names every field, and what is wrong with it is only what was not filled in yet', () => {
  for (const kind of kindNames) {
    const text = draftActivity(kind, 'bai-moi', t)
    const { value } = readYaml(text, z.looseObject({ id: z.string(), kind: z.string() }))
    expect(value).toMatchObject({ id: 'bai-moi', kind })
    expect(unasked(formOf(kind), value), kind).toEqual([])
    const faults = kinds[kind].source.safeParse(value).error?.issues ?? []
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.filter(({ code }) => code === 'unrecognized_keys')).toEqual([])
  }
})

test('a new file tells its author what each field is and how many of it there may be', () => {
  const text = draftActivity('inbox', 'bai-moi', t)
  expect(text).toContain('draw: 3  # Mỗi lượt rút mấy cái, từ 3 đến 8')
  expect(text).toContain('    subject: {vi: "", en: ""}  # Tiêu đề, không bắt buộc')
  expect(text).toContain('  - channel: mail  # Kênh, mail | sms | chat')
})
