import { cookieValue } from '~/platform/cookies'
import { isLanguage, type Language } from '~/platform/i18n'

export const LANGUAGE_COOKIE = 'lang'

/** How a page fetched without cookies says its language. */
export const LANGUAGE_HEADER = 'X-Language'

/** `?lang=` decides and is remembered; then the header of a fetch without cookies; then the cookie; then Vietnamese. */
export function chooseLanguage(
  search: string,
  cookies: string | undefined,
  header?: string | string[]
): { language: Language; remember: boolean } {
  const asked = search.includes('lang=') ? new URLSearchParams(search).get('lang') : null
  if (isLanguage(asked)) return { language: asked, remember: true }
  if (typeof header === 'string' && isLanguage(header)) return { language: header, remember: false }
  const kept = cookieValue(cookies, LANGUAGE_COOKIE)
  return { language: isLanguage(kept) ? kept : 'vi', remember: false }
}

export function languageCookie(language: Language): string {
  return `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`
}
