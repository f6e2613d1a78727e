import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'acorn'
import { describe, expect, test } from 'vitest'

/**
 * Chrome/WebView 87 and Safari 14 run every script that is shipped: the syntax is ES2021 and public class fields, and
 * nothing is called that came to one of them later. Run `npm run build` first.
 */
const CLIENT = 'build/client'
const scripts = existsSync(CLIENT)
  ? readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  : []

/** What is younger than the floor, as it stands in a minified script. A guarded use is spelt `?.` or tested for. */
const younger: Readonly<Record<string, RegExp>> = {
  'Array.prototype.at': /\.at\(-?\d/,
  'Array.prototype.findLast': /\.findLast(Index)?\(/,
  'Array.prototype.toSorted and its like': /\.to(Sorted|Reversed|Spliced)\(/,
  'Object.hasOwn': /Object\.hasOwn\(/,
  'Object.groupBy': /(Object|Map)\.groupBy\(/,
  structuredClone: /[^.\w]structuredClone\(/,
  'crypto.randomUUID': /\.randomUUID\(/,
  'AbortSignal.timeout': /AbortSignal\.(timeout|any)\(/,
  'Promise.withResolvers': /Promise\.withResolvers/,
  WeakRef: /new WeakRef\(/,
  'a look-behind in a regular expression': /\(\?<[=!]/,
  'the popover attribute': /\.(show|hide|toggle)Popover\(/,
  'dialog.showModal': /\.showModal\(/
}

/** Nodes of ES2022 that one of them cannot parse; public fields of instances both can. */
const youngerNodes = new Set(['PrivateIdentifier', 'StaticBlock'])

function youngSyntax(source: string): string[] {
  const found: string[] = []
  const look = (node: unknown, inFunction: boolean) => {
    if (typeof node !== 'object' || node === null) return
    let within = inFunction
    if ('type' in node && typeof node.type === 'string') {
      const isStaticField = node.type === 'PropertyDefinition' && 'static' in node && node.static === true
      const awaitsAtTop = node.type === 'AwaitExpression' && !inFunction
      if (youngerNodes.has(node.type) || isStaticField || awaitsAtTop) found.push(node.type)
      within ||= /Function/.test(node.type)
    }
    for (const child of Object.values(node)) look(child, within)
  }
  look(parse(source, { ecmaVersion: 2022, sourceType: 'module' }), false)
  return found
}

test('the pages are built', () => {
  expect(scripts.length).toBeGreaterThan(20)
})

describe.each(scripts)('%s', (name) => {
  const source = readFileSync(path.join(CLIENT, name), 'utf8')

  test('is written in what the floor can read', () => {
    expect(youngSyntax(source)).toEqual([])
  })

  test('calls nothing younger than the floor', () => {
    const found = Object.keys(younger).filter((api) => younger[api]?.test(source))
    expect(found).toEqual([])
  })
})

test.each([
  ['const a = [1].at(-1)', 'Array.prototype.at'],
  ['x=/(?<=a)b/', 'a look-behind in a regular expression'],
  ['let y=structuredClone(z)', 'structuredClone']
])('%s would be found', (source, api) => {
  expect(younger[api]?.test(source)).toBe(true)
})

test.each(['class A { #b = 1 }', 'class A { static b = 1 }', 'class A { static {} }', 'await fetch(a)'])(
  '%s would be found',
  (source) => {
    expect(youngSyntax(source)).not.toEqual([])
  }
)

test('a flag of regular expressions from later cannot be parsed at all', () => {
  expect(() => youngSyntax('a = /x/v')).toThrow()
})
