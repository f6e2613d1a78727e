import type { Locator, Page } from '@playwright/test'
import { checkAxe, expect, follow, test } from './fixtures'
import { answerQuestions } from './quiz-answers'

const COURSE = '/courses/chuyen-doi-so-co-ban'
const LESSON = `${COURSE}/chuyen-doi-so-la-gi`

/** Puts the card in hand into a group by keyboard and goes on; true when it was the right group. */
async function place(page: Page, activity: Locator, group: string): Promise<boolean> {
  await activity.getByRole('button', { name: group }).focus()
  await page.keyboard.press('Enter')
  const verdict = activity.getByRole('status')
  await expect(verdict).toContainText(/Đúng rồi|Mình xem lại nhé/)
  const isRight = (await verdict.textContent())?.includes('Đúng rồi') ?? false
  await activity.getByRole('button', { name: 'Đi tiếp' }).focus()
  await page.keyboard.press('Enter')
  return isRight
}

test.describe('a citizen without an account', () => {
  test('finds the course from the front door and reads what it asks', async ({ page }) => {
    await page.goto('/')
    await checkAxe(page)
    await page.getByRole('link', { name: 'Chuyển đổi số cơ bản' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chuyển đổi số cơ bản')
    await expect(page.getByText('đạt từ 70% trở lên')).toBeVisible()
    await checkAxe(page)
  })

  test('sorts every card by keyboard; a card in the wrong group is explained and comes back', async ({ page }) => {
    await page.goto(LESSON)
    const activity = page.getByRole('region', { name: 'Tám việc ở Ủy ban nhân dân xã' })
    await activity.scrollIntoViewIfNeeded()
    await expect(activity.locator('form')).toHaveAttribute('data-alive', 'yes')

    const verdicts = new Set<boolean>()
    for (let tries = 0; tries < 12; tries++) {
      verdicts.add(await place(page, activity, tries < 8 ? 'Là chuyển đổi số' : 'Mới là số hóa'))
    }

    expect(verdicts).toEqual(new Set([true, false]))
    await expect(activity.getByText('Đã xong 8/8')).toBeVisible()
    await expect(activity.getByText(/Đã lưu, mã biên nhận BN-/)).toBeVisible()
    await page.goto('/me/record')
    await expect(page.getByText('Làm xong bài tập: Tám việc ở Ủy ban nhân dân xã')).toBeVisible()
    await checkAxe(page)
  })

  test('answers a check and learns why at once', async ({ page }) => {
    await page.goto(LESSON)
    const check = page.locator('.check').first()
    await check.scrollIntoViewIfNeeded()
    await check.getByRole('button', { name: 'Kiểm tra câu trả lời' }).waitFor()
    await check.getByText('Dùng dữ liệu đã quét').click()
    await check.getByRole('button', { name: 'Kiểm tra câu trả lời' }).click()
    await expect(check.getByRole('status')).toContainText('Đúng rồi')
  })

  test('finishes a lesson, gets a receipt, and sees the tick on the lesson and the course', async ({ page }) => {
    await page.goto(LESSON)
    await page.getByRole('button', { name: 'Xong bài' }).click()
    await expect(page.getByText(/Đã lưu, mã biên nhận BN-/)).toBeVisible()
    await expect(page.getByRole('link', { name: /^Học tiếp: / })).toBeVisible()
    await checkAxe(page)
    await page.goto(COURSE)
    await expect(page.locator('.progress__text')).toHaveText('1/6 bài')
    await checkAxe(page)

    await page.goto(LESSON)
    await expect(page.locator('.lesson-meta')).toContainText('Đã xong')
    await checkAxe(page)
  })

  test('chooses a path, and what is asked changes with it', async ({ page }) => {
    await page.goto(COURSE)
    await page.getByLabel('Tổ công nghệ số cộng đồng').check()
    await page.getByRole('button', { name: 'Chọn và bắt đầu' }).click()
    await expect(page.getByText('Đang học với tư cách: Tổ công nghệ số cộng đồng.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Học tiếp' })).toBeVisible()
  })

  test('plays the scam call to its end', async ({ page }) => {
    await page.goto(`${COURSE}/danh-tinh-so-va-vneid`)
    const story = page.getByRole('region', { name: 'Nếu bác nhận cuộc gọi ấy' })
    await story.scrollIntoViewIfNeeded()
    await story.getByRole('button', { name: /rồi cúp máy/ }).click()
    await expect(story.getByText('Cách này tốt').first()).toBeVisible()
    await story.getByRole('button', { name: 'Đi tiếp' }).click()
    await story.getByRole('button', { name: /Ghé Công an xã/ }).click()
    await story.getByRole('button', { name: 'Đi tiếp' }).click()
    await expect(story.getByText('dừng, kiểm tra, báo')).toBeVisible()
    await expect(story.getByText(/Đã lưu, mã biên nhận BN-/)).toBeVisible()
    await checkAxe(page)
  })

  test('reads every lesson on a wide screen without a fault that axe can see', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    for (const slug of ['chuyen-doi-so-la-gi', 'tim-va-kiem-tra-thong-tin', 'giao-tiep-va-van-ban-dien-tu']) {
      await page.goto(`${COURSE}/${slug}`)
      await checkAxe(page)
    }
  })

  test('gets the same bytes as everyone, without a cookie', async ({ request }) => {
    const first = await request.get(LESSON)
    const second = await request.get(LESSON, { headers: { cookie: 'session=anything' } })
    expect(first.headers()['set-cookie']).toBeUndefined()
    expect(await second.text()).toBe(await first.text())
    const again = await request.get(LESSON, { headers: { 'if-none-match': first.headers().etag ?? '' } })
    expect(again.status()).toBe(304)
  })

  test('a lesson that is not there is a polite 404', async ({ request }) => {
    expect((await request.get(`${COURSE}/khong-co`)).status()).toBe(404)
  })
})

