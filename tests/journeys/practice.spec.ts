import type { Page } from '@playwright/test'
import { type ActivityFile, readActivities } from '~/areas/catalogue/activities/activity-files.server'
import { kindNames, kinds } from '~/areas/catalogue/activities/kinds'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import { rounds } from '../rounds'
import { checkAxe, expect, test } from './fixtures'

const all = [...readActivities(readContentFiles()).activities.values()]
/** One of each kind in the small run, every activity in the full one. */
const played = kindNames.flatMap((kind) => all.filter((one) => one.kind === kind).slice(0, rounds(1, 99)))

function movesOf({ kind, shown }: ActivityFile): string[] {
  const play = kinds[kind].carryOn(shown, { seed: 1, moves: [] })
  if (!play) throw new Error('no end can be reached')
  return play.moves
}

const buttonOf = (page: Page, move: string) => page.locator(`.activity button[name="move"][value="${move}"]`)

async function checkNarrow(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  for (const activity of played) {
    test(`${activity.id} is played to its end by plain forms`, async ({ page }) => {
      await page.goto(`/practice/${activity.id}`)
      await expect(page.getByText('THỰC HÀNH – không gửi hồ sơ thật')).toBeVisible()
      for (const move of movesOf(activity)) await buttonOf(page, move).click()
      await checkEnd(page, activity)
    })
  }
})

async function checkEnd(page: Page, { kind }: ActivityFile) {
  await checkNarrow(page)
  if (!kinds[kind].isScored) return expect(page.locator('.activity__end')).toBeAttached()
  await page.getByRole('link', { name: 'Xem nhận xét từng chỗ' }).click()
  await expect(page.getByText(/^Được \d+\/\d+\./)).toBeVisible()
  await checkNarrow(page)
}

test.describe('with scripts', () => {
  for (const activity of played) {
    test(`${activity.id} is played to its end by keyboard alone, and clean for axe on the way`, async ({ page }) => {
      const moves = movesOf(activity)
      const looks = new Set([0, Math.floor(moves.length / 2)])
      await page.goto(`/practice/${activity.id}`)
      await isAlive(page)
      for (const [index, move] of moves.entries()) {
        if (looks.has(index)) await checkAxe(page)
        await buttonOf(page, move).focus()
        await page.keyboard.press('Enter')
        await expect(page.locator('.activity input[name="play"]')).toHaveValue(/~/)
        await expect(page.locator('.activity :focus, .activity:focus-within')).not.toHaveCount(0)
      }
      await checkAxe(page)
      expect(new URL(page.url()).search).toBe('')
      await checkEnd(page, activity)
      await checkAxe(page)
    })
  }
})

/** The screen has taken the place of what the server printed. */
async function isAlive(page: Page) {
  await expect(page.locator('.activity form')).toHaveAttribute('data-alive', 'yes')
}

test.describe('a lesson without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('its practice is played, kept once for the lesson, and leads back to it', async ({ page }) => {
    const activity = all.find(({ id }) => id === 'so-hoa-hay-cds')
    await page.goto('/courses/chuyen-doi-so-co-ban/chuyen-doi-so-la-gi')
    for (const move of activity ? movesOf(activity) : []) await buttonOf(page, move).click()
    await page.getByRole('button', { name: 'Lưu là đã làm xong' }).click()
    await expect(page.getByText(/Đã lưu, mã biên nhận BN-/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Lưu là đã làm xong' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Về bài: Chuyển đổi số là gì?' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chuyển đổi số là gì?')
    await page.goto('/courses/chuyen-doi-so-co-ban')
    await expect(page.getByText('Đã thực hành 1 phần')).toHaveCount(1)
  })
})

test('what would have been better is said after a wrong answer, and a part of a picture can be pressed', async ({
  page
}) => {
  await page.goto('/practice/cuoc-goi-la-theo-thang?play=1~choose.0~choose.1~choose.1~choose.0~hand-in')
  await page.getByRole('link', { name: 'Xem nhận xét từng chỗ' }).click()
  await expect(page.getByText('Nên chọn: Tháng 5')).toBeVisible()
  await page.goto('/practice/trang-dang-nhap-gia')
  await isAlive(page)
  await page.locator('.hotspots__picture').getByText('Mật khẩu thẻ ngân hàng').click()
  await expect(page.getByRole('button', { name: /Chỗ 5 đáng ngờ/ })).toHaveAttribute('aria-pressed', 'true')
})

test('a play that is not at its end has no result: it goes on where it stands', async ({ page }) => {
  const scored = all.find(({ kind }) => kinds[kind].isScored)
  const [first = ''] = scored ? movesOf(scored) : []
  await page.goto(`/practice/${scored?.id}/result?play=1~${first}~nonsense`)
  await expect(page).toHaveURL(new RegExp(`/practice/${scored?.id}\\?play=1~${first}$`.replaceAll('~', '(~|%7E)')))
})

test('the practice corner shows every activity, clean for axe, and fits a phone', async ({ page }) => {
  await page.goto('/practice')
  await expect(page.locator('main article')).toHaveCount(all.length)
  await checkNarrow(page)
  await checkAxe(page)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a teacher ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({ javaScriptEnabled })

    test('writes a plan, keeps it as a draft, and takes it along as a Word file', async ({ page }) => {
      await page.goto('/practice/ke-hoach-5e-loc-nuoc/plan')
      const first = page.getByLabel('Phần viết cho bước: 1. Gắn kết (Engage)')
      await first.fill('Hai cốc nước trên bàn.')
      await page.getByRole('button', { name: 'Lưu nháp' }).click()
      await expect(page.getByText('Đã lưu nháp. Chỉ mình thầy cô đọc được.')).toBeVisible()
      await page.goto('/practice/ke-hoach-5e-loc-nuoc/plan')
      await expect(first).toHaveValue('Hai cốc nước trên bàn.')
      await checkNarrow(page)
      if (javaScriptEnabled) await checkAxe(page)
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Tải bản Word (.docx)' }).click()
      expect((await download).suggestedFilename()).toBe('ke-hoach-5e-loc-nuoc.docx')
    })
  })
}
