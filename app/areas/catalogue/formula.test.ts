import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '~/platform/days'
import { buildLesson } from '../../../tests/factories/catalogue'
import { compileLesson } from './compile-lesson.server'
import { type DrawFormula, loadFormulas } from './formula.server'
import { withoutPictures } from './light-prose'
import { scriptSections } from './script'

const otp = { id: 'otp', term: 'mã OTP', also: [], meaning: { vi: 'Mã dùng một lần.', en: 'A code.' }, alone: false }
const around = {
  drawings: new Map(),
  recordings: new Map(),
  terms: new Map([['otp', otp]]),
  activities: new Map(),
  today: day('2026-11-23')
}
const compile = (body: string) => compileLesson('bai.mdx', buildLesson(body), around)
/** Lines of the front matter and the blank line after it. */
const ABOVE = 14

const SPEED = '<Formula tex="v = \\frac{V}{t}" spoken="v bằng V chia cho t" />'
const SIGNS = '<mrow><mi>v</mi><mo>=</mo><mfrac><mi>V</mi><mi>t</mi></mfrac></mrow>'
const WORDS = '<span class="visually-hidden">v bằng V chia cho t</span>'

async function faultsOf(body: string): Promise<string[]> {
  const { faults } = await compile(body)
  return faults.map(({ line, column, code, values }) => {
    const value = values.attribute ?? values.kind ?? values.problem ?? ''
    return `${line - ABOVE}:${column} ${code} ${value}`.trim()
  })
}

async function proseOf(body: string): Promise<string[]> {
  const { lesson, faults } = await compile(body)
  expect(faults).toEqual([])
  return (lesson?.blocks ?? []).map((block) => (block.kind === 'prose' ? block.html : ''))
}

describe('a formula in a lesson', () => {
  test('on a line of its own it is a paragraph, within a sentence it stays there', async () => {
    expect(await proseOf(SPEED)).toEqual([
      `<p class="formula">${WORDS}<math display="block" aria-hidden="true">${SIGNS}</math></p>`
    ])
    expect(await proseOf(`Vì ${SPEED} nên chậm.`)).toEqual([
      `<p>Vì <span class="formula">${WORDS}<math display="inline" aria-hidden="true">${SIGNS}</math></span> nên chậm.</p>`
    ])
  })

  test('it may stand in boxes, lists and cells', async () => {
    const [html = ''] = await proseOf(
      `<Summary>\n\n- Nhớ ${SPEED}.\n\n${SPEED}\n\n</Summary>\n\n| Tên |\n| --- |\n| ${SPEED} |`
    )
    expect(html.match(/<math display="inline"/g)).toHaveLength(2)
    expect(html.match(/<math display="block"/g)).toHaveLength(1)
  })

  test('search and the script say its words and nothing of its signs', async () => {
    const body = `Vì ${SPEED} nên chậm.\n\n${SPEED}`
    const { lesson } = await compile(body)
    expect(lesson?.text).toBe('Vì v bằng V chia cho t nên chậm.\n\nv bằng V chia cho t')
    expect(scriptSections(await proseOf(body))).toEqual([
      { title: null, lines: ['Vì v bằng V chia cho t nên chậm.', 'v bằng V chia cho t'] }
    ])
  })

  test('without pictures it stays', async () => {
    const [html = ''] = await proseOf(SPEED)
    expect(withoutPictures(html, { describe: String, offer: String })).toBe(html)
  })

  test('what is wrong is said at its line and column', async () => {
    const faults = await faultsOf(
      [
        '<Formula tex="\\frac{V}{" spoken="lời" />',
        'Một <Formula tex="\\href{javascript:alert(1)}{x}" spoken="lời" />.',
        '<Formula tex="\\begin{matrix} a \\end{matrix}" spoken="lời" />',
        '<Formula tex="x" />',
        '<Formula tex="x" spoken=" " />',
        '<Formula tex="" spoken="lời" />',
        '<Formula tex={evil()} spoken="lời" />',
        '<Formula tex="x" spoken="lời" style="color: red" />',
        '<Formula tex="x" spoken="lời">x</Formula>',
        '<Formula tex="x" spoken="lời" mathml="<script>" />'
      ].join('\n\n')
    )
    expect(faults).toEqual([
      "1:10 formula-tex Unexpected end of input in a macro argument, expected '}' at end of input: \\frac{V}{",
      '3:14 formula-tex Unsupported function name: \\href at position 1',
      '5:10 formula-markup mtable',
      '7:1 attribute-missing spoken',
      '9:18 attribute-missing spoken',
      '11:10 attribute-missing tex',
      '13:10 attribute-code',
      '15:31 attribute-unknown style',
      '17:31 component-content',
      '19:31 attribute-unknown mathml'
    ])
  })

  test('a heading, a link and an explained word hold none', async () => {
    const faults = await faultsOf(
      [`## Đề ${SPEED}`, `[đường ${SPEED}](/x)`, `Từ <Term id="otp">mã ${SPEED}</Term>.`].join('\n\n')
    )
    expect(faults).toEqual([
      '1:7 component-text',
      '3:8 component-text',
      '5:22 component-content',
      '5:22 component-text'
    ])
  })
})

describe('LaTeX as MathML', () => {
  let draw: DrawFormula
  beforeAll(async () => {
    draw = await loadFormulas()
  })

  test.each([
    'V = \\pi r^2 h',
    '90^\\circ \\approx 1{,}57',
    '\\sqrt[3]{x_1} \\le \\dfrac{1}{2}',
    "\\sum_{i=1}^{n} \\vec{F}_i \\cdot f'(x)",
    '\\left( \\frac{a}{b} \\right)^2',
    '5\\ \\mathrm{km/h} = 5\\,000\\ \\text{mét mỗi giờ}',
    '\\lim_{x \\to 0} \\int_0^1 x\\,dx',
    '\\ce{2H2 + O2 -> 2H2O}'
  ])('%s is drawn, with neither style nor class', (tex) => {
    const drawn = draw(tex, true)
    expect(drawn).toHaveProperty('mathml')
    expect(JSON.stringify(drawn)).not.toMatch(/ style=|class=|<math|undefined/)
  })

  test('a decimal comma belongs to its number', () => {
    expect(draw('0{,}1', false)).toEqual({ mathml: '<mn>0,1</mn>' })
  })

  test('words of a formula are text, whatever they say', () => {
    expect(draw('\\text{<img/src=x>}', false)).toEqual({
      mathml: '<mtext>&lt;img/src=x&gt;</mtext>'
    })
  })

  test.each([
    ['\\color{red} x', 'style'],
    ['\\boxed{x}', 'style'],
    ['\\overline{AB}', 'menclose'],
    ['\\phantom{x}', 'mphantom'],
    ['\\rule{1em}{1em}', 'mathbackground'],
    ['\\ref{main}', 'a'],
    ['\\begin{cases} x \\\\ y \\end{cases}', 'mtable']
  ])('%s would be drawn wrong, so it is a fault', (tex, kind) => {
    expect(draw(tex, false)).toEqual({ code: 'formula-markup', values: { kind } })
  })

  test.each([
    '50% x',
    'a & b',
    '\\class{a}{x}',
    '\\style{color: red}{x}',
    '\\includegraphics{x.png}',
    '\\def\\a{\\a\\a}\\a'
  ])('%s is no formula', (tex) => {
    expect(draw(tex, false)).toMatchObject({ code: 'formula-tex' })
  })

  test('braces too deep to be read are a fault like any other', () => {
    expect(draw('{'.repeat(20_000), false)).toMatchObject({ code: 'formula-tex' })
  })
})
