import type { Page } from '@playwright/test'
import { answerQuestions } from '../tests/journeys/quiz-answers'

const COURSE = '/courses/chuyen-doi-so-co-ban'
const LESSON = `${COURSE}/chuyen-doi-so-la-gi`
const REPORT = '/reports/programmes/chuyen-doi-so-2026'

/** One page: its address, or how to come to it from another by what stands on the page. */
type Reached = { name: string; reach: (page: Page, url: string) => Promise<void> }
export type Shot = string | Reached

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

/** Earns the course's certificate: each lesson finished, the quiz answered. */
async function earnCertificate(page: Page, url: string): Promise<void> {
  for (let step = 0; step < 9 && !page.url().includes('/quiz/'); step++) {
    await page.goto(url + COURSE)
    const address = await page.getByRole('link', { name: NEXT }).first().getAttribute('href')
    await page.goto(new URL(address ?? '/', page.url()).href)
    const finish = page.getByRole('button', { name: 'Xong bài' })
    if (!(await finish.isVisible())) continue
    await finish.click()
    await page.getByText(/biên nhận BN-/).waitFor()
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

/** A page as it stands after something was done on it. */
function after(name: string, from: string, act: (page: Page) => Promise<void>): Shot {
  return {
    name,
    async reach(page, url) {
      await page.goto(url + from)
      await act(page)
    }
  }
}

const readingTools = after('reading-tools', LESSON, async (page) => {
  await page.getByRole('button', { name: 'Công cụ đọc' }).click()
  await page.getByRole('dialog').waitFor()
})

const finished = after('lesson-finished', LESSON, async (page) => {
  await page.getByRole('button', { name: 'Xong bài' }).click()
  await page.getByText(/biên nhận BN-/).waitFor()
})

/** What the second learner of a phone is asked: to stand behind four pictures. */
const pictures = after('pictures', '/device/new', async (page) => {
  await page.getByLabel('Tên gọi').fill('Bà Tư')
  await page.getByRole('button', { name: 'Bắt đầu học' }).click()
  await page.waitForURL('**/pin')
})

const assistedClass = after('class', '/assist', async (page) => {
  const open = page.locator('main a[href*="/assist/"]').first()
  if (!(await open.isVisible())) {
    await page.getByLabel('Tên lớp').fill('Nhà văn hóa thôn Trà Hoa')
    await page.getByRole('button', { name: 'Mở lớp' }).click()
    await page.waitForURL('**/assist/*')
    return
  }
  await page.goto(new URL((await open.getAttribute('href')) ?? '/', page.url()).href)
})

const reports: Shot[] = [
  '/reports',
  REPORT,
  byLink('report-people', REPORT, '/people?'),
  byLink('proof', REPORT, '/people?', '/reports/people/'),
  byLink('report-cohort', '/reports', '/reports/cohorts/')
]

/** What each role is shown. */
export const pages: Record<string, Shot[]> = {
  nobody: [
    '/',
    '/courses',
    COURSE,
    LESSON,
    `${COURSE}/danh-tinh-so-va-vneid`,
    readingTools,
    finished,
    `${LESSON}/unclear`,
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
    '/sign-in/forgotten',
    pictures,
    '/device',
    '/me',
    '/verify',
    '/khong-co'
  ],
  'learner@demo.test': [
    '/',
    '/me',
    '/me/record',
    '/me/certificates',
    '/me/settings',
    '/me/settings/card',
    '/me/notes',
    '/sign-out'
  ],
  'helper@demo.test': ['/assist', assistedClass],
  'officer@demo.test': ['/me', `${COURSE}/quiz/final`],
  'trainer@demo.test': [
    '/studio',
    '/studio/courses/chuyen-doi-so-co-ban',
    '/studio/courses/chuyen-doi-so-co-ban/remarks',
    '/studio/questions'
  ],
  'reviewer@demo.test': ['/studio', '/studio/courses/chuyen-doi-so-co-ban', verified, '/me/certificates'],
  'hr@demo.test': [...reports, '/manage/people', '/manage/organisation', '/manage/cohorts', '/manage/programmes'],
  'hr.unit@demo.test': [...reports, '/manage/people', '/manage/organisation', '/manage/cohorts'],
  'leader@demo.test': ['/reports', REPORT],
  'admin@demo.test': ['/admin/audit']
}
