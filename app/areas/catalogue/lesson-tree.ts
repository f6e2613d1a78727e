import type { Place } from './faults'

export type TreeAttribute = {
  type: string
  name?: string
  /** A string, nothing, or the node of an expression. */
  value?: unknown
  position?: Position
}

type Position = { start: Place }

/** A node of a parsed lesson, as the Markdown parser gives it. */
export type TreeNode = {
  type: string
  position?: Position
  children?: TreeNode[]
  name?: string | null
  attributes?: TreeAttribute[]
  value?: string
  url?: string
  alt?: string | null
  title?: string | null
  depth?: number
  checked?: boolean | null
  align?: (string | null)[] | null
  data?: Record<string, unknown>
}

export function placeOf(node: { position?: Position }, otherwise: Place = { line: 1, column: 1 }): Place {
  return node.position?.start ?? otherwise
}

/** Every node below the root in reading order, with the nodes around it, the nearest last. */
export function walk(root: TreeNode, visit: (node: TreeNode, parents: ReadonlyArray<TreeNode>) => void): void {
  const step = (node: TreeNode, parents: ReadonlyArray<TreeNode>) => {
    const around = [...parents, node]
    for (const child of node.children ?? []) {
      visit(child, around)
      step(child, around)
    }
  }
  step(root, [])
}

/** The words of a node and everything in it, without markup; of a formula those that say it. */
export function plainText(node: TreeNode): string {
  if (node.type === 'image') return node.alt ?? ''
  if (node.name === 'Formula') return attributesOf(node).spoken ?? ''
  if (node.type === 'break') return ' '
  if (node.children) return node.children.map(plainText).join(BLOCKS.has(node.type) ? '\n' : '')
  return node.value ?? ''
}

const BLOCKS = new Set(['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'mdxJsxFlowElement'])

/** A component's plain string attributes. */
export function attributesOf(node: TreeNode): Record<string, string> {
  const pairs = (node.attributes ?? []).flatMap(({ name, value }) =>
    name !== undefined && typeof value === 'string' ? [[name, value] as const] : []
  )
  return Object.fromEntries(pairs)
}

export function childrenNamed(node: TreeNode, name: string): TreeNode[] {
  return (node.children ?? []).filter((child) => child.name === name)
}

/** The headings of the lesson itself; a heading in a box is refused. */
export function headingNodesOf(root: TreeNode): TreeNode[] {
  return (root.children ?? []).filter((node) => node.type === 'heading')
}
