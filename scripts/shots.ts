import { mkdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { answerQuestions } from '../tests/journeys/quiz-answers'
import { startSchool } from '../tests/journeys/school-process'

/**
 * Photographs every main page at 360 and 1280 px, light and dark, as each demo role, into `shots/`.
 * `npm run shots -- hr.unit learner` takes only those roles.
 */
const FOLDER = 'shots'
const PASSWORD = process.env.DEMO_PASSWORD ?? 'hoc-so-moi-ngay'

const COURSE = '/courses/chuyen-doi-so-co-ban'
const REPORT = '/reports/programmes/chuyen-doi-so-2026'

/** One page: its address, or how to come to it from another by what stands on the page. */
type Reached = { name: string; reach: (page: Page, url: string) => Promise<void> }
type Shot = string | Reached

/** The first page that a link leads to whose address holds `part`, beginning at `from`. */
function byLink(name: string, from: string, ...parts: string[]): Shot {
  return {
    name,
    async reach(page, url) {
      await page.goto(url + from)
      for (const part of parts) {
        const address = await page.locator(`main a[href*="${part}"]`).first().getAttribute('href')
        await page.goto(new URL(address ?? '/', page.url()).href)
      }
    }
  }
}

const openAttempt: Reached = {
  name: 'attempt',
  async reach(page, url) {
    await page.goto(`${url}${COURSE}/quiz/final`)
    await page.locator('main form button[type="submit"]').first().click()
    await page.waitForURL('**/attempts/*')
  }
}

/** Of an attempt handed in with nothing answered, once a browser: the most that there is to explain. */
const result: Reached = {
  name: 'result',
  async reach(page, url) {
    await openAttempt.reach(page, url)
    await page.locator('button[value="submit"]').click()
    await page.locator('button[value="submit-anyway"]').click()
    await page.waitForURL('**/result')
  }
}

const NEXT = /^(Bắt đầu học|Học tiếp|Làm bài kiểm tra)$/

/** Does what the course asks, as anyone would, until its certificate is there. */
async function earnCertificate(page: Page, url: string): Promise<void> {
  for (let step = 0; step < 9 && !page.url().includes('/quiz/'); step++) {
    await page.goto(url + COURSE)
    const address = await page.getByRole('link', { name: NEXT }).first().getAttribute('href')
    await page.goto(new URL(address ?? '/', page.url()).href)
    const finish = page.getByRole('button', { name: 'Xong bài' })
    if (await finish.isVisible()) await Promise.all([page.waitForURL('**done=**'), finish.click()])
  }
  await page.locator('main form button[type="submit"]').first().click()
  await answerQuestions(page)
  await page.locator('button[value="submit"]').click()
  await page.waitForURL('**/result')
}

/** What a certificate's QR code opens. */
const verified: Reached = {
  name: 'verify-code',
  async reach(page, url) {
    await page.goto(`${url}/me/certificates`)
    const link = page.locator('main a[href*="/certificates/"]').first()
    if (!(await link.isVisible())) {
      await earnCertificate(page, url)
      await page.goto(`${url}/me/certificates`)
    }
    const file = await link.getAttribute('href')
    await page.goto(`${url}/verify/${/certificates\/(.+)\.pdf/.exec(file ?? '')?.[1]}`)
  }
}

const reports: Shot[] = [
  '/reports',
  REPORT,
  byLink('report-people', REPORT, '/people?'),
  byLink('proof', REPORT, '/people?', '/reports/people/'),
  byLink('report-cohort', '/reports', '/reports/cohorts/')
]

const pages: Record<string, Shot[]> = {
  nobody: [
    '/',
    '/courses',
    COURSE,
    `${COURSE}/chuyen-doi-so-la-gi`,
    `${COURSE}/quiz/final`,
    openAttempt,
    result,
    '/courses?audience=citizen&topic=hieu-biet-so',
    '/search?q=mat+khau',
    '/search?q=xyzzy',
    '/start',
    '/start/3',
    '/start/result?who=citizen&worry=scams&news=share&need=find',
    '/offline',
    '/glossary',
    '/loudspeaker',
    '/join',
    '/sign-in',
    '/sign-up',
    '/device',
    '/me',
    '/verify',
    '/khong-co'
  ],
  'learner@demo.test': ['/', '/me', '/me/record', '/me/certificates', '/me/settings', '/me/settings/card'],
  'officer@demo.test': ['/me', `${COURSE}/quiz/final`],
  'trainer@demo.test': ['/studio', '/studio/courses/chuyen-doi-so-co-ban'],
  'reviewer@demo.test': ['/studio', '/studio/courses/chuyen-doi-so-co-ban', verified, '/me/certificates'],
  'hr@demo.test': [...reports, '/manage/people', '/manage/organisation', '/manage/cohorts', '/manage/programmes'],
  'hr.unit@demo.test': [...reports, '/manage/people', '/manage/organisation', '/manage/cohorts'],
  'leader@demo.test': ['/reports', REPORT],
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
