import { z } from 'zod'

const Text = z.string().trim().min(1)
const Part = z.object({ id: z.string().min(1), text: Text })

const authoredParts = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  outcome: z.string().min(1),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  /** No quiz draws a practice item, so its key may travel with the lesson. */
  practice: z.boolean().default(false),
  stem: Text,
  explanation: Text
}

const Options = z
  .array(z.object({ id: z.string().min(1), text: Text, correct: z.boolean(), why: Text.optional() }))
  .min(2)
  .max(8)
  .refine((options) => areDistinct(options.map((option) => option.id)), 'two options have the same id')
  .refine((options) => areDistinct(options.map((option) => option.text)), 'two options say the same')

const SingleOptions = Options.refine(
  (options) => options.filter((option) => option.correct).length === 1,
  'exactly one option must be correct'
)
const MultipleOptions = Options.refine((options) => options.some((option) => option.correct), 'no option is correct')

const Pairs = z
  .array(z.object({ left: Text, right: Text }))
  .min(3)
  .max(5)
  .refine((pairs) => areDistinct(pairs.map((pair) => pair.left)), 'two left-hand sides say the same')
  .refine((pairs) => areDistinct(pairs.map((pair) => pair.right)), 'two right-hand sides say the same')

export const IGNORED = ['case', 'accents', 'spaces', 'punctuation'] as const

/** An item as authors write it in `bank/*.yaml`: question, key and explanation together. */
export const AuthoredItem = z.discriminatedUnion('kind', [
  z.strictObject({ ...authoredParts, kind: z.literal('single'), options: SingleOptions }),
  z.strictObject({ ...authoredParts, kind: z.literal('multiple'), options: MultipleOptions }),
  z.strictObject({ ...authoredParts, kind: z.literal('true-false'), answer: z.boolean() }),
  z.strictObject({ ...authoredParts, kind: z.literal('matching'), pairs: Pairs, extra: z.array(Text).default([]) }),
  z.strictObject({
    ...authoredParts,
    kind: z.literal('ordering'),
    steps: z
      .array(Text)
      .min(3)
      .max(6)
      .refine((steps) => areDistinct(steps), 'two steps say the same')
  }),
  z.strictObject({
    ...authoredParts,
    kind: z.literal('short-text'),
    accept: z.array(Text).min(1),
    ignore: z.array(z.enum(IGNORED)).default([])
  }),
  z.strictObject({
    ...authoredParts,
    kind: z.literal('numeric'),
    value: z.number(),
    tolerance: z.number().min(0).default(0),
    unit: Text.optional()
  })
])
export type AuthoredItem = z.output<typeof AuthoredItem>

/** What a learner sees: the only half of an item that has a route to the browser. */
export const ShownItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), stem: Text, options: z.array(Part) }),
  z.strictObject({ kind: z.literal('multiple'), stem: Text, options: z.array(Part) }),
  z.strictObject({ kind: z.literal('true-false'), stem: Text }),
  z.strictObject({ kind: z.literal('matching'), stem: Text, lefts: z.array(Part), rights: z.array(Part) }),
  z.strictObject({ kind: z.literal('ordering'), stem: Text, steps: z.array(Part) }),
  z.strictObject({ kind: z.literal('short-text'), stem: Text }),
  z.strictObject({ kind: z.literal('numeric'), stem: Text, unit: Text.nullable() })
])
export type ShownItem = z.output<typeof ShownItem>

const keyParts = { explanation: Text }
const Whys = z.record(z.string(), Text)

