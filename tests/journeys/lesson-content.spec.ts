import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { checkAxe, expect, test } from './fixtures'

const COURSE = '/courses/chuyen-doi-so-co-ban'
const IDENTITY = `${COURSE}/danh-tinh-so-va-vneid`
const LESSONS = [
  'chuyen-doi-so-la-gi',
  'tim-va-kiem-tra-thong-tin',
  'danh-tinh-so-va-vneid',
  'giao-tiep-va-van-ban-dien-tu'
]

test.use({ viewport: { width: 360, height: 740 } })

/** Reads a lesson to its end as a first visitor, and answers the bytes that travelled. */
async function readToEnd(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength
  })
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  const height = await page.evaluate(() => document.body.scrollHeight)
  for (let y = 0; y < height + 2000; y += 600) {
    await page.evaluate((top) => scrollTo(0, top), y)
    await page.waitForTimeout(40)
  }
  await page.waitForLoadState('networkidle')
  await session.detach()
  return bytes
}

async function labelled(page: Page): Promise<number[]> {
  const text = (await page.locator('.lesson-cost').textContent()) ?? ''
  return [...text.matchAll(/khoảng ([\d,]+) KB/g)].map((match) => Number(match[1]?.replace(',', '.')) * 1024)
}

/** A Vietnamese voice that remembers what it was given to say. */
async function giveVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = []
    const voice = { lang: 'vi-VN', name: 'Thử' }
    Object.assign(window, { said })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        onend: (() => void) | null = null
        constructor(readonly text: string) {}
      }
    })
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [voice],
        addEventListener() {},
        removeEventListener() {},
        cancel() {},
        speak: (one: { text: string; onend: (() => void) | null }) => {
          said.push(one.text)
          setTimeout(() => one.onend?.(), 30)
        }
      }
    })
  })
}

function heard(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { said: string[] }).said)
}

test.describe('what a lesson costs', () => {
  for (const slug of LESSONS) {
    test(`${slug}: the label is within 5 % of what travels, with and without pictures`, async ({ browser, site }) => {
      const read = async (cookies: { name: string; value: string; url: string }[]) => {
        const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
        await context.addCookies(cookies)
        const page = await context.newPage()
        const travelled = await readToEnd(page, `${site}${COURSE}/${slug}`)
        const [first = 0, again = 0] = await labelled(page)
        expect(Math.abs(travelled - first) / travelled, `${travelled} B, label ${first} B`).toBeLessThan(0.05)
        const repeat = await page.context().newPage()
        const repeated = await readToEnd(repeat, `${site}${COURSE}/${slug}`)
        expect(Math.abs(repeated - again) / repeated, `again ${repeated} B, label ${again} B`).toBeLessThan(0.05)
        await context.close()
        return travelled
      }
      const full = await read([])
      const light = await read([{ name: 'images', value: 'off', url: site }])
      expect(light).toBeLessThan(full)
      expect(full / 1024).toBeLessThan(172)
    })
  }
})

test.describe('steps by device', () => {
  test('the choice is made by keyboard and remembered for every visit', async ({ page }) => {
    await page.goto(IDENTITY)
    const choice = page.getByRole('radiogroup', { name: 'Bác, anh, chị đang dùng máy nào?' })
    await expect(choice.getByRole('radio', { name: 'Máy tính' })).toBeChecked()
    await expect(page.getByText('Bấm Tìm kiếm')).toBeHidden()
    await choice.getByRole('radio', { name: 'Máy tính' }).focus()
    await page.keyboard.press('ArrowUp')
    await expect(page.getByText('Bấm Tìm kiếm')).toBeVisible()
    await expect(page.getByText('Mở Google Play (nhiều máy')).toBeHidden()
    await checkAxe(page)
    await page.reload()
    await expect(choice.getByRole('radio', { name: 'iPhone' })).toBeChecked()
    await expect(page.getByText('Bấm Tìm kiếm')).toBeVisible()
    const target = await choice.locator('label').first().boundingBox()
    expect(target?.height).toBeGreaterThanOrEqual(44)
  })

  test('paper shows the steps for every device', async ({ page }) => {
    await page.goto(IDENTITY)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Bấm Tìm kiếm')).toBeVisible()
    await expect(page.getByText('Mở Google Play (nhiều máy')).toBeVisible()
  })
})

