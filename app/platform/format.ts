import { type Day, dayOf } from './days'
import type { Language } from './i18n'

const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }

/** Making a formatter costs far more than using it, and a report prints hundreds of numbers. */
const counts = formatters({ maximumFractionDigits: 0 })
const shares = formatters({ minimumFractionDigits: 1, maximumFractionDigits: 1 })

function formatters(options: Intl.NumberFormatOptions): Record<Language, Intl.NumberFormat> {
  return { vi: new Intl.NumberFormat(LOCALES.vi, options), en: new Intl.NumberFormat(LOCALES.en, options) }
}

/** 28.276 in Vietnamese, 28,276 in English. */
export function formatCount(count: number, language: Language): string {
  return counts[language].format(count)
}

/** One decimal: 1,2 in Vietnamese, 1.2 in English. */
export function formatTenths(value: number, language: Language): string {
  return shares[language].format(value)
}

/** A share with one decimal (95,1%); an empty denominator prints as "–" (DOMAIN §2A). */
export function formatShare(part: number, whole: number, language: Language): string {
  return whole === 0 ? '–' : `${shares[language].format((part / whole) * 100)}%`
}

/** 310 KB, or 2,1 MB from a million bytes on; never less than it is. */
export function formatSize(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${counts[language].format(Math.ceil(bytes / 1000))} KB`
  return `${shares[language].format(Math.ceil(bytes / 100_000) / 10)} MB`
}

/** 09/12/2026, in both languages. */
export function formatDay(on: Day): string {
  const [year, month, date] = on.split('-')
  return `${date}/${month}/${year}`
}

/** 10:05 23/11/2026, as clocks in Viet Nam show it. */
export function formatInstant(at: Date, language: Language): string {
  const time = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Ho_Chi_Minh' } as const
  return `${new Intl.DateTimeFormat(LOCALES[language], time).format(at)} ${formatDay(dayOf(at))}`
}
