import { readFileSync } from 'node:fs'
import { readSheet } from 'read-excel-file/node'
import { checkAxe, expect, signIn, test } from './fixtures'

const REPORT = '/reports/programmes/chuyen-doi-so-2026'

test('HR goes from the province to the proof of one person', async ({ page }) => {
  await signIn(page, 'hr@demo.test')
  await page.goto('/reports')
  await checkAxe(page)
  await page.getByRole('link', { name: 'Chuyển đổi số năm 2026' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Tỉnh Quảng Ngãi: \d+,\d% đã đạt$/)
  await expect(page.getByRole('img', { name: 'Tỷ lệ' })).toBeVisible()
  await checkAxe(page)

  await page.getByRole('link', { name: 'Mở Xã, phường, đặc khu – địa bàn Quảng Ngãi' }).click()
  await page.getByRole('link', { name: 'UBND xã Trà Bồng', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^UBND xã Trà Bồng: \d+,\d% đã đạt$/)
  await page.getByRole('link', { name: 'Mở danh sách người chưa xong' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chưa xong – UBND xã Trà Bồng')
  await checkAxe(page)

  await page.getByRole('link', { name: 'Đinh Văn Út (demo)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vì sao? – Đinh Văn Út (demo)')
  await expect(page.getByText('Đinh Văn Út (demo) được đếm là: Đang học')).toBeVisible()
  await expect(page.getByText('Bài kiểm tra: cần từ 70%')).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Tham gia học trực tuyến' })).toBeVisible()
  await checkAxe(page)
})

test('HR takes the report home as CSV and as a spreadsheet', async ({ page }) => {
  await signIn(page, 'hr@demo.test')
  await page.goto(REPORT)
  const csv = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải CSV' }).click()
  const text = readFileSync(await (await csv).path(), 'utf8')
  expect(text.startsWith('\uFEFFDỮ LIỆU MINH HỌA\r\n')).toBe(true)
  expect(text).toContain('UBND đặc khu Lý Sơn')

  const xlsx = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải Excel' }).click()
  const rows = await readSheet(readFileSync(await (await xlsx).path()))
  expect(rows[0]?.[0]).toBe('DỮ LIỆU MINH HỌA')
  expect(typeof rows.at(-1)?.[2]).toBe('number')
})

test('HR looks back to the districts, and restates them to today', async ({ page }) => {
  await signIn(page, 'hr@demo.test')
  await page.goto('/reports/programmes/chuyen-doi-so-2025')
  await page.getByText('Đổi ngày hoặc cách xếp đơn vị').click()
  await page.getByRole('textbox', { name: 'Tính đến ngày' }).fill('2025-05-31')
  await page.getByRole('button', { name: 'Xem' }).click()
  await expect(page.getByText('danh sách chốt theo ngày 31/05/2025')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Huyện, thị xã, thành phố' })).toBeVisible()
  await expect(page.getByText('Từ 01/07/2025, phạm vi tỉnh thay đổi')).toBeVisible()
  const required = await page.locator('.facts dd').first().textContent()

  await page.getByLabel('Quy về tổ chức hiện hành').check()
  await page.getByRole('button', { name: 'Xem' }).click()
  await expect(page.getByRole('rowheader', { name: 'Địa bàn cũ' })).toBeVisible()
  await expect(page.locator('.facts dd').first()).toHaveText(required ?? '')
  await checkAxe(page)
})

test('HR sees what became of a district, who is in a cohort, and the dates of a programme', async ({ page }) => {
  await signIn(page, 'hr@demo.test')
  await page.goto('/manage/organisation?on=2025-05-31')
  await checkAxe(page)
  await page.getByRole('link', { name: 'Mở Huyện, thị xã, thành phố' }).click()
  await page.getByRole('link', { name: 'UBND huyện Trà Bồng', exact: true }).click()
  await expect(page.getByRole('cell', { name: 'Giải thể' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'UBND xã Tây Trà', exact: true })).toBeVisible()
  await checkAxe(page)
  await page.goto('/manage/cohorts')
  await checkAxe(page)
  await page.getByRole('link', { name: 'Lớp Tổ công nghệ số cộng đồng 2026' }).click()
  await expect(page.getByText('Căn cứ: Quyết định mở lớp')).toBeVisible()
  await checkAxe(page)
  await page.getByRole('link', { name: 'Xem kết quả của nhóm' }).click()
  await checkAxe(page)
  await page.goto('/manage/programmes')
  await expect(page.getByText('30/11/2026').first()).toBeVisible()
  await checkAxe(page)
})

test('HR opens the numbers of a cohort down to the proof, on another day, and takes them home', async ({ page }) => {
  await signIn(page, 'hr@demo.test')
  await page.goto('/reports')
  await page.locator('#cohorts').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Nhóm: /)
  await expect(page.getByRole('img', { name: 'Tỷ lệ' })).toBeVisible()
  await checkAxe(page)
  await page.getByText('Đổi ngày').click()
  await page.getByRole('textbox', { name: 'Tính đến ngày' }).fill('2026-06-30')
  await page.getByRole('button', { name: 'Xem' }).click()
  await expect(page.getByText('tính đến 30/06/2026')).toBeVisible()

  const csv = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải CSV' }).click()
  const text = readFileSync(await (await csv).path(), 'utf8')
  expect(text).toMatch(/^\uFEFFDỮ LIỆU MINH HỌA\r\n"?Nhóm: /)
  expect(text).toContain('tính đến 30/06/2026')
  const xlsx = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải Excel' }).click()
  const rows = await readSheet(readFileSync(await (await xlsx).path()))
  expect(typeof rows.at(-1)?.[2]).toBe('number')

  await page.locator('#cohort-table a[href*="what=passed"]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Đạt – /)
  await checkAxe(page)
  await page.locator('#people tbody a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Vì sao\? – /)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the same way leads from the province to the proof', async ({ page }) => {
    await signIn(page, 'hr@demo.test')
    await page.goto('/reports')
    await page.getByRole('link', { name: 'Chuyển đổi số năm 2026' }).click()
    await page.getByRole('link', { name: 'Mở Xã, phường, đặc khu – địa bàn Quảng Ngãi' }).click()
    await page.getByRole('link', { name: 'UBND xã Trà Bồng', exact: true }).click()
    await page.getByRole('link', { name: 'Mở danh sách người chưa xong' }).click()
    await page.getByRole('link', { name: 'Đinh Văn Út (demo)' }).click()
    await expect(page.getByText('Bài kiểm tra: cần từ 70%')).toBeVisible()
  })
})

test.describe('the HR of one commune', () => {
  test.use({ expectedStatuses: [404] })

  test('sees that commune and nothing beyond it', async ({ page }) => {
    await signIn(page, 'hr@demo.test')
    await page.goto(`${REPORT}`)
    const other = await page.getByRole('link', { name: 'Sở, ban, ngành', exact: true }).getAttribute('href')
    await page.goto('/sign-out')
    await page.context().clearCookies()

    await signIn(page, 'hr.unit@demo.test')
    await page.goto(REPORT)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^UBND xã Trà Bồng: /)
    await expect(page.locator('#units tbody tr')).toHaveCount(1)
    await checkAxe(page)
    expect((await page.goto(other ?? ''))?.status()).toBe(404)
    await page.goto('/reports/cohorts/toan-bo-cbccvc')
    await expect(page.getByText('Phạm vi: UBND xã Trà Bồng.')).toBeVisible()
    await page.locator('#cohort-table a[href*="what=present"]').first().click()
    const units = page.locator('#people tbody td:nth-child(3)')
    await expect(units.first()).toBeVisible()
    const named = (await units.allTextContents()).map((text) => text.replace(/^Đơn vị/, '').trim())
    expect([...new Set(named)]).toEqual(['UBND xã Trà Bồng'])
    await page.goto('/manage/organisation')
    await expect(page.locator('#units tbody tr')).toHaveCount(1)
  })
})

test.describe('a leader on a small telephone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('reads how the province stands without the page running off the screen', async ({ page }) => {
    await signIn(page, 'leader@demo.test')
    for (const address of ['/reports', REPORT, `${REPORT}/people`]) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      await checkAxe(page)
    }
    expect((await page.request.get('/manage/organisation', { failOnStatusCode: false })).status()).toBe(403)
  })
})
