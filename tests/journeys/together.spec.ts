import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { checkAxe, expect, signIn, test } from './fixtures'

const LESSON = '/courses/chuyen-doi-so-co-ban/chuyen-doi-so-la-gi'
const PASSWORD = 'mùa lúa chín'

type Look = (page: Page) => Promise<void>

/** Another device, with cookies of its own. */
async function newPhone(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  return (await browser.newContext(options)).newPage()
}

/** Chooses four pictures, one a step, by their names. */
async function givePin(page: Page, pictures: ReadonlyArray<string>) {
  for (const [index, picture] of pictures.entries()) {
    await page
      .getByRole('group', { name: `Hình thứ ${index + 1}` })
      .getByText(picture)
      .click()
  }
}

/** A new learner of the phone, behind a PIN from the second one on, or skipping it. */
async function addLearner(page: Page, name: string, pin: ReadonlyArray<string> | null) {
  await page.goto('/device/new')
  await page.getByLabel('Tên gọi').fill(name)
  await page.getByRole('button', { name: 'Bắt đầu học' }).click()
  if (!pin) return
  await page.waitForURL('**/pin')
  await givePin(page, pin)
  await page.getByRole('button', { name: 'Lưu mã hình' }).click()
  await page.waitForURL('**/me')
}

const TU = ['Hoa sen', 'Con cá', 'Cái trống', 'Hoa sen']
const TI = ['Cánh diều', 'Con trâu', 'Nón lá', 'Con thuyền']

async function finishFirstLesson(page: Page) {
  await page.goto(LESSON)
  await page.getByRole('button', { name: 'Xong bài' }).click()
  await expect(page.getByText(/biên nhận BN-/i)).toBeVisible()
}

