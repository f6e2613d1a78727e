import { foldText } from '~/platform/text'

const GROUPED = /^\d{1,3}([.,\s]\d{3})+$/
const GROUPED_POINT = /^\d{1,3}([.\s]\d{3})+,\d+$/
const GROUPED_COMMA = /^\d{1,3}([,\s]\d{3})+\.\d+$/
const PLAIN = /^\d+([.,]\d+)?$/

/** Words that may stand beside a number: the item's unit, and signs for a share or for money. */
function unitWords(unit: string | null): Set<string> {
  const words = new Set(foldText(unit ?? '').split(' '))
  for (const word of ['%', 'phan', 'tram', 'd', 'dong', 'vnd']) words.add(word)
  return words
}

function withoutUnit(text: string, unit: string | null): string {
  const words = unitWords(unit)
  return foldText(text)
    .replace(/([\d])([a-z%])/g, '$1 $2')
    .split(' ')
    .filter((word) => !words.has(word))
    .join(' ')
}

/**
 * The numbers a text may stand for: none when it is no number, two when "1.250" could be one thousand two hundred and
 * fifty or one and a quarter. Viet Nam writes 1.250,5 and many keyboards write 1,250.5: both are read.
 */
export function readNumber(text: string, unit: string | null = null): number[] {
  const bare = withoutUnit(text, unit).replace(/[−–]/g, '-')
  const negative = bare.startsWith('-')
  const digits = bare.replace(/^[+-]\s?/, '')
  return readings(digits).map((value) => (negative ? -value : value))
}

function readings(digits: string): number[] {
  if (GROUPED_POINT.test(digits)) return [Number(digits.replace(/[.\s]/g, '').replace(',', '.'))]
  if (GROUPED_COMMA.test(digits)) return [Number(digits.replace(/[,\s]/g, ''))]
  const grouped = GROUPED.test(digits) ? [Number(digits.replace(/[.,\s]/g, ''))] : []
  const plain = PLAIN.test(digits) ? [Number(digits.replace(',', '.'))] : []
  return [...grouped, ...plain]
}