test.describe('a citizen whose browser runs no scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('reads, looks at answers, and finishes the lesson', async ({ page }) => {
    await page.goto(LESSON)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chuyển đổi số là gì?')
    const check = page.locator('.check').first()
    await check.getByText('Xem đáp án').click()
    await expect(check.getByText('Đáp án:')).toBeVisible()
    await page.getByRole('button', { name: 'Xong bài' }).click()
    await expect(page.getByText(/Biên nhận BN-/)).toBeVisible()
    await expect(page.locator('.progress__text')).toHaveText('1/6 bài')
  })

  test('finishing twice is finishing once', async ({ page }) => {
    for (let time = 0; time < 2; time++) {
      await page.goto(LESSON)
      await page.getByRole('button', { name: 'Xong bài' }).click()
      await expect(page.locator('.progress__text')).toHaveText('1/6 bài')
    }
  })
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a citizen ${javaScriptEnabled ? 'with' : 'without'} scripts, from the front door to a certificate`, () => {
    test.use({ javaScriptEnabled })
    // Axe is itself a script: without them the same pages were already looked at.
    const look = javaScriptEnabled ? checkAxe : async () => undefined

    test('learns without an account, passes, signs up, claims the work and holds the certificate', async ({ page }) => {
      await page.goto('/')
      await page.getByRole('link', { name: 'Chuyển đổi số cơ bản' }).first().click()
      for (let lesson = 0; lesson < 12; lesson++) {
        await page.goto(COURSE)
        const next = page.getByRole('link', { name: /^(Bắt đầu học|Học tiếp|Làm bài kiểm tra)$/ }).first()
        if ((await follow(next)).includes('/quiz/')) break
        await page.getByRole('button', { name: 'Xong bài' }).click()
        await expect(page.getByText(/biên nhận BN-/i)).toBeVisible()
      }
      await expect(page.getByRole('button', { name: /làm bài/ })).toBeVisible()
      await look(page)
      await page.getByRole('button', { name: /làm bài/ }).click()
      await answerQuestions(page, { scripted: javaScriptEnabled })
      await page.getByRole('button', { name: 'Nộp bài' }).click()
      await expect(page.getByText('100%').first()).toBeVisible()
      await look(page)

      await page.goto('/sign-up')
      await page.getByLabel('Họ và tên').fill('Bùi Thị Chín')
      await page.getByLabel('Mật khẩu', { exact: true }).fill('mùa lúa chín')
      await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phần học trên máy này là của ai?')
      await page.getByText('Của tôi, nhận về').click()
      await page.getByRole('button', { name: 'Tiếp tục' }).click()
      await expect(page.locator('.code-card__code')).toBeVisible()

      await page.goto('/me/record')
      await expect(page.getByText('Hoàn thành khóa học, kết quả 100%')).toBeVisible()
      await look(page)
      await page.goto('/me/certificates')
      const file = await page.getByRole('link', { name: /Tải giấy chứng nhận/ }).getAttribute('href')
      await page.goto(`/verify/${/certificates\/(.+)\.pdf/.exec(file ?? '')?.[1]}`)
      await expect(page.getByText('Còn giá trị')).toBeVisible()
      await expect(page.getByText('Bùi Thị Chín').first()).toBeVisible()
    })
  })
}
