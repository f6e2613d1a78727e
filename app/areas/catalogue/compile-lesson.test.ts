import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { day } from '~/platform/days'
import { buildActivity, buildLesson } from '../../../tests/factories/catalogue'
import { rounds } from '../../../tests/rounds'
import { readActivities } from './activities/activity-files.server'
import { compileLesson } from './compile-lesson.server'
import { isError } from './faults'

const today = day('2026-11-23')
const drawings = new Map([['media/hinh.svg', { id: 'abc.svg', width: 640, height: 360 }]])
const otp = { id: 'otp', term: 'mã OTP', also: [], meaning: { vi: 'Mã dùng một lần.', en: 'A code.' }, alone: false }
const activities = readActivities(new Map([['activities/xep-the.yaml', buildActivity()]])).activities
const around = { drawings, recordings: new Map(), terms: new Map([['otp', otp]]), activities, today }
const compile = (body: string) => compileLesson('bai.mdx', buildLesson(body), around)
/** Lines of the front matter and the blank line after it. */
const ABOVE = 14

async function faultsOf(body: string): Promise<string[]> {
  const { faults } = await compile(body)
  return faults.map((fault) => `${fault.line - ABOVE}:${fault.column} ${fault.code}`)
}

async function proseOf(body: string): Promise<string> {
  const { lesson, faults } = await compile(body)
  expect(faults).toEqual([])
  return (lesson?.blocks ?? []).map((block) => (block.kind === 'prose' ? block.html : '')).join('\n')
}

describe('attacks', () => {
  test('every planted violation is reported in one pass, at its line and column', async () => {
    const planted = [
      ['export const a = 1', '1:1 code'],
      ['Text {process.exit(1)} here.', '3:6 code'],
      ['{globalThis.pwned}', '5:1 code'],
      ['<script>alert(1)</script>', '7:1 component-unknown'],
      ['<Evil title="x" />', '9:1 component-unknown'],
      ['<Callout tone="note" title={evil()}>text</Callout>', '11:22 attribute-code'],
      ['<Callout tone="note" title="x" onClick="evil()">text</Callout>', '13:32 attribute-unknown'],
      ['<Callout {...evil} tone="note" title="x">text</Callout>', '15:10 attribute-code'],
      ['[link](javascript:alert(1))', '17:1 unsafe-address'],
      ['[link](JaVaScRiPt&#58;alert(1))', '19:1 unsafe-address'],
      ['![mô tả](data:image/svg+xml,x "c")', '21:1 unsafe-address'],
      ['{/* a */ evil() /* b */}', '23:1 code'],
      ['<Callout tone="loud" title="x">text</Callout>', '25:10 attribute-value'],
      ['<Story>text</Story>', '27:1 attribute-missing'],
      ['# Tiêu đề', '29:1 heading-place'],
      ['![](media/hinh.svg)', '31:1 figure-alt'],
      ['[x]: vbscript:evil', '33:1 unsafe-address'],
      ['<constructor />', '35:1 component-unknown']
    ] as const
    const found = await faultsOf(planted.map(([source]) => source).join('\n\n'))
    expect(found).toEqual(planted.map(([, fault]) => fault))
    expect(globalThis).not.toHaveProperty('pwned')
  })

  test('front matter in JavaScript never runs', async () => {
    const source = "---js\n{ title: (globalThis.pwned = true, 'x') }\n---\n\nText.\n"
    const { lesson, faults } = await compileLesson('bai.mdx', source, around)
    expect(lesson).toBeNull()
    expect(faults).toMatchObject([{ code: 'front-matter-language', line: 1 }])
    expect(globalThis).not.toHaveProperty('pwned')
  })

  test('a second fence behind the front matter is text, not front matter', async () => {
    await compile("---js\n{ title: (globalThis.pwned = true, 'x') }\n---\n")
    expect(globalThis).not.toHaveProperty('pwned')
  })

  test('what cannot be parsed is said with its place', async () => {
    expect(await faultsOf('Một.\n\n</Callout>')).toEqual(['3:2 mdx-syntax'])
  })
})

/** Everything a finished lesson is made of. Any other tag or attribute is a hole. */
const TAGS =
  /^(p|h[2-4]|a|strong|em|del|code|pre|ul|ol|li|blockquote|hr|br|div|figure|img|figcaption|table|thead|tbody|tr|th|td|input|label|span)$/
