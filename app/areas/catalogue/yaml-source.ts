import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { type Place, type Problem, problem } from './faults'

export type YamlSource<Value> = {
  /** Null when there are problems. */
  value: Value | null
  problems: Problem[]
  /** Where the value at this path stands, or its nearest parent that is there. */
  placeOf: (path: ReadonlyArray<PropertyKey>) => Place
}

/**
 * Reads YAML (1.2, plain data: no tag makes an object of another kind) and checks it. Places count from `firstLine`, for
 * front matter that does not begin its file. `say` words what zod found.
 */
export function readYaml<Value>(
  text: string,
  schema: z.ZodType<Value>,
  { firstLine = 1, say }: { firstLine?: number; say?: z.core.$ZodErrorMap } = {}
): YamlSource<Value> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, strict: true })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  const placeOf = (path: ReadonlyArray<PropertyKey>) => placeAt(offsetOf(document, path))
  const broken = [...document.errors, ...document.warnings, ...aliasesIn(document)]
  if (broken.length > 0) {
    const problems = broken.map((error) =>
      problem('yaml-syntax', placeAt(error.pos[0]), { problem: error.message.split('\n')[0] ?? '' })
    )
    return { value: null, problems, placeOf }
  }
  const parsed = schema.safeParse(document.toJS(), say ? { error: say } : undefined)
  if (parsed.success) return { value: parsed.data, problems: [], placeOf }
  const problems = parsed.error.issues.map((issue) =>
    problem('yaml-field', placeOf(issue.path), {
      field: issue.path.map(String).join('.') || '–',
      problem: issue.message
    })
  )
  return { value: null, problems, placeOf }
}

/** Aliases let ten lines unfold into gigabytes, and content has no use for them. */
function aliasesIn(document: Document): { pos: [number, number]; message: string }[] {
  const found: { pos: [number, number]; message: string }[] = []
  visit(document, {
    Alias(_, node) {
      const at = node.range?.[0] ?? 0
      found.push({ pos: [at, at], message: 'aliases are not allowed' })
    }
  })
  return found
}

function offsetOf(document: Document, path: ReadonlyArray<PropertyKey>): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
