/** A day is text that both engines refuse in any other shape. */
export function dayType(text: string, column: string): string {
  return `${text} CHECK ("${column}" LIKE '____-__-__')`
}
