import { checkAxe, expect, signIn, test } from './fixtures'
import { answerQuestions, secretSentences } from './quiz-answers'

const QUIZ = '/courses/chuyen-doi-so-co-ban/quiz/final'

test.describe('a visitor takes the quiz without an account', () => {
  // A worker's own requests are not the page's, so only without one can the line be cut here.
  test.use({ expectedStatuses: [503], serviceWorkers: 'block' })

  test('reads what counts, answers by keyboard, and every answer is saved and survives a reload', async ({ page }) => {
    await page.goto(QUIZ)
    await expect(page.getByText('Đạt khi đúng từ 7 câu trở lên (70%)')).toBeVisible()
    await expect(page.getByText('3 lần, hôm nay còn 3')).toBeVisible()
    await checkAxe(page)
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
    await expect(page).toHaveURL(/\/attempts\//)
    await checkAxe(page)

    await answerQuestions(page)
    await expect(page.getByText('10 trên 10 câu').first()).toBeVisible()
    await expect(page.getByText('Đã lưu', { exact: true })).toHaveCount(10)
    await checkAxe(page)

    await page.reload()
    await expect(page.getByText('10 trên 10 câu').first()).toBeVisible()
    await page.getByRole('button', { name: 'Nộp bài' }).press('Enter')
    await expect(page.getByText('Chúc mừng, bài đã đạt')).toBeVisible()
    await expect(page.getByText('Đúng 10 trên 10 câu (100%)')).toBeVisible()
    await expect(page.getByText('mời đăng ký tài khoản')).toBeVisible()
    await checkAxe(page)
  })

  test('loses no answer when the line drops', async ({ page, context }) => {
    await page.goto(QUIZ)
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
    await answerQuestions(page, { count: 1 })
    await expect(page.getByText('Đã lưu', { exact: true })).toHaveCount(1)

    await page.route('**/api/v1/attempts/**', (route) => route.fulfill({ status: 503 }))
    await answerQuestions(page, { count: 3 })
    await expect(page.getByText(/Máy vẫn giữ câu trả lời/).first()).toBeVisible()
    await page.reload()
    await expect(page.getByText(/Máy vẫn giữ câu trả lời/).first()).toBeVisible()
    await expect(page.getByText('3 trên 10 câu').first()).toBeVisible()

    await page.unroute('**/api/v1/attempts/**')
    await expect(page.getByText('Đã lưu', { exact: true })).toHaveCount(3, { timeout: 20_000 })
    const second = await context.newPage()
    await second.goto(page.url())
    await expect(second.getByText('3 trên 10 câu').first()).toBeVisible()
  })

  test('sees no key before submitting: not in the page, not in its data', async ({ page, context }) => {
    await page.goto(QUIZ)
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
    await expect(page).toHaveURL(/\/attempts\//)
    const texts = await Promise.all(
      [page.url(), `${page.url()}.data`].map(async (url) => (await context.request.get(url)).text())
    )
    const secrets = secretSentences()
    expect(secrets.length).toBeGreaterThan(60)
    for (const text of texts) {
      expect(text).toContain('shown')
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
      for (const field of ['"whys"', '"explanation"', '"correct"', '"accept"', '"tolerance"', '"pairs"']) {
        expect(text).not.toContain(field)
      }
    }
  })
})

test('a fail reads kindly, names what to look at again, and asks first about blank questions', async ({ page }) => {
  await page.goto(QUIZ)
  await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
  await answerQuestions(page, { count: 2 })
  await page.getByRole('button', { name: 'Nộp bài' }).click()
  await expect(page.getByText('Còn câu chưa trả lời')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Câu 8' })).toBeVisible()
  await checkAxe(page)
  await page.getByRole('button', { name: 'Vẫn nộp bài' }).click()

  await expect(page.getByText('Lần này chưa đạt, mình xem lại một chút nhé')).toBeVisible()
  await expect(page.getByText('Đúng 2 trên 10 câu (20%)')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nên xem lại' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Bài \d+: / }).first()).toBeVisible()
  await expect(page.getByText('Hôm nay còn làm được 2 lần.')).toBeVisible()
  for (const blame of ['trượt', 'rớt', 'kém', 'thất bại', 'sai rồi']) {
    await expect(page.locator('.notice')).not.toContainText(blame)
  }
  await checkAxe(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await checkAxe(page)
})

test.describe('a visitor whose browser runs no scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('answers all kinds, saves, comes back, and submits once however often it is sent', async ({ page }) => {
    await page.goto(QUIZ)
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
    await answerQuestions(page, { count: 4, scripted: false })
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect(page.getByText('Đã lưu các câu trả lời.')).toBeVisible()
    await answerQuestions(page, { scripted: false })
    await page.getByRole('button', { name: 'Nộp bài' }).click()
    await expect(page.getByText('Đúng 10 trên 10 câu (100%)')).toBeVisible()
    const result = page.url()
    await page.goto(result.replace('/result', ''))
    await expect(page).toHaveURL(result)
  })
})

test('answers given before scripts ran are saved once they run', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.goto(QUIZ)
  const opened = page.waitForURL(/\/attempts\//, { waitUntil: 'commit' })
  await page.route('**/assets/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.evaluate(() => document.querySelector<HTMLFormElement>('main form')?.submit())
  await opened
  await answerQuestions(page, { count: 10, scripted: false })
  release()
  await expect(page.getByText('10 trên 10 câu').first()).toBeVisible()
  await expect(page.getByText('Đã lưu', { exact: true })).toHaveCount(10)
  await page.getByRole('button', { name: 'Nộp bài' }).click()
  await expect(page.getByText('Đúng 10 trên 10 câu (100%)')).toBeVisible()
})

test('an account finds its open quiz and its answers on a second device', async ({ page, browser, site }) => {
  // An account of its own: other journeys of the same school leave the learner's quiz open.
  const account = 'reviewer@demo.test'
  await signIn(page, account)
  await page.goto(QUIZ)
  await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
  await answerQuestions(page, { count: 2 })
  await expect(page.getByText('Đã lưu', { exact: true })).toHaveCount(2)

  const phone = await browser.newContext({ baseURL: site })
  const second = await phone.newPage()
  await signIn(second, account)
  await second.goto(QUIZ)
  await second.getByRole('button', { name: 'Làm tiếp bài đang dở' }).click()
  await expect(second).toHaveURL(page.url())
  await expect(second.getByText('Đã lưu', { exact: true })).toHaveCount(2)
  await phone.close()
})

test("somebody else's attempt is not found", async ({ page, browser, site }) => {
  await page.goto(QUIZ)
  await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
  await expect(page).toHaveURL(/\/attempts\//)
  const stranger = await browser.newContext({ baseURL: site })
  const answers = await Promise.all(
    ['', '/result'].map((part) => stranger.request.get(`${page.url().split('?')[0]}${part}`))
  )
  expect(answers.map((answer) => answer.status())).toEqual([404, 404])
  await stranger.close()
})
