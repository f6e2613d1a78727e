import type { Heading } from './course'
import { variantRuns } from './device-variants'
import { attributesOf, headingNodesOf, type TreeNode, walk } from './lesson-tree'

export type Drawing = { id: string; width: number; height: number }

type Findings = {
  headings: ReadonlyArray<Heading>
  drawings: ReadonlyMap<string, Drawing>
  /** The MathML of each formula. */
  formulas: ReadonlyMap<TreeNode, string>
}

/** Gives headings their ids, tables their classes and scopes, makes figures of lone pictures and groups of variants. */
export function dressLesson(root: TreeNode, { headings, drawings, formulas }: Findings): void {
  headingNodesOf(root).forEach((node, index) => {
    setProperty(node, 'id', headings[index]?.id ?? '')
  })
  walk(root, (node) => {
    if (node.type === 'table') dressTable(node)
    if (node.name === 'Formula') dressFormula(node, formulas.get(node) ?? '')
    const picture = node.type === 'paragraph' ? node.children?.[0] : undefined
    if (picture?.type === 'image') makeFigure(node, picture, drawings)
  })
  groupVariants(root)
}

/** Puts each run of variants into a box of its own, which knows the devices it holds. */
function groupVariants(root: TreeNode) {
  variantRuns(root).forEach((run, index) => {
    const group: TreeNode = { type: 'mdxJsxFlowElement', name: 'Variants', attributes: [], children: run }
    setAttribute(group, 'name', `device-${index + 1}`)
    setAttribute(group, 'devices', run.map((node) => attributesOf(node).device ?? '').join(' '))
    const others = (root.children ?? []).filter((node) => node === run[0] || !run.includes(node))
    root.children = others.map((node) => (node === run[0] ? group : node))
  })
}

/** Numbers what the page mounts as components, so that the finished HTML can be parted there. */
export function numberMounts(root: TreeNode): TreeNode[] {
  const mounts = (root.children ?? []).filter(({ name }) => name === 'Activity' || name === 'Check')
  mounts.forEach((node, index) => {
    setAttribute(node, 'mount', String(index))
  })
  return mounts
}

function makeFigure(paragraph: TreeNode, picture: TreeNode, drawings: ReadonlyMap<string, Drawing>) {
  const drawing = drawings.get(picture.url ?? '')
  paragraph.type = 'mdxJsxFlowElement'
  paragraph.name = 'Figure'
  paragraph.attributes = []
  paragraph.children = []
  setAttribute(paragraph, 'src', `/media/${drawing?.id ?? ''}`)
  setAttribute(paragraph, 'width', String(drawing?.width ?? 0))
  setAttribute(paragraph, 'height', String(drawing?.height ?? 0))
  setAttribute(paragraph, 'alt', picture.alt ?? '')
  setAttribute(paragraph, 'caption', picture.title ?? '')
}

/** What is printed of a formula, and whether it stands alone. TeX stays with the source. */
function dressFormula(formula: TreeNode, mathml: string) {
  const { spoken = '' } = attributesOf(formula)
  formula.attributes = []
  setAttribute(formula, 'spoken', spoken)
  setAttribute(formula, 'display', formula.type === 'mdxJsxFlowElement' ? 'block' : 'inline')
  setAttribute(formula, 'mathml', mathml)
}

/** Alignment as a class: the content security policy ignores style attributes. */
function dressTable(table: TreeNode) {
  const align = table.align ?? []
  table.align = null
  table.children?.forEach((row, rowIndex) => {
    row.children?.forEach((cell, column) => {
      const side = align[column]
      if (side === 'right' || side === 'center') setProperty(cell, 'className', `align-${side}`)
      if (rowIndex === 0) setProperty(cell, 'scope', 'col')
    })
  })
}

function setProperty(node: TreeNode, name: string, value: string) {
  const properties = typeof node.data?.hProperties === 'object' ? node.data.hProperties : {}
  node.data = { ...node.data, hProperties: { ...properties, [name]: value } }
}

function setAttribute(node: TreeNode, name: string, value: string) {
  node.attributes = [...(node.attributes ?? []), { type: 'mdxJsxAttribute', name, value }]
}
