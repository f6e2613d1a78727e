import type { Locator } from '@playwright/test'
import { checkAxe, expect, signIn, test } from './fixtures'
import { COURSE, countWaiting, downloadCourse, LESSON, QUIZ, readDevice } from './offline-device'
import { answerQuestions } from './quiz-answers'

test.use({ cutsTheLine: true })
test.setTimeout(300_000)

/** Puts every card of the lesson's activity into a group until all are home. */
async function playSort(activity: Locator) {
  await activity.scrollIntoViewIfNeeded()
  await expect(activity.locator('form')).toHaveAttribute('data-alive', 'yes')
  for (let card = 0; card < 12; card++) {
    await activity.getByRole('button', { name: card < 8 ? 'Là chuyển đổi số' : 'Mới là số hóa' }).click()
    await activity.getByRole('button', { name: 'Đi tiếp' }).click()
  }
  await expect(activity.getByText('Xong rồi!')).toBeVisible()
}

test('a downloaded course is read, practised and finished without network, and saved once', async ({
  page,
  context
}) => {
  await downloadCourse(page)
  await checkAxe(page)
  await context.setOffline(true)
  await page.goto(LESSON)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chuyển đổi số là gì?')
  const check = page.locator('.check').first()
  await check.scrollIntoViewIfNeeded()
  await check.getByRole('button', { name: 'Kiểm tra câu trả lời' }).waitFor()
  await check.getByText('Dùng dữ liệu đã quét').first().click()
  await check.getByRole('button', { name: 'Kiểm tra câu trả lời' }).click()
  await expect(check.getByRole('status')).toContainText('Đúng rồi')
  const activity = page.getByRole('region', { name: 'Tám việc ở Ủy ban nhân dân xã' })
  await playSort(activity)
  await expect(activity.getByText('Đang giữ trên máy này')).toBeVisible()
  await page.getByRole('button', { name: 'Xong bài' }).click()
  await expect(page.locator('.lesson-end').getByText('Đang giữ trên máy này')).toBeVisible()
  await checkAxe(page)
  await page.close()

  const again = await context.newPage()
  await again.goto(LESSON)
  await again.getByRole('button', { name: 'Xong bài' }).scrollIntoViewIfNeeded()
  await expect(again.getByText('Đang giữ trên máy này')).toBeVisible()
  await again.goto('/me')
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('Đang không có mạng')
  await expect(again.getByRole('link', { name: 'Chuyển đổi số là gì?' })).toBeVisible()
  await expect(again.getByText('Xong bài: Chuyển đổi số là gì?')).toBeVisible()
  await checkAxe(again)
  await again.setViewportSize({ width: 1280, height: 900 })
  await checkAxe(again)

  await again.goto(LESSON)
  await again.getByRole('button', { name: 'Xong bài' }).scrollIntoViewIfNeeded()
  await expect(again.getByText('Đang giữ trên máy này')).toBeVisible()
  await context.setOffline(false)
  await expect(again.getByText(/Đã lưu, mã biên nhận BN-/)).toBeVisible({ timeout: 20_000 })
  await again.goto('/me/record')
  await expect(again.getByText('Học xong bài: Chuyển đổi số là gì?')).toHaveCount(1)
  await expect(again.getByText('Làm xong bài tập: Tám việc ở Ủy ban nhân dân xã')).toHaveCount(1)
  expect(await countWaiting(again)).toBe(0)
})

test('a course is taken off the device again', async ({ page, context }) => {
  await downloadCourse(page)
  await page.getByRole('button', { name: 'Xóa khỏi máy này' }).click()
  await expect(page.getByRole('button', { name: /^Tải về để học/ })).toBeVisible()
  await context.setOffline(true)
  await page.goto(LESSON)
  await expect(page.getByText('Chưa có khóa học nào trên máy này')).toBeVisible()
})

test('an attempt begun with network is answered and submitted without, and graded by the server', async ({
  page,
  context
}) => {
  await page.goto(QUIZ)
  await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
  await answerQuestions(page, { count: 2 })
  await expect(page.getByText('Đã lưu', { exact: true })).toHaveCount(2)
  await expect.poll(() => page.evaluate(() => caches.keys())).toContainEqual(expect.stringMatching(/^private-/))
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await page.waitForTimeout(1500)
  const address = page.url()
  await context.setOffline(true)
  await answerQuestions(page, { count: 5 })
  await expect(page.getByText(/Máy vẫn giữ câu trả lời/).first()).toBeVisible()
  expect(await readDevice(page)).not.toContain('choice')
  await page.close()

  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByText('5 trên 10 câu').first()).toBeVisible()
  await answerQuestions(again)
  await again.getByRole('button', { name: 'Nộp bài' }).click()
  await expect(again.getByText('Đang giữ trên máy này, sẽ nộp khi có mạng')).toBeVisible()
  await checkAxe(again)
  await again.close()

  const third = await context.newPage()
  await third.goto(address)
  await expect(third.getByText('Đang giữ trên máy này, sẽ nộp khi có mạng')).toBeVisible()
  await context.setOffline(false)
  await expect(third.getByText('Đúng 10 trên 10 câu (100%)')).toBeVisible({ timeout: 30_000 })
  await third.goto(QUIZ)
  await expect(third.getByText('3 lần, hôm nay còn 2')).toBeVisible()
})

