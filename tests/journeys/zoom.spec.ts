import type { Page } from '@playwright/test'
import { rounds } from '../rounds'
import { checkAxe, expect, signIn, test } from './fixtures'
import { COURSE, QUIZ } from './offline-device'

/** What is left of a screen of 1280 × 1024 at 400 %: WCAG 2.2, success criterion 1.4.10. */
const ZOOMED = { width: 320, height: 256 }

const OPEN_PAGES = [
  '/',
  '/courses',
  COURSE,
  `${COURSE}/chuyen-doi-so-la-gi`,
  `${COURSE}/danh-tinh-so-va-vneid`,
  `${COURSE}/chuyen-doi-so-la-gi/unclear`,
  '/search?q=vneid',
  '/start/1',
  '/glossary',
  '/loudspeaker',
  '/offline',
  '/device',
  '/join',
  '/sign-in',
  '/sign-up',
  '/verify'
]
const OWN_PAGES = ['/me', '/me/record', '/me/notes', '/me/certificates', '/me/goal', '/me/settings', QUIZ]

/** Text flows in one column: nothing has to be scrolled sideways but what has a box of its own to scroll in. */
async function checkZoomed(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await test.step(path, async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(ZOOMED.width)
    await checkAxe(page)
  })
}

/** Light pages are looked at by every other journey, so the small run does the dark ones. */
const schemes = (['dark', 'light'] as const).slice(0, rounds(1, 2))

for (const colorScheme of schemes) {
  test.describe(`zoomed to 400 %, ${colorScheme}`, () => {
    test.use({ viewport: ZOOMED, colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('every page that is open to all is whole', async ({ page }) => {
      for (const path of OPEN_PAGES) await checkZoomed(page, path)
    })

    test('the learner’s own pages are whole', async ({ page }) => {
      await signIn(page, 'officer@demo.test')
      for (const path of OWN_PAGES) await checkZoomed(page, path)
    })
  })
}
