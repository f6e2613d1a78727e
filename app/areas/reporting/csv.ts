export type CellValue = string | number

const FORMULA = /^[=+\-@\t\r]/

/** A spreadsheet runs a text that begins with one of these signs; an apostrophe in front makes it text. */
export function defuse(text: string): string {
  return FORMULA.test(text.replace(/^[\s\u00A0"']+/, '')) || FORMULA.test(text) ? `'${text}` : text
}

function field(value: CellValue): string {
  if (typeof value === 'number') return String(value)
  const safe = defuse(value)
  return /[",\r\n;]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** CSV as spreadsheets in Viet Nam open it: UTF-8 with a byte order mark, CRLF, no field a formula. */
export function toCsv(rows: ReadonlyArray<ReadonlyArray<CellValue>>): string {
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}