async function signOut(page: Page) {
  await page.goto('/sign-out')
  await page.getByRole('main').getByRole('button', { name: 'Đăng xuất' }).click()
  await page.waitForURL((url) => url.pathname === '/')
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`together, ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 }, expectedStatuses: [400] })
    // Many pages and as many looks at them.
    test.describe.configure({ timeout: 180_000 })
    const look: Look = javaScriptEnabled ? checkAxe : async () => undefined

    test('each learner of a phone stands behind four pictures', async ({ page }) => {
      await addLearner(page, 'Bà Tư', null)
      await page.waitForURL('**/me')
      await page.goto('/device')
      await page.getByRole('link', { name: 'Đặt mã hình cho Bà Tư' }).click()
      await look(page)
      await page.getByRole('button', { name: 'Lưu mã hình' }).click()
      await expect(page.getByRole('alert')).toContainText('Xin chọn hình thứ 1')
      await givePin(page, TU)
      await page.getByRole('button', { name: 'Lưu mã hình' }).click()
      await page.waitForURL('**/me')
      await finishFirstLesson(page)
      await addLearner(page, 'Cu Tí', TI)
      await expect(page.getByRole('main')).not.toContainText('Bà Tư')
      await page.getByRole('button', { name: 'Khóa lại' }).click()
      await page.waitForURL('**/device')
      await look(page)

      await page.getByText('Bà Tư', { exact: true }).click()
      await page.getByRole('button', { name: 'Học tiếp' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chào Bà Tư')
      await look(page)
      await givePin(page, TI)
      await page.getByRole('button', { name: 'Mở phần học của tôi' }).click()
      await expect(page.getByRole('alert')).toContainText('Bốn hình chưa khớp')
      await givePin(page, TU)
      await page.getByRole('button', { name: 'Mở phần học của tôi' }).click()
      await page.waitForURL('**/me')
      await expect(page.getByRole('main')).toContainText('Bài tiếp theo')
      await page.goto('/device')
      await page.getByText('Cu Tí', { exact: true }).click()
      await page.getByRole('button', { name: 'Học tiếp' }).click()
      await page.getByRole('link', { name: 'Quên mã hình' }).click()
      await look(page)
    })

    test('a helper opens a class, three learners of one phone learn in it, and one claims at home', async ({
      page,
      browser,
      baseURL
    }) => {
      await signIn(page, 'helper@demo.test')
      await page.goto('/assist')
      await look(page)
      await page.getByLabel('Tên lớp').fill('Nhà văn hóa thôn Trà Hoa')
      await page.getByRole('button', { name: 'Mở lớp' }).click()
      const code = await page.locator('.code-card__code').innerText()
      await look(page)
      const classPage = page.url()

      const phone = await newPhone(browser, { baseURL, javaScriptEnabled, viewport: { width: 360, height: 740 } })
      let slip = ''
      for (const name of ['Bà Tư', 'Ông Sáu', 'Cô Na']) {
        await phone.goto('/join')
        await phone.getByLabel('Mã lớp').fill(code.replaceAll('-', ' '))
        await phone.getByRole('button', { name: 'Tiếp tục' }).click()
        await expect(phone.getByRole('heading', { level: 1 })).toContainText('Nhà văn hóa thôn Trà Hoa')
        if (name === 'Ông Sáu') await look(phone)
        await phone.getByLabel('Tên gọi').fill(name)
        await givePin(phone, TU)
        await phone.getByRole('button', { name: 'Vào lớp', exact: true }).click()
        await phone.waitForURL('**/join/slip')
        await expect(phone.getByRole('main')).toContainText(`Phiếu nhận bài của ${name}`)
        if (name === 'Bà Tư') slip = await phone.locator('.slip__code').nth(1).innerText()
        await look(phone)
        await finishFirstLesson(phone)
      }
      await phone.goto('/me/record')
      await expect(phone.getByRole('main')).toContainText('Học có người hướng dẫn')
      await phone.close()

      await page.goto(classPage)
      for (const name of ['Bà Tư', 'Ông Sáu', 'Cô Na']) {
        await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('xong 1 bài trong lớp')
      }
      await page.getByRole('link', { name: 'Phiếu nhận bài' }).click()
      await page.getByRole('button', { name: 'Làm phiếu' }).click()
      await expect(page.locator('.slip')).toHaveCount(3)
      await expect(page.locator('.slip').first()).toContainText(slip)
      await look(page)
      await page.goto(classPage)
      await page.getByRole('button', { name: 'Đóng lớp' }).click()
      await page.waitForURL('**/assist')
      await signOut(page)

      await page.goto('/sign-up?next=/claim')
      await page.getByLabel('Họ và tên').fill('Hồ Thị Tư')
      await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
      await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
      await expect(page.locator('.code-card__code')).toBeVisible()
      await page.goto('/claim')
      await look(page)
      await page.getByLabel('Mã lớp').fill(code)
      await page.getByLabel('Từ trên phiếu').fill(slip)
      await page.getByRole('button', { name: 'Nhận về tài khoản của tôi' }).click()
      await page.waitForURL('**/me/record')
      await expect(page.getByRole('main')).toContainText('Học có người hướng dẫn')
      await page.goto('/claim')
      await page.getByLabel('Mã lớp').fill(code)
      await page.getByLabel('Từ trên phiếu').fill(slip)
      await page.getByRole('button', { name: 'Nhận về tài khoản của tôi' }).click()
      await expect(page.getByRole('alert')).toContainText('chưa khớp')
    })

    test('a learner asks under a lesson, a trainer answers, and everyone reads it', async ({
      page,
      browser,
      baseURL
    }) => {
      const question = `Chuyển đổi số có khó không? ${javaScriptEnabled}`
      await signIn(page, 'trainer@demo.test')
      await page.goto('/studio/courses/chuyen-doi-so-co-ban')
      const open = page.getByRole('button', { name: 'Mở hỏi đáp' })
      if (await open.isVisible()) await open.click()
      await expect(page.getByRole('button', { name: 'Đóng hỏi đáp' })).toBeVisible()

      const learner = await newPhone(browser, { baseURL, javaScriptEnabled, viewport: { width: 360, height: 740 } })
      await learner.goto(LESSON)
      await look(learner)
      await learner.getByLabel('Hỏi một câu').fill(question)
      await learner.getByRole('button', { name: 'Gửi câu hỏi' }).click()
      await expect(learner.getByRole('main')).toContainText('BN-')
      await look(learner)
      await learner.goto('/me')
      await expect(learner.getByRole('main')).toContainText('Đang chờ giảng viên trả lời')

      await page.getByRole('link', { name: 'Câu hỏi của học viên' }).click()
      await look(page)
      const waiting = page.getByRole('listitem').filter({ hasText: question })
      await waiting.getByLabel('Câu trả lời').fill('Không khó. <b>Xem</b> https://example.vn nhé.')
      await waiting.getByRole('button', { name: 'Trả lời và đăng' }).click()
      await expect(page.getByRole('region', { name: 'Đã trả lời' })).toContainText(question)

      await learner.goto('/me')
      await expect(learner.getByRole('main')).toContainText('Không khó.')
      await learner.goto(LESSON)
      const shown = learner.locator('#questions').getByRole('listitem').filter({ hasText: question })
      await expect(shown).toContainText('Một học viên hỏi')
      await expect(shown).toContainText('<b>Xem</b> https://example.vn')
      await expect(shown.getByRole('link')).toHaveCount(0)
      await look(learner)

      await page.getByRole('listitem').filter({ hasText: question }).getByRole('button', { name: 'Ẩn' }).click()
      await expect(page.getByRole('listitem').filter({ hasText: question })).toContainText('Không đăng')
      // A phone that keeps the lesson shows its copy at once, and what has changed on the next visit.
      await expect(async () => {
        await learner.goto(LESSON)
        await expect(learner.locator('#questions')).not.toContainText(question, { timeout: 1000 })
      }).toPass()
      await learner.close()
    })

    test('a weekly goal is one’s own, and every word about it is kind', async ({ page }) => {
      await page.goto('/me')
      await page.getByText('Mỗi tuần mấy bài?').first().click()
      await page.getByText('1 bài', { exact: true }).click()
      await page.getByRole('button', { name: 'Lưu mục tiêu' }).click()
      await expect(page.getByRole('main')).toContainText('Tuần mới, bắt đầu lúc nào cũng được.')
      await finishFirstLesson(page)
      await page.goto('/me')
      await expect(page.getByRole('main')).toContainText('Vừa tròn mục tiêu')
      await expect(page.getByRole('main')).toContainText('Thử thách tuần')
      await look(page)
    })
  })
}

test('two tabs: what is done in the one left open waits for whom it was shown to', async ({ page, context }) => {
  await addLearner(page, 'Bà Tư', null)
  await page.waitForURL('**/me')
  await page.goto(LESSON)
  await expect(page.locator('.lesson-meta')).toContainText('Đang học: Bà Tư')
  const other = await context.newPage()
  await addLearner(other, 'Cu Tí', TI)
  await page.getByRole('button', { name: 'Xong bài' }).click()
  await expect(page.getByRole('status')).toContainText('Người đã làm vào lại trên máy này')
  await checkAxe(page)
  await other.goto('/me/record')
  await expect(other.getByRole('main')).toContainText('Sổ còn trống')

  await other.goto('/device')
  await other.getByText('Bà Tư', { exact: true }).click()
  await other.getByRole('button', { name: 'Học tiếp' }).click()
  await givePin(other, TU)
  await other.getByRole('button', { name: 'Lưu mã hình' }).click()
  await other.waitForURL('**/me')
  await expect(page.getByRole('status')).toContainText('BN-')
  await other.goto('/me/record')
  await expect(other.getByRole('main')).toContainText('Chuyển đổi số là gì?')
})

test('a forgotten PIN is opened by a word from a helper beside the learner', async ({ page, browser, baseURL }) => {
  await addLearner(page, 'Bà Tư', null)
  await page.waitForURL('**/me')
  await page.goto('/device')
  await page.getByRole('link', { name: 'Đặt mã hình cho Bà Tư' }).click()
  await givePin(page, TU)
  await page.getByRole('button', { name: 'Lưu mã hình' }).click()
  await page.waitForURL('**/me')
  await page.getByRole('button', { name: 'Khóa lại' }).click()
  await page.getByText('Bà Tư', { exact: true }).click()
  await page.getByRole('button', { name: 'Học tiếp' }).click()
  await page.getByRole('link', { name: 'Quên mã hình' }).click()
  await page.waitForURL('**/forgotten')
  const profile = /device\/([^/]+)\//.exec(page.url())?.[1]

  const helper = await newPhone(browser, { baseURL })
  await signIn(helper, 'helper@demo.test')
  await helper.goto(`/assist/pin/${profile}`)
  await helper.getByText('Tôi đang ở bên người này').click()
  await helper.getByRole('button', { name: 'Tạo từ dùng một lần' }).click()
  const word = await helper.locator('.code-card__code').innerText()
  await checkAxe(helper)
  await helper.close()

  await page.getByLabel('Từ dùng một lần').fill(word.replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Mở và chọn mã hình mới' }).click()
  await page.waitForURL('**/pin')
  await givePin(page, TI)
  await page.getByRole('button', { name: 'Lưu mã hình' }).click()
  await page.waitForURL('**/me')
})
