import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { bundle } from 'lightningcss'
import { describe, expect, test } from 'vitest'

/** What Chrome/WebView 87 or Safari 14 do not read, so a whole rule would be lost there. */
const forbidden = [
  ':has(',
  ':is(',
  ':where(',
  '@layer',
  '@container',
  'color-mix(',
  'inset:',
  'aspect-ratio:',
  'margin-inline',
  'padding-inline'
]

const floor = { chrome: 87 << 16, safari: 14 << 16 }

function compile(file: string): string {
  const filename = fileURLToPath(new URL(file, import.meta.url))
  return Buffer.from(bundle({ filename, minify: true, targets: floor }).code).toString()
}

describe.each(['./index.css', './staff.css', './reading.css', './finding.css', './activities.css'])('%s', (file) => {
  const css = compile(file)

  test.each(forbidden)('holds no %s', (feature) => {
    expect(css).not.toContain(feature)
  })

  test('sets no gap on a flex container, which Safari 14 ignores', () => {
    const rules = [...css.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '')
    const gaps = rules.filter((rule) => /(^|;)(grid-)?gap:/.test(rule) && !/grid/.test(rule))

    expect(gaps).toEqual([])
  })

  test('fetches nothing from another host', () => {
    expect(css).not.toMatch(/url\(["']?(https?:|\/\/|data:)/)
  })
})

test('the core of the look stays under 9.5 KB', () => {
  expect(brotliCompressSync(compile('./index.css')).length).toBeLessThan(9.5 * 1024)
})

test.each([400, 700])('the font of weight %i stays under 16 KB', (weight) => {
  const file = fileURLToPath(new URL(`../fonts/be-vietnam-pro-${weight}.woff2`, import.meta.url))

  expect(readFileSync(file).length).toBeLessThan(16 * 1024)
})

describe('contrast', () => {
  const tokens = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8')
  const [light = '', dark = ''] = tokens.split('@media screen and (prefers-color-scheme: dark)')

  const grounds = ['paper', 'surface', 'sunken']
  const pairs: ReadonlyArray<readonly [text: string, ground: string, least: number]> = [
    ...grounds.flatMap((ground) => [
      ['ink', ground, 7] as const,
      ['ink-soft', ground, 7] as const,
      ['accent', ground, 4.5] as const,
      ['line-strong', ground, 3] as const
    ]),
    ...['accent-soft', 'done-soft', 'careful-soft', 'error-soft', 'story-soft'].map(
      (soft) => ['ink', soft, 7] as const
    ),
    ...['done', 'careful', 'error', 'story'].map((tone) => [tone, `${tone}-soft`, 4.5] as const),
    ['accent', 'accent-soft', 4.5],
    ['accent-strong', 'accent-soft', 4.5],
    ['ink-soft', 'accent-soft', 4.5],
    ['error', 'paper', 4.5],
    ['error', 'surface', 4.5],
    ['on-accent', 'accent', 4.5],
    ['on-accent', 'accent-strong', 4.5],
    ['chart-1', 'chart-track', 3],
    ['chart-1', 'paper', 3],
    ['chart-2', 'paper', 3],
    ['chart-3', 'paper', 3],
    ['chart-4', 'paper', 3]
  ]

  test.each(pairs)('%s on %s is at least %s to 1, light and dark', (text, ground, least) => {
    for (const scheme of [light, dark]) {
      expect(contrast(colourOf(scheme, text), colourOf(scheme, ground))).toBeGreaterThanOrEqual(least)
    }
  })
})

type Colour = readonly [red: number, green: number, blue: number]

function colourOf(css: string, name: string): Colour {
  const hex = css.match(new RegExp(`--${name}: #([0-9a-f]{3,6});`))?.[1]
  if (!hex) throw new Error(`no colour --${name}`)
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  const part = (start: number) => Number.parseInt(full.slice(start, start + 2), 16)
  return [part(0), part(2), part(4)]
}

/** WCAG 2.2 contrast ratio. */
function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
