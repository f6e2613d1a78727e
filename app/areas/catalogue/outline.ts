import { foldText } from '~/platform/text'
import type { Heading } from './course'
import { headingNodesOf, plainText, type TreeNode } from './lesson-tree'

/** Ids the page itself uses. */
const TAKEN = ['main', 'errors', 'outline', 'end', 'lesson-text', 'reading-tools', 'unclear-heading']

/** The headings of a lesson in order, each with an id made of its own words, unique in the page. */
export function outlineOf(root: TreeNode): Heading[] {
  const used = new Set(TAKEN)
  return headingNodesOf(root).map((node) => {
    const text = plainText(node)
    const id = freeId(wordsToId(text), used)
    used.add(id)
    return { id, text, level: node.depth ?? 2 }
  })
}

function wordsToId(text: string): string {
  const words = foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return words || 'muc'
}

function freeId(wanted: string, used: ReadonlySet<string>): string {
  let id = wanted
  for (let count = 2; used.has(id); count++) id = `${wanted}-${count}`
  return id
}