test.describe('explained words', () => {
  test('a word opens beside the text; Escape closes it and the reader is where they were', async ({ page }) => {
    await page.goto(IDENTITY)
    await page.waitForLoadState('networkidle')
    const word = page.getByRole('link', { name: 'Mã OTP' }).first()
    await word.focus()
    await page.keyboard.press('Enter')
    const note = page.getByRole('dialog')
    await expect(note).toBeFocused()
    await expect(note).toContainText('chỉ dùng được một lần')
    await checkAxe(page)
    await page.setViewportSize({ width: 320, height: 560 })
    const box = await note.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
    await page.keyboard.press('Escape')
    await expect(note).toBeHidden()
    await expect(word).toBeFocused()
  })

  test('the dictionary explains them all', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Từ điển dễ hiểu' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Từ điển dễ hiểu')
    expect(await page.locator('.definitions dt').count()).toBeGreaterThanOrEqual(20)
    await checkAxe(page)
  })
})

test.describe('light mode', () => {
  test('pictures become words with their size, and come back', async ({ page }) => {
    await page.goto(IDENTITY)
    await page.getByRole('button', { name: 'Chế độ nhẹ: không tải hình' }).click()
    await expect(page).toHaveURL(new RegExp(`${IDENTITY}$`))
    await expect(page.locator('.prose img')).toHaveCount(0)
    await expect(page.getByText('Hình: Ông Sáu đội mũ')).toBeVisible()
    await expect(page.getByRole('link', { name: /^Xem hình \([\d,]+ KB\)$/ }).first()).toBeVisible()
    await checkAxe(page)
    await page.getByRole('button', { name: 'Tải hình trở lại' }).click()
    await expect(page.locator('.prose img').first()).toBeAttached()
  })

  test('a browser that saves data gets it unasked, until somebody chooses', async ({ request }) => {
    const saving = await request.get(IDENTITY, { headers: { 'save-data': 'on' } })
    expect(saving.headers().vary).toContain('Save-Data')
    expect(await saving.text()).not.toContain('<figure><img')
    const chosen = await request.get(IDENTITY, { headers: { 'save-data': 'on', cookie: 'images=on' } })
    expect(await chosen.text()).toContain('<figure><img')
  })
})

test.describe('listening', () => {
  test('a lesson nobody has recorded says so, and gives its script', async ({ page, request }) => {
    await page.goto(IDENTITY)
    await page.getByText('Nghe bài này').click()
    await expect(page.getByText('Bài này chưa có bản đọc.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Nghe máy đọc' })).toHaveCount(0)
    const script = await request.get(`${IDENTITY}/script.txt`)
    expect(script.headers()['content-type']).toBe('text/plain; charset=utf-8')
    const text = await script.text()
    expect(text).toMatch(/^\uFEFFDANH TÍNH SỐ VÀ VNEID\r\n/)
    expect(text).toContain('PHẦN 1. VNeID dùng để làm gì?\r\n')
    expect(text).not.toContain('<')
  })

  test('a device with a Vietnamese voice reads it, pauses, goes on and stops', async ({ page }) => {
    await giveVoice(page)
    await page.goto(IDENTITY)
    await page.getByText('Nghe bài này').click()
    await page.getByRole('button', { name: 'Nghe máy đọc' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'VNeID dùng để làm gì?' })).toBeVisible()
    await page.getByRole('button', { name: 'Tạm dừng' }).click()
    const before = (await heard(page)).length
    await page.waitForTimeout(200)
    expect(await heard(page)).toHaveLength(before)
    await page.getByRole('button', { name: 'Đọc tiếp' }).click()
    await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(before)
    await page.getByRole('button', { name: 'Dừng đọc' }).click()
    await expect(page.getByRole('button', { name: 'Nghe máy đọc' })).toBeVisible()
    await checkAxe(page)
  })

  test('the weekly pack holds the script and what it is', async ({ page, request }) => {
    await page.goto('/loudspeaker')
    await expect(page.getByText(/^Tuần \d+ năm \d{4}/)).toBeVisible()
    await expect(page.getByText('CC BY 4.0').first()).toBeVisible()
    await checkAxe(page)
    const address = await page.getByRole('link', { name: 'Tải trọn gói để phát' }).getAttribute('href')
    const pack = await request.get(address ?? '')
    expect(pack.headers()['content-type']).toBe('application/zip')
    const files = unzipSync(await pack.body())
    expect(Object.keys(files).sort()).toEqual([expect.stringMatching(/-ban-doc\.txt$/), 'thong-tin.txt'])
    expect(new TextDecoder().decode(files['thong-tin.txt'])).toContain('Giấy phép: CC BY 4.0')
  })
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('every device’s steps, the words and the plain sentence are all there', async ({ page }) => {
    await page.goto(IDENTITY)
    await expect(page.getByText('Bấm Tìm kiếm')).toBeVisible()
    await expect(page.getByText('Mở Google Play (nhiều máy')).toBeVisible()
    await expect(page.getByRole('radiogroup')).toBeHidden()
    await page.getByRole('link', { name: 'Mã OTP' }).first().click()
    await expect(page).toHaveURL(/#term_otp$/)
    await expect(page.locator('#term_otp')).toBeInViewport()
    await page.getByText('Nghe bài này').click()
    await expect(page.getByText('Bài này chưa có bản đọc.')).toBeVisible()
  })

  test('pictures are left out and brought back by a plain form', async ({ page }) => {
    await page.goto(IDENTITY)
    await page.getByRole('button', { name: 'Chế độ nhẹ: không tải hình' }).click()
    await expect(page.getByText('Hình: Ông Sáu đội mũ')).toBeVisible()
    await page.getByRole('button', { name: 'Tải hình trở lại' }).click()
    await expect(page.locator('.prose img').first()).toBeAttached()
  })
})

