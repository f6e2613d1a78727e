import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, type Token } from '@messageformat/parser'
import { expect, test } from 'vitest'
import { z } from 'zod'

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

function sources(): string {
  const files = readdirSync('app', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
  return files.map((file) => readFileSync(file, 'utf8')).join('\n')
}

const vi = readMessages('vi')
const en = readMessages('en')
const code = sources()
const namespaces = [...new Set([...vi.keys()].map((key) => key.split('.')[0]))].join('|')

/** Keys written out, and keys with a blank (`ui.error-${kind}-title`) as patterns. */
const written = new Set(
  [...code.matchAll(new RegExp(`['"\`]((?:${namespaces})\\.[\\w-]+)['"\`]`, 'g'))].map((match) => match[1])
)
const patterns = [...code.matchAll(new RegExp(`\`((?:${namespaces})\\.[^\`\\s]*\\$\\{[^\`]*)\``, 'g'))].map((match) => {
  const parts = (match[1] ?? '').split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[\\w-]+')}$`)
})
const errorCodes = new Set([...code.matchAll(/['"]([a-z][a-z0-9-]+)['"]/g)].map((match) => `error.${match[1]}`))

function isUsed(key: string): boolean {
  const isErrorCode = key.startsWith('error.') && errorCodes.has(key)
  return (
    written.has(key) ||
    isErrorCode ||
    patterns.some((pattern) => !/^\^error\\\./.test(pattern.source) && pattern.test(key))
  )
}

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
  expect([...vi.keys()].filter((key) => !isUsed(key))).toEqual([])
})

test('no message is missing', () => {
  expect([...written].filter((key) => key !== undefined && !vi.has(key))).toEqual([])
})

test('Vietnamese messages are NFC', () => {
  expect([...vi].filter(([, text]) => text !== text.normalize('NFC')).map(([key]) => key)).toEqual([])
})
