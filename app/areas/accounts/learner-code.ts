/** ISO 7064 MOD 97-10: two digits that catch every wrong digit and every swap of neighbours. */
function checkDigits(number: string): string {
  return String(98 - ((remainder(number) * 100) % 97)).padStart(2, '0')
}

function remainder(digits: string): number {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest
}

/** The code of a number of at least four digits: `QN-4827-31`. */
export function learnerCode(prefix: string, number: number): string {
  const digits = String(number)
  return `${prefix}-${digits}-${checkDigits(digits)}`
}

const SHAPE = /^([A-Z]{2,3})?(\d{4,7})(\d{2})$/

/**
 * The code somebody typed, in its one spelling; null when it is no code of this province or has a slip in it. Case,
 * spaces, missing dashes, a missing prefix, and O or I in place of 0 or 1 are forgiven.
 */
export function parseLearnerCode(typed: string, prefix: string): string | null {
  const packed = typed.toUpperCase().replace(/[\s.\-\u2010-\u2015_]/g, '')
  const own = packed.startsWith(prefix) ? packed.slice(prefix.length) : packed
  const [, foreign, number, check] = SHAPE.exec(own.replace(/O/g, '0').replace(/[IL]/g, '1')) ?? []
  if (foreign || !number || number.startsWith('0') || checkDigits(number) !== check) return null
  return learnerCode(prefix, Number(number))
}

/** How many digits to draw a new number from after so many draws met a code already given. */
export function learnerNumberRange(collisions: number): { from: number; below: number } {
  const digits = 4 + Math.min(3, Math.floor(collisions / 3))
  return { from: 10 ** (digits - 1), below: 10 ** digits }
}
