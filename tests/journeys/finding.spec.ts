import { checkAxe, expect, test } from './fixtures'

const COURSE = '/courses/chuyen-doi-so-co-ban'

/** Nothing stands wider than the phone. */
async function checkWidth(page: import('@playwright/test').Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a visitor searches without marks and lands at the heading that answers', async ({ page }) => {
      await page.goto('/')
      await page.getByRole('searchbox').fill('ten mien gov.vn')
      await page.getByRole('searchbox').press('Enter')
      await expect(page).toHaveURL(/\/search\?q=ten\+mien\+gov\.vn/)
      await expect(page.getByRole('status')).toContainText('ten mien gov.vn')
      const [first] = await page.locator('.found a').all()
      await expect(page.locator('.found mark').first()).toBeVisible()
      await first?.click()
      await expect(page).toHaveURL(/\/courses\/chuyen-doi-so-co-ban\/[\w-]+#[\w-]+$/)
      const heading = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
      await expect(heading).toBeVisible()
    })

    test('a slip of typing is understood and said', async ({ page }) => {
      await page.goto('/search?q=chuyeenr+ddooir+soos')
      await expect(page.getByText('chuyển đổi số', { exact: false }).first()).toBeVisible()
      await expect(page.locator('.found a').first()).toBeVisible()
    })

    test('the guided start asks eight questions, goes back, skips, and leads into the path', async ({ page }) => {
      await page.goto('/')
      await page.getByRole('link', { name: 'Chưa biết bắt đầu từ đâu?' }).click()
      await page.getByRole('link', { name: 'Bắt đầu trả lời' }).click()
      await page.getByLabel('Người dân', { exact: true }).check()
      await page.getByRole('button', { name: 'Tiếp tục' }).click()
      await expect(page.getByText('Câu 2 trên 8')).toBeVisible()
      await page.getByRole('link', { name: 'Quay lại' }).click()
      await expect(page.getByLabel('Người dân', { exact: true })).toBeChecked()
      await page.getByRole('button', { name: 'Tiếp tục' }).click()
      await page.getByRole('link', { name: 'Bỏ qua câu này' }).click()
      await page.getByLabel('Tin giả, tin không rõ đúng sai').check()
      for (let question = 3; question <= 8; question++) await page.getByRole('button', { name: 'Tiếp tục' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài nên học trước')
      await expect(page.getByText('Vì bác, anh, chị nói: lo gặp tin giả').first()).toBeVisible()
      await checkWidth(page)
      const first = (await page.locator('.steps a').first().textContent()) ?? ''
      await page.getByRole('button', { name: 'Bắt đầu học' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(first)
      await page.goto(COURSE)
      await expect(page.getByText('Đang học với tư cách: Người dân.')).toBeVisible()
    })

    test('the catalogue is filtered, its address shared, the filter cleared', async ({ page }) => {
      await page.goto('/courses')
      await page.getByText('Lọc khóa học').click()
      await page.getByLabel('Dành cho').selectOption('officer')
      await page.getByLabel('Năng lực').selectOption({ value: 'DigComp 2.2 2.6' })
      await page.getByRole('button', { name: 'Lọc', exact: true }).click()
      await expect(page).toHaveURL('/courses?audience=officer&competency=DigComp+2.2+2.6')
      await expect(page.getByRole('status')).toHaveText(/[1-9]\d* khóa học phù hợp/)
      await expect(page.locator('.fitting a').first()).toBeVisible()
      await checkWidth(page)
      await page.getByRole('link', { name: 'Bỏ lọc' }).click()
      await expect(page).toHaveURL('/courses')
    })
  })
}

test('what finds nothing helps on', async ({ page }) => {
  await page.goto('/search?q=xyzzy')
  await expect(page.getByRole('status')).toHaveText('Chưa tìm thấy “xyzzy”')
  await page.getByRole('navigation', { name: 'Xem theo chủ đề' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/courses\?topic=/)
  await page.goto('/courses?topic=khong-co')
  await page.getByRole('link', { name: 'Bắt đầu từ đâu?' }).click()
  await expect(page).toHaveURL('/start')
})

for (const address of [
  '/',
  '/courses?audience=citizen',
  '/search?q=mat+khau',
  '/search?q=xyzzy',
  '/start',
  '/start/5',
  '/start/result'
]) {
  test(`${address} is clean for axe and fits a phone`, async ({ page }) => {
    await page.goto(address)
    await checkAxe(page)
    await checkWidth(page)
  })
}

test('a question is answered by keyboard alone', async ({ page }) => {
  await page.goto('/start/1')
  await page.locator('input[type="radio"]').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/start/2?who=officer')
})

test('feeds, sitemap and share tags say where everything is, and answer 304', async ({ page, request, baseURL }) => {
  for (const file of ['/feed.xml', '/feed.json', '/sitemap.xml', '/robots.txt']) {
    const answer = await request.get(file)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['cache-control']).toBe('public, max-age=300')
    const again = await request.get(file, { headers: { 'If-None-Match': answer.headers().etag ?? '' } })
    expect(again.status()).toBe(304)
  }
  expect(await (await request.get('/sitemap.xml')).text()).toContain(`<loc>${baseURL}${COURSE}</loc>`)
  await page.goto(COURSE)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${baseURL}${COURSE}`)
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', `${baseURL}/og.png`)
  expect((await request.get('/og.png')).headers()['content-type']).toBe('image/png')
  await page.goto('/')
  await expect(page.locator('link[type="application/rss+xml"]')).toHaveAttribute('href', `${baseURL}/feed.xml`)
  const lesson = await (await request.get(`${COURSE}/chuyen-doi-so-la-gi`)).text()
  expect(lesson).toContain('property="og:title"')
})