/** What a response is judged by, and what is explained afterwards. Stored apart from what is shown. */
export const ItemKey = z.discriminatedUnion('kind', [
  z.strictObject({ ...keyParts, kind: z.literal('single'), correct: z.string(), whys: Whys }),
  z.strictObject({ ...keyParts, kind: z.literal('multiple'), correct: z.array(z.string()), whys: Whys }),
  z.strictObject({ ...keyParts, kind: z.literal('true-false'), answer: z.boolean() }),
  z.strictObject({ ...keyParts, kind: z.literal('matching'), pairs: z.record(z.string(), z.string()) }),
  z.strictObject({ ...keyParts, kind: z.literal('ordering'), order: z.array(z.string()) }),
  z.strictObject({
    ...keyParts,
    kind: z.literal('short-text'),
    accept: z.array(z.string()),
    ignore: z.array(z.enum(IGNORED))
  }),
  z.strictObject({ ...keyParts, kind: z.literal('numeric'), value: z.number(), tolerance: z.number() })
])
export type ItemKey = z.output<typeof ItemKey>
export type KeyOf<Kind extends ItemKey['kind']> = Extract<ItemKey, { kind: Kind }>
export type ShownOf<Kind extends ShownItem['kind']> = Extract<ShownItem, { kind: Kind }>
export type Part = z.output<typeof Part>

export type SplitItem = { shown: ShownItem; key: ItemKey }

/**
 * Parts an authored item into what is shown and what it is judged by. Nothing in the shown half betrays the key:
 * right-hand sides and steps are put in alphabetical order and named by that order.
 */
export function splitItem(authored: AuthoredItem): SplitItem {
  const { stem, explanation } = authored
  switch (authored.kind) {
    case 'single':
    case 'multiple':
      return splitChoices(authored)
    case 'true-false':
      return { shown: { kind: 'true-false', stem }, key: { kind: 'true-false', explanation, answer: authored.answer } }
    case 'matching':
      return splitMatching(authored)
    case 'ordering':
      return splitOrdering(authored)
    case 'short-text': {
      const { accept, ignore } = authored
      return { shown: { kind: 'short-text', stem }, key: { kind: 'short-text', explanation, accept, ignore } }
    }
    case 'numeric': {
      const { value, tolerance, unit } = authored
      return {
        shown: { kind: 'numeric', stem, unit: unit ?? null },
        key: { kind: 'numeric', explanation, value, tolerance }
      }
    }
  }
}

function splitChoices(authored: Extract<AuthoredItem, { kind: 'single' | 'multiple' }>): SplitItem {
  const { stem, explanation } = authored
  const options = authored.options.map(({ id, text }) => ({ id, text }))
  const correct = authored.options.filter((option) => option.correct).map((option) => option.id)
  const whys = Object.fromEntries(authored.options.flatMap(({ id, why }) => (why ? [[id, why]] : [])))
  const [first] = correct
  if (authored.kind === 'single' && first !== undefined) {
    return { shown: { kind: 'single', stem, options }, key: { kind: 'single', explanation, correct: first, whys } }
  }
  return { shown: { kind: 'multiple', stem, options }, key: { kind: 'multiple', explanation, correct, whys } }
}

function splitMatching(authored: Extract<AuthoredItem, { kind: 'matching' }>): SplitItem {
  const lefts = authored.pairs.map((pair, index) => ({ id: `l${index + 1}`, text: pair.left }))
  const rights = nameInOrder('r', [...authored.pairs.map((pair) => pair.right), ...authored.extra])
  const pairs = Object.fromEntries(
    authored.pairs.map((pair, index) => [`l${index + 1}`, idOfText(rights, pair.right)] as const)
  )
  return {
    shown: { kind: 'matching', stem: authored.stem, lefts, rights },
    key: { kind: 'matching', explanation: authored.explanation, pairs }
  }
}

function splitOrdering(authored: Extract<AuthoredItem, { kind: 'ordering' }>): SplitItem {
  const steps = nameInOrder('s', authored.steps)
  const order = authored.steps.map((step) => idOfText(steps, step))
  return {
    shown: { kind: 'ordering', stem: authored.stem, steps },
    key: { kind: 'ordering', explanation: authored.explanation, order }
  }
}

/** Code-unit order, because it is the same on every machine. */
function nameInOrder(prefix: string, texts: ReadonlyArray<string>): Part[] {
  return [...texts].sort().map((text, index) => ({ id: `${prefix}${index + 1}`, text }))
}

function idOfText(parts: ReadonlyArray<Part>, text: string): string {
  return parts.find((part) => part.text === text)?.id ?? ''
}

function areDistinct(texts: ReadonlyArray<string>): boolean {
  return new Set(texts).size === texts.length
}
