import { type FaultCode, type Problem, problem } from './faults'
import { attributesOf, placeOf, type TreeNode, walk } from './lesson-tree'

/** The inside of a `<math>`, or why there is none. */
type Drawn = { mathml: string } | { code: FaultCode; values: Record<string, string> }
export type DrawFormula = (tex: string, isBlock: boolean) => Drawn

/** What browsers draw alike without a style sheet of the library's: no tables, boxes, links or pictures. */
const ELEMENTS = /^(mrow|mi|mn|mo|mtext|mspace|mstyle|mfrac|msqrt|mroot|msub|msup|msubsup|munder|mover|munderover)$/
const ATTRIBUTES =
  /^(accent|displaystyle|fence|form|height|linethickness|lspace|mathvariant|maxsize|minsize|movablelimits|rspace|scriptlevel|stretchy|symmetric|width)$/
const VALUES = /^(true|false|prefix|infix|postfix|normal|-?[\d.]+(em|pt|px)?)$/
/** Styles that only move things a little. Any other carries meaning, and the content policy would ignore it. */
const SPACING = /^(display:block math;|math-depth:0;|margin-left:-?[\d.]+em;)*$/

/** The library is loaded when a lesson is compiled: it takes a tenth of a second and 7 MB that readers never need. */
export async function loadFormulas(): Promise<DrawFormula> {
  const { default: temml } = await import('temml')
  return (tex, isBlock) => {
    try {
      // Strict, or a percent sign would begin a comment and silently swallow the rest.
      const options = { displayMode: isBlock, throwOnError: true, strict: true, trust: false, wrap: 'none' } as const
      return sanitise(temml.renderToString(tex, { ...options, maxSize: [5, 60], maxExpand: 200 }))
    } catch (error) {
      const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
      return { code: 'formula-tex', values: { problem: said.trim().replace(/:$/, '') } }
    }
  }
}

const PARTS = /<(\/?)([^\s/>]+)([^>]*)>|[^<]+/g

/** Written anew of what is allowed; whatever else would be missed is said, and the library's classes are left out. */
function sanitise(source: string): Drawn {
  let mathml = ''
  for (const [text, closing = '', name, rest = ''] of source.matchAll(PARTS)) {
    if (name === undefined) mathml += text
    if (name === undefined || name === 'math') continue
    const attributes = [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => ({ key, value }))
    const stranger = ELEMENTS.test(name) ? attributes.find((attribute) => !isHarmless(attribute))?.key : name
    if (stranger) return { code: 'formula-markup', values: { kind: stranger } }
    const kept = attributes.filter(({ key }) => ATTRIBUTES.test(key)).map(({ key, value }) => ` ${key}="${value}"`)
    mathml += `<${closing}${name}${kept.join('')}>`
  }
  return { mathml }
}

function isHarmless({ key, value }: { key: string; value: string }): boolean {
  if (key === 'class') return true
  return key === 'style' ? SPACING.test(value) : ATTRIBUTES.test(key) && VALUES.test(value)
}

export type Formulas = { drawn: ReadonlyMap<TreeNode, string>; problems: Problem[] }

/** Every formula of a lesson as MathML, and what is wrong with those that cannot be drawn. */
export function readFormulas(root: TreeNode, draw: DrawFormula): Formulas {
  const drawn = new Map<TreeNode, string>()
  const problems: Problem[] = []
  walk(root, (node) => {
    const { tex = '' } = attributesOf(node)
    if (node.name !== 'Formula' || tex.trim() === '') return
    const found = draw(tex, node.type === 'mdxJsxFlowElement')
    const written = node.attributes?.find(({ name }) => name === 'tex')
    if ('mathml' in found) drawn.set(node, found.mathml)
    else problems.push(problem(found.code, placeOf(written ?? node, placeOf(node)), found.values))
  })
  return { drawn, problems }
}