const ATTRIBUTES = /^(class|id|href|title|src|width|height|alt|loading|role|scope|start|type|name|value|aria-label)$/

/** The same for what stands in a `<math>`. */
const SIGNS = /^(math|mrow|mi|mn|mo|mtext|mspace|mstyle|mfrac|msqrt|mroot|msub|msup|msubsup|munder|mover|munderover)$/
const SIGN_ATTRIBUTES =
  /^(display|aria-hidden|accent|displaystyle|fence|form|height|linethickness|lspace|mathvariant|maxsize|minsize|movablelimits|rspace|scriptlevel|stretchy|symmetric|width)$/

function strangers(html: string): string[] {
  const tags = [...html.matchAll(/<\/?([^\s/>]+)([^>]*)>/g)]
  return tags.flatMap(([whole, name = '', rest = '']) => {
    const attributes = [...rest.matchAll(/([^\s="/]+)(?:="([^"]*)")?/g)]
    const isKnown = attributes.every(([, attribute = '', value = '']) => {
      const isAddress = attribute === 'href' || attribute === 'src'
      const known = SIGNS.test(name) ? SIGN_ATTRIBUTES : ATTRIBUTES
      return known.test(attribute) && !(isAddress && /^\s*(javascript|data|vbscript):/i.test(value))
    })
    return (TAGS.test(name) || SIGNS.test(name)) && isKnown ? [] : [whole]
  })
}

const NAUGHTY = '../shared/fixtures/naughty'

describe.skipIf(!existsSync(NAUGHTY))(`hostile text (skipped only where ${NAUGHTY} is not at hand)`, () => {
  const lines = existsSync(NAUGHTY)
    ? [
        ...z.array(z.string()).parse(JSON.parse(readFileSync(`${NAUGHTY}/blns.json`, 'utf8'))),
        ...readFileSync(`${NAUGHTY}/xss-payload-list.txt`, 'utf8').split('\n')
      ].filter((line) => line.trim() !== '')
    : ['']
  const escaped = (line: string) => line.replace(/[<>{}&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const places = [
    (line: string) => line,
    (line: string) => `Đoạn ${line} văn`,
    (line: string) => `[liên kết](${line})`,
    (line: string) => `## ${escaped(line)}`,
    (line: string) => `<Story title="${escaped(line)}">\n\n${escaped(line)}\n\n</Story>`,
    (line: string) => `<Formula tex="\\text{${escaped(line)}}" spoken="${escaped(line)}" />`,
    (line: string) => `<Formula tex="${escaped(line)}" spoken="lời" />`,
    (line: string) => `\`\`\`\n${line}\n\`\`\``
  ]

  test('ends as faults or as harmless HTML', async () => {
    const hostile = fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...places))
    await fc.assert(
      fc.asyncProperty(hostile, async ([line, place]) => {
        const { lesson, faults } = await compile(place(line))
        if (faults.some(isError)) return
        const html = (lesson?.blocks ?? []).map((block) => (block.kind === 'prose' ? block.html : '')).join('')
        expect(strangers(html)).toEqual([])
      }),
      { numRuns: rounds(60, 1000) }
    )
  })
})

describe('what a lesson becomes', () => {
  test('a lone picture becomes a figure with its size and caption', async () => {
    expect(await proseOf('![Một bà cụ](media/hinh.svg "Chú thích")')).toBe(
      '<figure><img src="/media/abc.svg" width="640" height="360" alt="Một bà cụ" loading="lazy"/><figcaption>Chú thích</figcaption></figure>'
    )
  })

  test('tables carry classes and scopes, never styles', async () => {
    const html = await proseOf('| Việc | Số |\n| --- | ---: |\n| a | 1 |')
    expect(html).toContain('<th scope="col">Việc</th><th class="align-right" scope="col">Số</th>')
    expect(html).not.toContain('style')
    expect(html).not.toContain('align=')
  })

  test('headings get ids of their own words, unique in the page', async () => {
    const { lesson } = await compile('## Đường đi\n\nMột.\n\n## Đường đi\n\nHai.\n\n## Main\n\nBa.')
    expect(lesson?.headings.map((heading) => heading.id)).toEqual(['duong-di', 'duong-di-2', 'main-2'])
  })

  test('activities and checks part the prose and keep their order', async () => {
    const { lesson } = await compile(
      ['Trước.', '<Check item="p1" />', '<Activity id="xep-the" />', 'Sau.'].join('\n\n')
    )
    expect(lesson?.blocks).toMatchObject([
      { kind: 'prose', html: '<p>Trước.</p>' },
      { kind: 'check', itemId: 'p1' },
      { kind: 'activity', id: 'xep-the' },
      { kind: 'prose', html: '<p>Sau.</p>' }
    ])
  })

  test('an activity that does not exist is said where it is named', async () => {
    expect(await faultsOf('Trước.\n\n<Activity id="khong-co" />')).toEqual(['3:1 id-unknown'])
  })

  test('search and reading aloud know an activity by its title and what it asks', async () => {
    const { lesson } = await compile('<Activity id="xep-the" />')
    expect(lesson?.text).toBe('Xếp thẻ\nXếp mỗi thẻ vào nhóm của nó.')
  })

  test('text written with combining marks comes out composed', async () => {
    expect(await proseOf('Tiê\u0301ng Viê\u0323t')).toBe('<p>Tiếng Việt</p>')
  })

  test('a lesson not looked at for half a year is a warning, not an error', async () => {
    const { lesson, faults } = await compileLesson('bai.mdx', buildLesson('Chào.'), {
      ...around,
      today: day('2027-06-01')
    })
    expect(lesson).not.toBeNull()
    expect(faults).toMatchObject([{ code: 'review-old', severity: 'warning', line: 9 }])
  })
})

describe('steps for several devices', () => {
  const part = (device: string) => `<Variant device="${device}">\n\nBước trên ${device}.\n\n</Variant>`
  const compileFor = (listed: string, body: string) =>
    compileLesson('bai.mdx', buildLesson(body).replace('variants: []', `variants: [${listed}]`), around)
  const said = async (listed: string, body: string) =>
    (await compileFor(listed, body)).faults.map(
      ({ line, column, code, values }) => `${line - ABOVE}:${column} ${code} ${values.devices}`
    )

  test('neighbours form one group, in which every part is readable under its name', async () => {
    const { lesson, faults } = await compileFor('android, iphone', `${part('android')}\n\n${part('iphone')}\n\nHết.`)
    expect(faults).toEqual([])
    const [block] = lesson?.blocks ?? []
    const html = block?.kind === 'prose' ? block.html : ''
    expect(html.match(/class="variants /g)).toHaveLength(1)
    expect(html).toContain('<p class="variant__title">iPhone</p><p>Bước trên iphone.</p>')
    expect(html.match(/<input type="radio" name="device-1"/g)).toHaveLength(2)
    expect(lesson?.text).toContain('Điện thoại Android\nBước trên android.')
  })

  test('a group that lacks a listed device, holds another or one twice is said at its place', async () => {
    const body = `${part('android')}\n\nGiữa.\n\n${part('iphone')}\n\n${part('computer')}\n\n${part('iphone')}`
    expect(await said('android, iphone', body)).toEqual([
      '1:1 variant-missing iphone',
      '9:1 variant-missing android',
      '9:1 variant-extra computer, iphone'
    ])
  })

  test('a list without a group, and a group without a list, are faults', async () => {
    expect(await said('android', 'Không có.')).toEqual(['-2:11 variant-missing android'])
    expect(await said('', part('android'))).toEqual(['1:1 variant-extra android'])
  })
})

describe('explained words', () => {
  test('a term leads to its meaning at the end of the lesson, once', async () => {
    const html = await proseOf('Giữ <Term id="otp">mã OTP</Term>, chớ đưa **<Term id="otp">mã</Term>** cho ai.')
    expect(html).toContain('<a class="term" href="#term_otp">mã OTP</a>')
    expect(html.match(/<li id="term_otp"><strong>mã OTP<\/strong>: Mã dùng một lần\.<\/li>/g)).toHaveLength(1)
  })

  test('an unknown word, a heading, a link and a line of its own are faults', async () => {
    expect(
      await faultsOf(
        [
          'Một <Term id="nope">từ</Term>.',
          '## Đề <Term id="otp">mục</Term>',
          '[đường <Term id="otp">link</Term>](/x)',
          '<Term id="otp">riêng</Term>'
        ].join('\n\n')
      )
    ).toEqual(['1:5 id-unknown', '3:7 component-sentence', '5:8 component-sentence', '7:1 component-sentence'])
  })
})