test.describe('a formula', () => {
  const LESSON = '/courses/stem-cho-giao-vien/viet-ke-hoach-bai-day'
  const WORDS = 'Tốc độ lọc v bằng thể tích nước V chia cho thời gian lọc t.'

  test('is seen as signs and heard in words: on the page, without pictures, on paper, aloud', async ({ page }) => {
    await giveVoice(page)
    await page.goto(LESSON)
    const formula = page.locator('p.formula')
    const signs = formula.getByRole('math', { includeHidden: true })
    await expect(signs).toBeVisible()
    const above = await signs.locator('mfrac > :first-child').boundingBox()
    const below = await signs.locator('mfrac > :last-child').boundingBox()
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1)
    await expect(page.getByRole('math')).toHaveCount(0)
    await expect(formula).toMatchAriaSnapshot(`- paragraph: ${WORDS}`)
    await checkAxe(page)

    await page.getByText('Nghe bài này').click()
    await page.getByRole('button', { name: 'Nghe máy đọc' }).click()
    await expect.poll(() => heard(page)).toContainEqual(expect.stringContaining(WORDS))
    expect((await heard(page)).join(' ')).not.toContain('v=')
    const script = await (await page.request.get(`${LESSON}/script.txt`)).text()
    expect(script).toContain(WORDS)
    expect(script).toContain('nghĩa là v lớn hơn hoặc bằng không phẩy một lít mỗi phút.')

    await page.getByRole('button', { name: 'Chế độ nhẹ: không tải hình' }).click()
    await expect(page.locator('.prose img')).toHaveCount(0)
    await expect(signs).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(signs).toBeVisible()
  })

  test('is read in words where a browser knows no MathML', async ({ browser, site }) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.route('**/*.css', async (route) => {
      const response = await route.fetch()
      const css = await response.text()
      await route.fulfill({ response, body: css.replace(/@supports not \(math-style: ?compact\)/, '@media all') })
    })
    await page.goto(`${site}${LESSON}`)
    await expect(page.locator('p.formula math')).toBeHidden()
    const words = await page.locator('p.formula').getByText(WORDS).boundingBox()
    expect(words?.width).toBeGreaterThan(200)
    await context.close()
  })
})

test('what to remember of a lesson stands on one page that fits a sheet of paper, with and without scripts', async ({
  page
}) => {
  await page.goto(IDENTITY)
  await page.getByText('Nghe bài này').click()
  await page.getByRole('link', { name: 'Tờ nhắc một trang để in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Danh tính số và VNeID')
  await expect(page.getByRole('listitem').filter({ hasText: 'Ba thứ không đưa cho ai' })).toBeVisible()
  await expect(page.getByText('/courses/chuyen-doi-so-co-ban/danh-tinh-so-va-vneid')).toBeVisible()
  await checkAxe(page)
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1123)
})
