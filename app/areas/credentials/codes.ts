/** Crockford's base 32: no I, L, O, U, so that nothing reads like another symbol. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 28 symbols of 5 bits: 140 random bits. */
const LENGTH = 28
const GROUP = 4

/** A code such as `7K3M-…` (seven groups of four) from at least 28 bytes of a cryptographic source. */
export function makeCode(randomBytes: Uint8Array): string {
  if (randomBytes.length < LENGTH) throw new RangeError(`a code needs ${LENGTH} random bytes`)
  return inGroups([...randomBytes.slice(0, LENGTH)].map((byte) => SYMBOLS[byte % SYMBOLS.length]).join(''))
}

function inGroups(symbols: string): string {
  return symbols.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? ''
}

/** The code as printed, however it was typed: case, spaces and dashes are forgiven, O is 0, I and L are 1. Else null. */
export function readCode(typed: string): string | null {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (bare.length !== LENGTH || [...bare].some((symbol) => !SYMBOLS.includes(symbol))) return null
  return inGroups(bare)
}
