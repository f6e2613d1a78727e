/** A place in a source file, counted from 1, front matter included. */
export type Place = { line: number; column: number }

/** Each code is a message `catalogue.fault-<code>`; `values` fill its blanks. */
export type FaultCode =
  | 'activity-kind'
  | 'activity-name'
  | 'activity-stuck'
  | 'audio-heavy'
  | 'audio-length'
  | 'audio-unreadable'
  | 'attribute-code'
  | 'attribute-missing'
  | 'attribute-unknown'
  | 'attribute-value'
  | 'bank-small'
  | 'check-not-practice'
  | 'code'
  | 'component-content'
  | 'component-inline'
  | 'component-place'
  | 'component-sentence'
  | 'component-text'
  | 'component-unknown'
  | 'figure-alt'
  | 'figure-place'
  | 'figure-size'
  | 'figure-unsafe'
  | 'file-missing'
  | 'formula-markup'
  | 'formula-tex'
  | 'front-matter-language'
  | 'front-matter-missing'
  | 'front-matter-open'
  | 'heading-place'
  | 'id-duplicate'
  | 'id-unknown'
  | 'item-all-of-them'
  | 'item-longest'
  | 'item-no-why'
  | 'items-one-place'
  | 'items-one-truth'
  | 'lesson-heavy'
  | 'markup'
  | 'mdx-syntax'
  | 'outcome-undrawn'
  | 'outcome-untaught'
  | 'reading-hard'
  | 'review-old'
  | 'sentence-long'
  | 'term-unused'
  | 'unsafe-address'
  | 'variant-extra'
  | 'variant-missing'
  | 'yaml-field'
  | 'yaml-syntax'

export type Problem = Place & { code: FaultCode; values: Record<string, string | number> }

/** Something an author must mend (`error`: it is not published) or should look at (`warning`). */
export type Fault = Problem & { file: string; severity: 'error' | 'warning' }

export const START: Place = { line: 1, column: 1 }

export function problem(code: FaultCode, at: Place, values: Problem['values'] = {}): Problem {
  return { line: at.line, column: at.column, code, values }
}

const WARNINGS: ReadonlySet<FaultCode> = new Set([
  'audio-heavy',
  'audio-length',
  'item-all-of-them',
  'item-longest',
  'item-no-why',
  'items-one-place',
  'items-one-truth',
  'lesson-heavy',
  'outcome-undrawn',
  'outcome-untaught',
  'reading-hard',
  'review-old',
  'sentence-long',
  'term-unused'
])

/** Problems of one file as faults: those that only deserve a look are warnings. */
export function faultsIn(file: string, problems: ReadonlyArray<Problem>): Fault[] {
  return problems.map((found) => ({
    ...found,
    file,
    severity: WARNINGS.has(found.code) ? 'warning' : 'error'
  }))
}

export function isError(fault: Fault): boolean {
  return fault.severity === 'error'
}
