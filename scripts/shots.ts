import { mkdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { startSchool } from '../tests/journeys/school-process'

/** Photographs every main page at 360 and 1280 px, light and dark, as each demo role, into `shots/`. */
const FOLDER = 'shots'
const PASSWORD = process.env.DEMO_PASSWORD ?? 'hoc-so-moi-ngay'

const COURSE = '/courses/chuyen-doi-so-co-ban'
const pages: Record<string, string[]> = {
  nobody: [
    '/',
    '/courses',
    COURSE,
    `${COURSE}/chuyen-doi-so-la-gi`,
    `${COURSE}/quiz/final`,
    '/courses?audience=citizen&topic=hieu-biet-so',
    '/search?q=mat+khau',
    '/search?q=xyzzy',
    '/start',
    '/start/3',
    '/start/result?who=citizen&worry=scams&news=share&need=find',
    '/sign-in',
    '/sign-up',
    '/device',
    '/me',
    '/verify',
    '/khong-co'
  ],
  'learner@demo.test': ['/', '/me', '/me/record', '/me/certificates', '/me/settings'],
  'officer@demo.test': ['/me', `${COURSE}/quiz/final`],
  'trainer@demo.test': ['/studio', '/studio/courses/chuyen-doi-so-co-ban'],
  'hr@demo.test': [
    '/reports',
    '/reports/programmes/chuyen-doi-so-2026',
    '/manage/people',
    '/manage/organisation',
    '/manage/cohorts'
  ],
  'leader@demo.test': ['/reports', '/reports/programmes/chuyen-doi-so-2026'],
  'admin@demo.test': ['/admin/audit']
}
const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 }
]
const schemes = ['light', 'dark'] as const

async function signIn(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.locator('input[name="identifier"]').fill(name)
  await page.locator('input[name="password"]').fill(PASSWORD)
  await page.locator('main form button[type="submit"]').first().click()
  await page.waitForURL((at) => at.pathname !== '/sign-in')
}

async function photograph(browser: Browser, url: string, role: string, paths: string[]): Promise<void> {
  for (const viewport of sizes) {
    for (const colorScheme of schemes) {
      const context = await browser.newContext({ viewport, colorScheme, locale: 'vi-VN' })
      const page = await context.newPage()
      if (role !== 'nobody') await signIn(page, url, role)
      for (const at of paths) {
        await page.goto(url + at, { waitUntil: 'networkidle' })
        const name = at === '/' ? 'home' : at.slice(1).replaceAll('/', '_')
        const file = path.join(FOLDER, `${role.replace('@demo.test', '')}-${name}-${viewport.width}-${colorScheme}.png`)
        await page.screenshot({ path: file, fullPage: true })
      }
      await context.close()
    }
  }
}

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
const dataDir = process.env.SHOTS_DATA ?? path.join(os.tmpdir(), `school-shots-${process.pid}`)
const school = await startSchool({ DATA_DIR: dataDir })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
for (const [role, paths] of Object.entries(pages)) {
  console.log(`Photographing as ${role}…`)
  await photograph(browser, school.url, role, paths)
}
await browser.close()
await school.stop()
rmSync(dataDir, { recursive: true, force: true })
console.log(`Look at them in ${FOLDER}/`)
