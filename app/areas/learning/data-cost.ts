import type { Language } from '~/platform/i18n'

/** Stand in a printed page until its bytes are known. Each is as long as most numbers are. */
export const COST_FIRST = '~~~1'
export const COST_AGAIN = '~~~2'

const FETCHES = /data-fetches="([^"]*)"/

/** What a printed page says it fetches while it is read. */
export function fetchesIn(html: string): string[] {
  return (FETCHES.exec(html)?.[1] ?? '').split(' ').filter((name) => name !== '')
}

/** 1 KB is 1,024 bytes: whole ones, or tenths below ten. */
export function formatKilobytes(bytes: number, language: Language): string {
  const kilobytes = bytes / 1024
  const text = kilobytes < 9.95 ? kilobytes.toFixed(1) : kilobytes.toFixed(0)
  return language === 'vi' ? text.replace('.', ',') : text
}
