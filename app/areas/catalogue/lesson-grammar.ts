import { DEVICES } from './device-variants'

/** What a lesson may hold beside plain Markdown. Attributes are plain strings and all of them are required. */
export type ComponentRule = {
  /** Where it may stand: at the top of a lesson, within a sentence of lesson text, or wherever such text may. */
  within: 'lesson' | 'sentence' | 'text'
  /** Attribute names; a list says which values it may have. */
  attributes: Readonly<Record<string, ReadonlyArray<string> | null>>
  /** What it holds: lesson text, one run of plain text, or nothing. */
  holds: 'markdown' | 'text' | 'nothing'
}

const rules: Readonly<Record<string, ComponentRule>> = {
  Callout: { within: 'lesson', attributes: { tone: ['note', 'tip', 'warning'], title: null }, holds: 'markdown' },
  Story: { within: 'lesson', attributes: { title: null }, holds: 'markdown' },
  Summary: { within: 'lesson', attributes: {}, holds: 'markdown' },
  Check: { within: 'lesson', attributes: { item: null }, holds: 'nothing' },
  Variant: { within: 'lesson', attributes: { device: DEVICES }, holds: 'markdown' },
  Term: { within: 'sentence', attributes: { id: null }, holds: 'text' },
  Formula: { within: 'text', attributes: { tex: null, spoken: null }, holds: 'nothing' },
  Activity: { within: 'lesson', attributes: { id: null }, holds: 'nothing' }
}

/** Every component by its name. A map, so that a name such as `constructor` finds nothing. */
export const components: ReadonlyMap<string, ComponentRule> = new Map(Object.entries(rules))

/** Markdown a lesson may use. Whatever is not named here is refused, also what a later parser may add. */
export const markdown: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'link',
  'linkReference',
  'definition',
  'image',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'break'
])

/** Addresses a lesson may link to: the web, mail, telephone, this site, this page. */
const SAFE_ADDRESS = /^(https?:\/\/[^\s\\]+|mailto:[^\s]+|tel:[\d+() .-]+|\/(?![/\\])[^\s\\]*|#[^\s]*)$/i

export function isSafeAddress(address: string): boolean {
  return SAFE_ADDRESS.test(address)
}
