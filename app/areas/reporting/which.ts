/** Which people a number stands for: the columns of the report, and those still to do. */
export const whiches = [
  'missing',
  'present',
  'exempt',
  'required',
  'took-part',
  'completed',
  'passed',
  'outside'
] as const

export type Which = (typeof whiches)[number]
