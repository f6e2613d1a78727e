import type { Page } from '@playwright/test'
import { checkAxe, expect, signIn, test } from './fixtures'

const COURSE = '/courses/chuyen-doi-so-co-ban'
const LESSON = `${COURSE}/chuyen-doi-so-la-gi`
const SECTION = 'Số hóa và chuyển đổi số khác nhau thế nào?'

async function openTools(page: Page) {
  await page.getByRole('button', { name: 'Công cụ đọc' }).click()
  await page.getByRole('dialog', { name: 'Công cụ đọc' }).waitFor()
}

/** Selects words of the lesson as a reader's finger or mouse would leave them. */
async function select(page: Page, words: string) {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('#lesson-text') as Node, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length)
      return
    }
  }, words)
}

test.describe('a reader with scripts', () => {
  test('sees how much is left, comes back another day and reads on', async ({ page }) => {
    await page.goto(LESSON)
    const bar = page.locator('.reading-bar')
    await expect(bar).toContainText('Bài 1/8')
    await expect(bar).toContainText('còn khoảng 8 phút')
    await page.evaluate(() => document.getElementById('end')?.scrollIntoView())
    await expect(bar).toContainText('đã đọc hết bài')
    await page.getByRole('heading', { name: SECTION }).evaluate((heading) => heading.scrollIntoView())
    await page.waitForTimeout(300)
    await page.goto(COURSE)
    await page.goto(LESSON)
    await bar.getByRole('link', { name: 'Đọc tiếp chỗ đang đọc' }).click()
    await expect(page.getByRole('heading', { name: SECTION })).toBeInViewport()
  })

  test('marks words and writes a note; both are there on the next visit, in the list and on their page', async ({
    page
  }) => {
    await page.goto(LESSON)
    await page.getByRole('button', { name: 'Công cụ đọc' }).waitFor()
    await select(page, 'thiếu một bản sao')
    await page.getByRole('toolbar').getByRole('button', { name: 'Đánh dấu' }).click()
    await expect(page.locator('mark[data-note]')).toHaveText('thiếu một bản sao')
    await select(page, 'Ba buổi đi')
    await page.getByRole('toolbar').getByRole('button', { name: 'Ghi chú' }).click()
    await page.getByLabel('Ghi chú của tôi', { exact: true }).fill('Giống nhà mình')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    const sheet = page.getByRole('dialog')
    await expect(sheet.getByText('Đã lưu').first()).toBeVisible()
    await checkAxe(page)

    await page.reload()
    await expect(page.locator('mark[data-note]')).toHaveText(['thiếu một bản sao', 'Ba buổi đi'])
    await openTools(page)
    await expect(sheet.getByText('Giống nhà mình', { exact: true })).toBeVisible()

    await page.goto('/me/notes?q=giong+nha')
    await expect(page.getByText('Giống nhà mình').first()).toBeVisible()
    await expect(page.getByText('thiếu một bản sao')).toHaveCount(0)
    await checkAxe(page)
  })

  test('does it all by keyboard: section, note, hard part, link, letters, bookmark, and back', async ({
    page,
    context
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(LESSON)
    const button = page.getByRole('button', { name: 'Công cụ đọc' })
    await button.focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog')
    await expect(sheet.getByRole('heading', { name: 'Công cụ đọc' })).toBeFocused()
    await sheet.getByLabel('Đang ở đoạn').selectOption({ label: SECTION })

    await sheet.getByRole('button', { name: 'Ghi chú', exact: true }).press('Enter')
    await expect(sheet.getByLabel('Ghi chú của tôi', { exact: true })).toBeFocused()
    await page.keyboard.type('Hỏi chị Thu')
    await sheet.getByRole('button', { name: 'Lưu', exact: true }).press('Enter')
    await expect(page.locator('h2 mark')).toHaveText(SECTION)

    await sheet.getByRole('button', { name: 'Đoạn này khó hiểu' }).press('Enter')
    await page.keyboard.type('Quét là gì?')
    await sheet.getByRole('button', { name: 'Gửi' }).press('Enter')
    await expect(sheet.getByText(/mã biên nhận BN-/)).toBeVisible()
    await sheet.getByRole('button', { name: 'Đóng' }).last().press('Enter')

    await sheet.getByRole('button', { name: 'Sao chép liên kết' }).press('Enter')
    await expect(sheet.getByText('Đã sao chép liên kết.')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/chuyen-doi-so-la-gi#so-hoa-va/)

    await sheet.getByRole('button', { name: 'Đặt chỗ đánh dấu' }).press('Enter')
    await expect(sheet.getByText(`Chỗ đánh dấu: ${SECTION}`)).toBeVisible()
    await sheet.getByLabel('Rất lớn').press('Space')
    await expect(page.locator('html')).toHaveAttribute('data-text', '3')
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(button).toBeFocused()
  })

  test('keeps the size of letters before anything is painted, and nothing runs off a narrow screen', async ({
    page
  }) => {
    await page.addInitScript(() => localStorage.setItem('text-size', '3'))
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(LESSON)
    expect(await page.evaluate(() => document.head.querySelector('script')?.textContent)).toContain('text-size')
    await expect(page.locator('html')).toHaveAttribute('data-text', '3')
    const sizes = await page.evaluate(() => [getComputedStyle(document.body).fontSize, document.body.scrollWidth])
    expect(sizes[0]).toBe('28px')
    expect(sizes[1]).toBeLessThanOrEqual(320)
  })

  test('copies by hand where the browser has no clipboard', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.goto(LESSON)
    await openTools(page)
    await page.getByRole('button', { name: 'Sao chép liên kết' }).click()
    await expect(page.getByLabel(/Liên kết của đoạn này/)).toHaveValue(/chuyen-doi-so-la-gi/)
    await expect(page.getByLabel(/Liên kết của đoạn này/)).toBeFocused()
  })

  test('prints a clean page, with notes when asked', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => undefined
    })
    await page.goto(LESSON)
    await openTools(page)
    await page.getByRole('button', { name: 'Ghi chú', exact: true }).click()
    await page.getByLabel('Ghi chú của tôi', { exact: true }).fill('Để in')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByRole('dialog').getByText('Đã lưu').first().waitFor()
    await page.getByRole('button', { name: 'In bài này' }).click()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.printed-notes')).toBeHidden()
    await expect(page.locator('.reading-bar')).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
    await page.getByText('In cả ghi chú của tôi').click()
    await page.getByRole('button', { name: 'In bài này' }).click()
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.printed-notes')).toContainText('Để in')
  })

  test('is told what the course still asks', async ({ page }) => {
    await page.goto(LESSON)
    await expect(page.getByText('Hoàn thành khóa khi xong 6 bài và đạt 70% bài kiểm tra.')).toBeVisible()
    await page.getByRole('button', { name: 'Xong bài' }).click()
    await expect(page.getByText(/mã biên nhận BN-/)).toBeVisible()
    await page.goto(LESSON)
    await expect(page.getByText('Bác, anh, chị còn 5 bài và bài kiểm tra.')).toBeVisible()
  })

  test('finds no fault with axe in the dark, on 320 px, with the sheet open', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(LESSON)
    await openTools(page)
    await checkAxe(page)
  })
})

