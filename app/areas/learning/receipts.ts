/** 31 letters and digits, a prime number of them; none that reads like another (no I, L, O, U, Z). */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXY'
const LENGTH = 7

/** The check symbol: catches every single slip and every swap of two neighbours, because 31 is prime. */
function checkSymbol(body: string): string {
  const sum = [...body].reduce((total, symbol, index) => total + (index + 1) * SYMBOLS.indexOf(symbol), 0)
  return SYMBOLS[sum % SYMBOLS.length] ?? ''
}

/** A receipt such as `BN-7K3M-2Q9A` from at least seven random bytes. */
export function makeReceipt(randomBytes: ReadonlyArray<number> | Uint8Array): string {
  const body = [...randomBytes.slice(0, LENGTH)].map((byte) => SYMBOLS[byte % SYMBOLS.length]).join('')
  const code = body + checkSymbol(body)
  return `BN-${code.slice(0, 4)}-${code.slice(4)}`
}

/** The receipt as printed, however it was typed or read over the telephone; null when it cannot be one. */
export function readReceipt(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  // A receipt may itself begin with BN, so the prefix is told by the length.
  const hasPrefix = letters.length === LENGTH + 3 && letters.startsWith('BN')
  const bare = letters
    .slice(hasPrefix ? 2 : 0)
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const body = bare.slice(0, LENGTH)
  const known = [...bare].every((symbol) => SYMBOLS.includes(symbol))
  if (!known || bare.length !== LENGTH + 1 || checkSymbol(body) !== bare[LENGTH]) return null
  return `BN-${bare.slice(0, 4)}-${bare.slice(4)}`
}
