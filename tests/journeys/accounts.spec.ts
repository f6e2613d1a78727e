import type { Page } from '@playwright/test'
import { checkAxe, expect, signIn, test } from './fixtures'

const PASSWORD = 'mùa lúa chín'
const DEMO_PASSWORD = process.env.DEMO_PASSWORD ?? 'hoc-so-moi-ngay'

type Look = (page: Page) => Promise<void>

/** Creates an account by name only and returns its learner code. */
async function signUpByName(page: Page, name: string, look: Look): Promise<string> {
  await page.goto('/sign-up')
  await look(page)
  await page.getByLabel('Họ và tên').fill(name)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đây là mã học của bác, anh, chị')
  await look(page)
  const code = await page.locator('.code-card__code').innerText()
  expect(code).toMatch(/^QN-\d{4,7}-\d\d$/)
  return code
}

async function signOut(page: Page) {
  await page.goto('/sign-out')
  await page.getByRole('main').getByRole('button', { name: 'Đăng xuất' }).click()
  await page.waitForURL((url) => url.pathname === '/')
}

async function signInAs(page: Page, identifier: string, password: string) {
  await page.goto('/sign-in')
  await page.getByLabel('Mã học, số điện thoại hoặc e-mail').fill(identifier)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`an account ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled })
    // Axe is itself a script: without them the same pages were already looked at.
    const look: Look = javaScriptEnabled ? checkAxe : async () => undefined

    test('a name is enough to sign up, and the code signs in again', async ({ page }) => {
      const code = await signUpByName(page, 'Phạm Thị Mười', look)
      await signOut(page)
      await signInAs(page, code.toLowerCase().replaceAll('-', ' '), PASSWORD)
      await page.waitForURL('**/me')
      await page.goto('/me/settings')
      await expect(page.getByRole('main')).toContainText(code)
      await look(page)
    })

    test('two learners share one phone', async ({ page }) => {
      for (const [name, picture] of [
        ['Bà Tư', 'Hoa sen'],
        ['Cu Tí', 'Cánh diều']
      ] as const) {
        await page.goto('/device')
        await page.getByRole('link', { name: 'Thêm người học' }).click()
        await page.getByLabel('Tên gọi').fill(name)
        await page.getByText(picture).click()
        await look(page)
        await page.getByRole('button', { name: 'Bắt đầu học' }).click()
        if (name === 'Cu Tí') await page.getByRole('link', { name: 'Để sau' }).click()
        await page.waitForURL('**/me')
      }
      await page.goto('/device')
      await look(page)
      await expect(page.getByRole('radio', { name: 'Cu Tí' })).toBeChecked()
      await page.getByText('Bà Tư', { exact: true }).click()
      await page.getByRole('button', { name: 'Học tiếp' }).click()
      await page.getByRole('link', { name: 'Để sau' }).click()
      await page.waitForURL('**/me')
      await page.goto('/device')
      await expect(page.getByRole('radio', { name: 'Bà Tư' })).toBeChecked()
    })

    test('of two people’s work on one phone, only what is claimed moves to the account', async ({ page }) => {
      const lesson = '/courses/chuyen-doi-so-co-ban/chuyen-doi-so-la-gi'
      for (const name of ['Ông Ba', 'Bé Na']) {
        await page.goto('/device/new')
        await page.getByLabel('Tên gọi').fill(name)
        await page.getByRole('button', { name: 'Bắt đầu học' }).click()
        if (name === 'Bé Na') await page.getByRole('link', { name: 'Để sau' }).click()
        await page.waitForURL('**/me')
        await page.goto(lesson)
        await page.getByRole('button', { name: 'Xong bài' }).click()
        await expect(page.getByText(/biên nhận BN-/i)).toBeVisible()
      }
      await page.goto('/sign-up')
      await page.getByLabel('Họ và tên').fill('Trần Văn Ba')
      await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
      await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phần học trên máy này là của ai?')
      await look(page)
      await page.getByRole('group', { name: 'Ông Ba' }).getByText('Của tôi, nhận về').click()
      await page.getByRole('button', { name: 'Tiếp tục' }).click()
      await expect(page.locator('.code-card__code')).toBeVisible()
      await page.goto('/me/record')
      await expect(page.getByRole('main')).toContainText('BN-')
      await page.goto('/device')
      await expect(page.getByRole('radio')).toHaveCount(1)
      await expect(page.getByRole('radio', { name: 'Bé Na' })).toBeVisible()
    })

    test('a forgotten password is set anew with a word from HR', async ({ page }) => {
      await signIn(page, 'hr@demo.test')
      await page.goto('/manage/people')
      await page.getByLabel('Tìm người').fill('officer@demo.test')
      await page.getByRole('button', { name: 'Tìm' }).click()
      await look(page)
      await page.getByRole('list', { name: 'Người tìm thấy' }).getByRole('link').click()
      await page.getByText('Tôi đã gặp người này').click()
      await look(page)
      await page.getByRole('button', { name: 'Tạo từ dùng một lần' }).click()
      const word = await page.locator('.code-card__code').innerText()
      await look(page)
      await signOut(page)

      await page.goto('/sign-in')
      await page.getByRole('link', { name: 'Quên mật khẩu' }).click()
      await look(page)
      await page.getByRole('link', { name: 'Tôi đã có từ dùng một lần' }).click()
      await page.getByLabel('Mã học, số điện thoại hoặc e-mail').fill('officer@demo.test')
      await page.getByLabel('Từ dùng một lần').fill(word.replaceAll('-', ' '))
      await page.getByLabel('Mật khẩu mới', { exact: true }).fill(DEMO_PASSWORD)
      await look(page)
      await page.getByRole('button', { name: 'Đặt mật khẩu và đăng nhập' }).click()
      await page.waitForURL('**/me')
    })
  })
}

test.describe('mistakes', () => {
  test.use({ expectedStatuses: [400, 403, 429] })

  test('a form says what is missing, keeps what was typed, and takes the reader to the field', async ({ page }) => {
    await page.goto('/sign-up')
    await page.getByLabel('Họ và tên').fill('Lê Văn Sáu')
    await page.getByLabel('E-mail hoặc số điện thoại').fill('12')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('ngắn')
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await expect(summary.getByRole('link')).toHaveCount(2)
    await checkAxe(page)
    await expect(page.getByLabel('Họ và tên')).toHaveValue('Lê Văn Sáu')
    await summary.getByRole('link', { name: 'Mật khẩu cần ít nhất 8 ký tự' }).click()
    await expect(page.getByLabel('Mật khẩu', { exact: true })).toBeFocused()
  })

  test('wrong passwords make one wait and lock nobody out', async ({ page, browser, site }) => {
    const code = await signUpByName(page, 'Phan Thị Tám', checkAxe)
    await signOut(page)
    const extraHTTPHeaders = { 'x-forwarded-for': '203.0.113.66' }
    const elsewhere = await browser.newContext({ baseURL: site, extraHTTPHeaders })
    const stranger = await elsewhere.newPage()
    // The first five are answered at once; on a slow machine a try may come after the wait was over.
    const wait = stranger.getByRole('alert').filter({ hasText: 'Xin đợi' })
    for (let count = 0; count < 5 || (count < 10 && !(await wait.isVisible())); count++) {
      await signInAs(stranger, code, 'không phải mật khẩu')
      await expect(stranger.getByRole('alert')).toContainText(/Xin đợi|chưa khớp/)
    }
    await expect(wait).toBeVisible()
    await expect(stranger.getByLabel('Mã học, số điện thoại hoặc e-mail')).toHaveValue(code)
    await checkAxe(stranger)

    await signInAs(page, code, 'gõ nhầm một lần')
    await expect(page.getByRole('alert')).toContainText('chưa khớp')
    await signInAs(page, code, PASSWORD)
    await page.waitForURL('**/me')

    const told = await stranger.getByRole('alert').innerText()
    await stranger.waitForTimeout(1000 * Number(/đợi (\d+) giây/.exec(told)?.[1]))
    await signInAs(stranger, code, PASSWORD)
    await stranger.waitForURL('**/me')
    await elsewhere.close()
  })

  test('someone without the role is told so politely', async ({ page }) => {
    await signUpByName(page, 'Võ Thị Bảy', checkAxe)
    const answer = await page.goto('/manage/people')
    expect(answer?.status()).toBe(403)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await checkAxe(page)
  })
})

test('an administrator reads the log and sees that its chain is whole', async ({ page }) => {
  await signIn(page, 'admin@demo.test')
  await page.goto('/admin/audit')
  await expect(page.getByRole('main')).toContainText('Chuỗi nhật ký nguyên vẹn')
  await checkAxe(page)
})

test('a link never leads to another site after signing in', async ({ page }) => {
  await page.goto('/sign-in?next=//elsewhere.test/')
  await page.locator('input[name="identifier"]').fill('hr@demo.test')
  await page.locator('input[name="password"]').fill(DEMO_PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL('**/me')
})
