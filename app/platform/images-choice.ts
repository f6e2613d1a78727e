import { cookieValue } from './cookies'

export const IMAGES_COOKIE = 'images'

/** Whether pages show pictures: what was chosen, else what the browser asks for its owner's data (`Save-Data: on`). */
export function chooseImages(cookies: string | undefined, saveData: string | string[] | undefined): boolean {
  const chosen = cookieValue(cookies, IMAGES_COOKIE)
  if (chosen === 'on' || chosen === 'off') return chosen === 'on'
  return saveData !== 'on'
}

export function imagesCookie(choice: 'on' | 'off'): string {
  return `${IMAGES_COOKIE}=${choice}; Path=/; Max-Age=31536000; SameSite=Lax`
}
