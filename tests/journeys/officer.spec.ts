import type { Page } from '@playwright/test'
import { checkAxe, expect, follow, signIn, test } from './fixtures'
import { answerQuestions } from './quiz-answers'

/** From "Việc học của tôi" to the next thing to do; whoever has not begun is shown the course first. */
async function goOn(page: Page): Promise<string> {
  await page.goto('/me')
  const address = await follow(page.getByRole('link', { name: /^(Học tiếp|Bắt đầu)/ }).first())
  return /^\/courses\/[^/]+$/.test(address) ? follow(page.getByRole('link', { name: 'Bắt đầu học' })) : address
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`an officer with a duty, ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled })
    // Axe is itself a script: without them the same pages were already looked at.
    const look = javaScriptEnabled ? checkAxe : async () => undefined
    // The duty is done once, so each of the two has somebody else to do it.
    const name = javaScriptEnabled ? 'officer@demo.test' : 'hr.unit@demo.test'

    test('finishes the course, holds a certificate, and anyone can check it', async ({ page, browser, site }) => {
      await signIn(page, name)
      await page.goto('/me')
      await expect(page.getByRole('heading', { name: 'Việc cần làm' })).toBeVisible()
      await look(page)

      for (let lesson = 0; lesson < 12 && !(await goOn(page)).includes('/quiz/'); lesson++) {
        await page.getByRole('button', { name: 'Xong bài' }).click()
        await expect(page.getByText(/biên nhận BN-/i)).toBeVisible()
      }
      await expect(page.getByText(/Chương trình: Cán bộ, công chức, viên chức/)).toBeVisible()
      await page.getByRole('button', { name: /làm bài|Làm tiếp/ }).click()
      await answerQuestions(page, { scripted: javaScriptEnabled })
      await page.getByRole('button', { name: 'Nộp bài' }).click()
      await expect(page.getByText('Đã hoàn thành khóa học')).toBeVisible()
      await look(page)

      await page.getByRole('link', { name: 'Xem giấy chứng nhận' }).click()
      await expect(page.getByRole('heading', { name: 'Giấy chứng nhận của tôi' })).toBeVisible()
      await look(page)
      const file = await page.getByRole('link', { name: /Tải giấy chứng nhận/ }).getAttribute('href')
      const pdf = await page.context().request.get(file ?? '')
      expect(pdf.headers()['content-type']).toBe('application/pdf')
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')

      const code = /certificates\/(.+)\.pdf/.exec(file ?? '')?.[1] ?? ''
      const anyone = await browser.newContext({ baseURL: site, javaScriptEnabled })
      const checker = await anyone.newPage()
      await checker.goto('/verify')
      await checker.getByLabel('Mã trên giấy').fill(code.toLowerCase().replace(/-/g, ' '))
      await checker.getByRole('button', { name: 'Kiểm tra' }).click()
      await expect(checker.getByText('Còn giá trị')).toBeVisible()
      for (const printed of ['xã Trà Bồng', 'dành cho cán bộ, công chức, viên chức', '100%', code]) {
        await expect(checker.getByText(printed).first()).toBeVisible()
      }
      await expect(checker.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
      await look(checker)
      await anyone.close()

      await page.goto('/me')
      await expect(page.getByText('Đã xong').first()).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Đã hoàn thành' })).toBeVisible()
      await page.goto('/me/record')
      await expect(page.getByText('Hoàn thành khóa học, kết quả 100%')).toBeVisible()
      await expect(page.getByText(/Biên nhận BN-/).first()).toBeVisible()
      await look(page)
    })
  })
}

test.describe('a code that is not known', () => {
  test.use({ expectedStatuses: [400, 404] })

  test('is answered kindly, and a mistyped one keeps what was typed', async ({ page }) => {
    await page.goto('/verify')
    await page.getByLabel('Mã trên giấy').fill('7K3M-01')
    await page.getByRole('button', { name: 'Kiểm tra' }).click()
    await expect(page.getByLabel('Mã trên giấy')).toHaveValue('7K3M-01')
    await expect(page.getByRole('alert')).toBeVisible()
    await checkAxe(page)
    await page.goto('/verify/7K3M-0123-4567-89AB-CDEF-GHJK-MNPQ')
    await expect(page.getByRole('heading', { name: 'Không tìm thấy mã này' })).toBeVisible()
    await checkAxe(page)
  })
})

test('a visitor without work is shown where to begin', async ({ page }) => {
  for (const address of ['/me', '/me/record', '/me/certificates']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await checkAxe(page)
  }
})
