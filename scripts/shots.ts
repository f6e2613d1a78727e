import { mkdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { startSchool } from '../tests/journeys/school-process'
import { pages, type Shot } from './shot-list'

/**
 * Photographs every main page at 360 and 1280 px, light and dark, as each demo role, into `shots/`.
 * `npm run shots -- hr.unit learner` takes only those roles.
 */
const FOLDER = 'shots'
const PASSWORD = process.env.DEMO_PASSWORD ?? 'hoc-so-moi-ngay'

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

async function reach(page: Page, url: string, shot: Shot): Promise<string> {
  if (typeof shot !== 'string') {
    await shot.reach(page, url)
    return shot.name
  }
  await page.goto(url + shot)
  return shot === '/' ? 'home' : shot.slice(1).replaceAll('/', '_')
}

async function photograph(browser: Browser, url: string, role: string, shots: Shot[]): Promise<void> {
  for (const viewport of sizes) {
    for (const colorScheme of schemes) {
      const context = await browser.newContext({ viewport, colorScheme, locale: 'vi-VN' })
      const page = await context.newPage()
      if (role !== 'nobody') await signIn(page, url, role)
      for (const shot of shots) {
        const name = await reach(page, url, shot)
        await page.waitForLoadState('networkidle')
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
const only = process.argv.slice(2)
const isAsked = (role: string) => only.length === 0 || only.includes(role.replace('@demo.test', ''))
for (const [role, shots] of Object.entries(pages).filter(([role]) => isAsked(role))) {
  console.log(`Photographing as ${role}…`)
  await photograph(browser, school.url, role, shots)
}
await browser.close()
await school.stop()
rmSync(dataDir, { recursive: true, force: true })
console.log(`Look at them in ${FOLDER}/`)