test.describe('an expired sign-in', () => {
  test.use({ expectedStatuses: [401, 409] })

  test('keeps the answers until its person signs in again', async ({ page, context }) => {
    await signIn(page, 'learner@demo.test')
    await page.goto(QUIZ)
    await page.getByRole('button', { name: /Bắt đầu làm bài|Làm tiếp|Làm lại/ }).click()
    await answerQuestions(page, { count: 1 })
    await expect(page.getByText('Đã lưu', { exact: true })).toHaveCount(1)
    const cookies = await context.cookies()
    await context.clearCookies()
    await answerQuestions(page, { count: 3 })
    await expect(page.getByText('Phiên đăng nhập đã hết')).toBeVisible()
    await checkAxe(page)
    expect(cookies.length).toBeGreaterThan(0)
    const address = new URL(page.url()).pathname
    await page.getByRole('link', { name: 'Đăng nhập rồi quay lại bài này' }).click()
    await page.locator('input[name="identifier"]').fill('learner@demo.test')
    await page.locator('input[name="password"]').fill('hoc-so-moi-ngay')
    await page.locator('main form button[type="submit"]').first().click()
    await page.waitForURL((url) => url.pathname === address)
    await expect(page.getByText('Đã lưu', { exact: true })).toHaveCount(3, { timeout: 20_000 })
    await page.reload()
    await expect(page.getByText('3 trên 10 câu').first()).toBeVisible()
  })
})

test.describe('signing out with unsent work and no network', () => {
  test.use({ expectedStatuses: [401, 409] })

  test('locks it: the next learner sees nothing, its person sends it', async ({ page, context }) => {
    await signIn(page, 'learner@demo.test')
    await downloadCourse(page)
    await page.goto('/sign-out')
    await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
    const lesson = await context.newPage()
    await lesson.goto(LESSON)
    await lesson.getByRole('button', { name: 'Xong bài' }).waitFor()
    await context.setOffline(true)
    await lesson.getByRole('button', { name: 'Xong bài' }).click()
    await expect(lesson.getByText('Đang giữ trên máy này')).toBeVisible()
    expect(await readDevice(lesson)).not.toContain('chuyen-doi-so-la-gi')

    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await expect(page.getByText('Đã đăng xuất trên máy này')).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText('Còn 1 việc chưa gửi, đã khóa lại')).toBeVisible()
    await checkAxe(page)
    await lesson.close()
    await context.setOffline(false)

    await signIn(page, 'officer@demo.test')
    await page.goto('/offline')
    await expect(page.getByRole('link', { name: 'Chuyển đổi số là gì?' })).toBeVisible()
    await expect(page.getByText('Việc chưa gửi')).toHaveCount(0)
    expect(await readDevice(page)).not.toContain('chuyen-doi-so-la-gi')
    expect(await countWaiting(page)).toBe(1)
    await page.goto('/sign-out')
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.waitForURL((url) => url.pathname === '/')

    await signIn(page, 'learner@demo.test')
    await page.goto('/me/record')
    await expect.poll(() => countWaiting(page), { timeout: 20_000 }).toBe(0)
    await page.reload()
    await expect(page.getByText('Học xong bài: Chuyển đổi số là gì?').first()).toBeVisible()
  })
})

test.describe('signing out where no work can be sent', () => {
  // Without a worker every request is the page's own, so that the journey can stop the acts alone.
  test.use({ serviceWorkers: 'block' })

  test('deletes it only by a second choice that names what is lost', async ({ page, context }) => {
    await signIn(page, 'hr@demo.test')
    const lesson = await context.newPage()
    await lesson.goto(LESSON)
    await lesson.getByRole('button', { name: 'Xong bài' }).waitFor()
    await page.route('**/api/v1/acts', (route) => route.abort())
    await lesson.route('**/api/v1/acts', (route) => route.abort())
    await lesson.getByRole('button', { name: 'Xong bài' }).click()
    await expect(lesson.getByText('Đang giữ trên máy này')).toBeVisible()
    await lesson.close()
    await page.goto('/sign-out')
    await page.getByText('Xóa việc chưa gửi').click()
    await expect(page.getByText('Xong bài: Chuyển đổi số là gì?')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Xóa hẳn' })).toBeDisabled()
    await checkAxe(page)
    await page.getByText('Tôi hiểu và muốn xóa các việc này').click()
    await page.getByRole('button', { name: 'Xóa hẳn' }).click()
    await expect(page.getByText('Xóa việc chưa gửi')).toHaveCount(0)
    expect(await countWaiting(page)).toBe(0)
  })
})

test('the school can be installed under the name of its province', async ({ page, request }) => {
  await page.goto(COURSE)
  const link = await page.locator('link[rel="manifest"]').getAttribute('href')
  const manifest = await (await request.get(link ?? '')).json()
  expect(manifest).toMatchObject({ name: 'Trường kỹ năng số Quảng Ngãi', display: 'standalone', start_url: '/' })
  for (const icon of manifest.icons) expect((await request.get(icon.src)).status()).toBe(200)
  expect((await request.get('/sw.js')).headers()['cache-control']).toBe('no-cache')
})

test('an English reader gets the pages around a downloaded lesson in English', async ({ page, context }) => {
  await page.goto(`${COURSE}?lang=en`)
  await page.getByRole('button', { name: /^Download for learning offline/ }).click()
  await expect(page.getByText('Downloaded', { exact: true })).toBeVisible({ timeout: 30_000 })
  await context.setOffline(true)
  await page.goto(LESSON)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto('/me')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No connection')
})
