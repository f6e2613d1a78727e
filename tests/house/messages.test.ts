import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, type Token } from '@messageformat/parser'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readSaidKeys } from './said-keys'

const Catalogue = z.record(z.string(), z.string().min(1))

function readMessages(language: 'vi' | 'en'): Map<string, string> {
  const folder = path.join('app/messages', language)
  const messages = new Map<string, string>()
  for (const file of readdirSync(folder)) {
    const catalogue = Catalogue.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
    for (const [key, text] of Object.entries(catalogue)) messages.set(`${file.replace('.json', '')}.${key}`, text)
  }
  return messages
}

const vi = readMessages('vi')
const en = readMessages('en')
const { keys, openKeys, errorCodes } = readSaidKeys([...new Set([...vi.keys()].map((key) => key.split('.')[0] ?? ''))])
const said = new Set([...keys, ...[...errorCodes].map((code) => `error.${code}`)])

function blanks(text: string): string[] {
  const names = new Set<string>()
  const visit = (tokens: Token[]) => {
    for (const token of tokens) {
      if ('arg' in token) names.add(token.arg)
      if ('cases' in token) for (const one of token.cases) visit(one.tokens)
    }
  }
  visit(parse(text))
  return [...names].sort()
}

test('both languages say the same things', () => {
  expect([...en.keys()].sort()).toEqual([...vi.keys()].sort())
})

test('a message has the same blanks in both languages', () => {
  const different = [...vi].filter(([key, text]) => blanks(text).join() !== blanks(en.get(key) ?? '').join())
  expect(different.map(([key]) => key)).toEqual([])
})

test('no message is unused', () => {
  expect([...vi.keys()].filter((key) => !said.has(key))).toEqual([])
})

test('no message is missing, whatever a blank in its key stands for and whatever error is thrown', () => {
  expect([...said].filter((key) => !vi.has(key))).toEqual([])
})

test('a key with a blank is written so that its type says what the blank may be', () => {
  expect(openKeys).toEqual([])
})

test('the readers of keys and codes see what is there', () => {
  expect(keys).toContain('ui.error-crowded-title')
  expect(keys).toContain('organisation.kind-commune')
  expect([...errorCodes]).toEqual(
    expect.arrayContaining(['no-attempts-left', 'recovery-not-seen', 'password-short', 'picture-missing'])
  )
  expect(errorCodes).not.toContain('sign-in')
})

test('Vietnamese messages are NFC', () => {
  expect([...vi].filter(([, text]) => text !== text.normalize('NFC')).map(([key]) => key)).toEqual([])
})
