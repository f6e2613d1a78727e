import { type Problem, problem } from './faults'
import { type ComponentRule, components, isSafeAddress, markdown } from './lesson-grammar'
import { placeOf, type TreeAttribute, type TreeNode, walk } from './lesson-tree'

/**
 * Everything in a lesson that is not plain Markdown or a known component with plain string attributes: all of it, in
 * reading order. What passes holds no code: no import or export, no expression, no raw HTML, no script address.
 */
export function guardLesson(root: TreeNode): Problem[] {
  const problems: Problem[] = []
  let level = 1
  walk(root, (node, parents) => {
    if (node.type === 'heading') {
      problems.push(...guardHeading(node, parents, level))
      level = node.depth ?? level
    } else problems.push(...guardNode(node, parents))
  })
  return problems
}

function guardNode(node: TreeNode, parents: ReadonlyArray<TreeNode>): Problem[] {
  const at = placeOf(node)
  switch (node.type) {
    case 'mdxjsEsm':
      return [problem('code', at, { text: shorten(node.value) })]
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [problem('code', at, { text: `{${shorten(node.value)}}` })]
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return guardComponent(node, parents)
    case 'link':
    case 'definition':
      return isSafeAddress(node.url ?? '') ? [] : [problem('unsafe-address', at, { address: shorten(node.url) })]
    case 'image':
      return guardFigure(node, parents)
    default:
      return guardMarkup(node)
  }
}

function guardMarkup(node: TreeNode): Problem[] {
  const isCheckbox = node.type === 'listItem' && typeof node.checked === 'boolean'
  if (markdown.has(node.type) && !isCheckbox) return []
  return [problem('markup', placeOf(node), { kind: isCheckbox ? 'checkbox' : node.type })]
}

/** The page gives the h1; lesson headings begin at the second level, skip none, and stand in no box. */
function guardHeading(node: TreeNode, parents: ReadonlyArray<TreeNode>, previous: number): Problem[] {
  const depth = node.depth ?? 1
  const isInOutline = parents.length === 1 && depth >= 2 && depth <= previous + 1 && depth <= 4
  return isInOutline ? [] : [problem('heading-place', placeOf(node), { level: depth })]
}

/** A figure is a paragraph of its own that holds one described picture of the course. */
function guardFigure(node: TreeNode, parents: ReadonlyArray<TreeNode>): Problem[] {
  const problems: Problem[] = []
  const paragraph = parents[1]
  const standsAlone = parents.length === 2 && paragraph?.type === 'paragraph' && paragraph.children?.length === 1
  if (!standsAlone) problems.push(problem('figure-place', placeOf(node)))
  if (!node.alt?.trim()) problems.push(problem('figure-alt', placeOf(node)))
  if (!/^media\/[\w-]+\.svg$/.test(node.url ?? '')) {
    problems.push(problem('unsafe-address', placeOf(node), { address: shorten(node.url) }))
  }
  return problems
}

function guardComponent(node: TreeNode, parents: ReadonlyArray<TreeNode>): Problem[] {
  const at = placeOf(node)
  const name = node.name ?? ''
  const rule = components.get(name)
  if (!rule) return [problem('component-unknown', at, { name: name || '<>' })]
  const problems = guardAttributes(node, name, rule)
  return [...problems, ...guardPlace(node, parents, name, rule), ...guardContent(node, name, rule)]
}

function guardPlace(node: TreeNode, parents: ReadonlyArray<TreeNode>, name: string, rule: ComponentRule): Problem[] {
  const at = placeOf(node)
  const isInText = parents.every((parent) => !NO_LINKS.has(parent.type))
  if (rule.within === 'text') return isInText ? [] : [problem('component-text', at, { name })]
  if (rule.within === 'sentence') {
    const isInSentence = node.type === 'mdxJsxTextElement' && isInText
    return isInSentence ? [] : [problem('component-sentence', at, { name })]
  }
  const problems = node.type === 'mdxJsxTextElement' ? [problem('component-inline', at, { name })] : []
  if (parents[parents.length - 1]?.type !== 'root')
    problems.push(problem('component-place', at, { name, within: rule.within }))
  return problems
}

/** Where a link to an explanation, or a formula, would stand in a link or in a heading of the outline. */
const NO_LINKS: ReadonlySet<string> = new Set(['heading', 'link', 'linkReference', 'mdxJsxTextElement'])

function guardAttributes(node: TreeNode, name: string, rule: ComponentRule): Problem[] {
  const attributes = node.attributes ?? []
  const given = new Set(attributes.map((attribute) => attribute.name))
  const missing = Object.keys(rule.attributes).filter((attribute) => !given.has(attribute))
  return [
    ...attributes.flatMap((attribute) => guardAttribute(attribute, node, name, rule)),
    ...missing.map((attribute) => problem('attribute-missing', placeOf(node), { name, attribute }))
  ]
}

function guardAttribute(attribute: TreeAttribute, node: TreeNode, name: string, rule: ComponentRule): Problem[] {
  const at = placeOf(attribute, placeOf(node))
  const { name: key, value } = attribute
  if (key === undefined || attribute.type !== 'mdxJsxAttribute') return [problem('attribute-code', at, { name })]
  if (!Object.keys(rule.attributes).includes(key)) return [problem('attribute-unknown', at, { name, attribute: key })]
  if (typeof value !== 'string') return [problem('attribute-code', at, { name })]
  const values = rule.attributes[key]
  if (values && !values.includes(value)) {
    return [problem('attribute-value', at, { name, attribute: key, values: values.join(', ') })]
  }
  return value.trim() === '' ? [problem('attribute-missing', at, { name, attribute: key })] : []
}

function guardContent(node: TreeNode, name: string, { holds }: ComponentRule): Problem[] {
  const children = node.children ?? []
  const wrong = children.filter((child) => {
    if (holds === 'markdown') return false
    return holds === 'nothing' || !isPhrase(child)
  })
  const isEmpty = holds !== 'nothing' && children.length === 0
  const places = isEmpty ? [node] : wrong
  return places.map((place) => problem('component-content', placeOf(place, placeOf(node)), { name }))
}

function isPhrase(node: TreeNode): boolean {
  if (node.type === 'paragraph') return (node.children ?? []).every(isPhrase)
  return ['text', 'strong', 'emphasis', 'inlineCode', 'break'].includes(node.type)
}

function shorten(text: string | undefined): string {
  return (text ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
}
