export const SHORTEST_PASSWORD = 8
export const LONGEST_PASSWORD = 200

/** The one spelling that is hashed: the same marks typed on another keyboard give the same password. */
export function normalisePassword(typed: string): string {
  return typed.normalize('NFC')
}

/** Length is the only rule, counted in letters as a person counts them. Null when the password may be used. */
export function checkPassword(typed: string): 'password-short' | 'password-long' | null {
  const length = [...normalisePassword(typed)].length
  if (length < SHORTEST_PASSWORD) return 'password-short'
  return length > LONGEST_PASSWORD ? 'password-long' : null
}