test.describe('two people', () => {
  test('a note is in nobody else’s page', async ({ page, browser, baseURL }) => {
    await page.goto(LESSON)
    await openTools(page)
    await page.getByRole('button', { name: 'Ghi chú', exact: true }).click()
    await page.getByLabel('Ghi chú của tôi', { exact: true }).fill('Chuyện riêng')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByRole('dialog').getByText('Đã lưu').first().waitFor()
    const other = await browser.newContext({ baseURL })
    const notes = await (await other.request.get('/api/v1/notes/cds-cb-01')).json()
    expect(notes).toEqual([])
    expect(await (await other.request.get('/me/notes')).text()).not.toContain('Chuyện riêng')
    await other.close()
    expect(await (await page.request.get('/api/v1/notes/cds-cb-01')).json()).toHaveLength(1)
  })
})

test('a hard part reaches the trainer without a name, and is settled', async ({ page, browser, baseURL }) => {
  test.slow()
  const reader = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const lesson = await reader.newPage()
  await lesson.goto(LESSON)
  await lesson.getByText('Đoạn này khó hiểu?').click()
  await lesson.getByLabel('Đoạn nào?').selectOption({ label: SECTION })
  await lesson.getByLabel('Khó hiểu ở chỗ nào?').fill('Chữ “dữ liệu” là gì?')
  await lesson.getByRole('button', { name: 'Gửi cho người soạn bài' }).click()
  await expect(lesson.getByText(/Mã biên nhận BN-/)).toBeVisible()
  await reader.close()

  await signIn(page, 'trainer@demo.test')
  await page.goto('/studio/courses/chuyen-doi-so-co-ban')
  await page.getByRole('link', { name: 'Xem các đoạn khó hiểu' }).click()
  await expect(page.getByText('Chữ “dữ liệu” là gì?')).toBeVisible()
  await expect(page.locator('main')).not.toContainText('Người học 1')
  await checkAxe(page)
  const panel = page.locator('.panel', { hasText: 'Chữ “dữ liệu” là gì?' })
  await panel.getByRole('button', { name: /Đã xem, đã sửa/ }).click()
  await expect(page.getByText(/Đã ghi: \d+ ý kiến được xem/)).toBeVisible()
  await expect(page.getByText('Chữ “dữ liệu” là gì?')).toHaveCount(0)
})

test.describe('a reader without scripts', () => {
  test('sees no button that does nothing, and keeps, changes and removes notes on their page', async ({
    page,
    browser,
    baseURL
  }) => {
    await page.goto(LESSON)
    await openTools(page)
    await page.getByRole('button', { name: 'Đặt chỗ đánh dấu' }).click()
    await page.getByRole('dialog').getByText('Đã lưu').first().waitFor()
    await page.getByRole('button', { name: 'Ghi chú', exact: true }).click()
    await page.getByLabel('Ghi chú của tôi', { exact: true }).fill('Bản đầu')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect(page.getByRole('dialog').getByText('Đã lưu')).toHaveCount(2)

    const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
    await context.addCookies(await page.context().cookies())
    const plain = await context.newPage()
    await plain.goto(LESSON)
    await expect(plain.getByRole('button', { name: 'Công cụ đọc' })).toHaveCount(0)
    await expect(plain.locator('.reading-bar')).toContainText('Bài 1/8 8 phút')
    await expect(plain.locator('.lesson-end').getByRole('link', { name: 'Hỏi 1022' })).toHaveAttribute(
      'href',
      'tel:1022'
    )

    await plain.goto('/me')
    await plain.getByRole('button', { name: /^Bỏ/ }).click()
    await expect(plain.getByRole('heading', { name: 'Chỗ đánh dấu' })).toHaveCount(0)

    await plain.goto('/me/notes')
    await plain.getByText('Sửa ghi chú').click()
    await plain.getByLabel('Ghi chú', { exact: true }).fill('Bản sau')
    await plain.getByRole('button', { name: 'Lưu' }).click()
    await expect(plain.getByText('Bản sau').first()).toBeVisible()
    await plain.getByText('Sửa ghi chú').click()
    await plain.getByRole('button', { name: 'Xóa ghi chú này' }).click()
    await expect(plain.getByText('Bản sau')).toHaveCount(0)
    await context.close()
  })
})
