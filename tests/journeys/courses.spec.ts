import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { parse } from 'yaml'
import { CourseSource } from '~/areas/catalogue/course-source'
import { rounds } from '../rounds'
import { checkAxe, expect, test } from './fixtures'
import { answerQuestions } from './quiz-answers'

const folder = 'content/courses'
const courses = readdirSync(folder).map((name) =>
  CourseSource.parse(parse(readFileSync(path.join(folder, name, 'course.yaml'), 'utf8')))
)
/** Every path of every course at full size, else the long courses by their first path. */
const walks = courses
  .filter((course) => course.outcomes.length >= rounds(8, 1))
  .flatMap((course) => course.paths.slice(0, rounds(1, course.paths.length)).map((one) => ({ course, path: one })))
/** `READING_PACE=human` scrolls a lesson in the minutes it says it takes. */
const isHuman = process.env.READING_PACE === 'human'
const SCREENS = 12

/** Reads to the end, a screen at a time. */
async function read(page: Page): Promise<void> {
  const minutes = Number(/(\d+) phút/.exec((await page.locator('.lesson-meta').textContent()) ?? '')?.[1])
  expect(minutes).toBeGreaterThan(0)
  for (let screen = 0; screen < SCREENS; screen++) {
    await page.mouse.wheel(0, 2000)
    if (isHuman) await page.waitForTimeout((minutes * 60_000) / SCREENS)
  }
}

test.use({ cutsTheLine: true })

for (const { course, path: walked } of walks) {
  test(`${course.title.vi}, as “${walked.title.vi}”: before, lessons with the line gone half-way, quiz, certificate`, async ({
    page,
    context
  }) => {
    test.setTimeout(isHuman ? 3_600_000 : 240_000)
    const home = `/courses/${course.slug}`
    await page.goto('/sign-up')
    await page.getByLabel('Họ và tên').fill('Bùi Thị Chín')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('mùa lúa chín')
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
    await expect(page.locator('.code-card__code')).toBeVisible()
    await page.goto(home)
    const choice = page.getByLabel(walked.title.vi, { exact: true })
    if (await choice.isVisible()) await choice.check()
    await page.getByRole('button', { name: 'Chọn và bắt đầu' }).click()
    await expect(page.getByText(`Đang học với tư cách: ${walked.title.vi}.`)).toBeVisible()

    const before = page.getByRole('link', { name: 'Thử sức trước khi học' })
    if (await before.isVisible()) {
      await before.click()
      await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
      await answerQuestions(page, { count: 1 })
      await page.getByRole('button', { name: 'Nộp bài' }).click()
      await page.getByRole('button', { name: 'Vẫn nộp bài' }).click()
      await expect(page.getByText(/Đúng 1\/\d+ câu trước khi học/)).toBeVisible()
      await expect(page.getByText(/chưa đạt/i)).toHaveCount(0)
      await checkAxe(page)
    }

    const half = Math.floor(walked.lessons.length / 2)
    for (let lesson = 0; lesson < walked.lessons.length; lesson++) {
      await page.goto(home)
      await page.getByRole('main').getByRole('link', { name: 'Học tiếp', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.getByRole('button', { name: 'Công cụ đọc' }).waitFor()
      if (lesson === half) await context.setOffline(true)
      await read(page)
      await page.getByRole('button', { name: 'Xong bài' }).click()
      if (lesson === half) {
        await expect(page.getByText('Xong bài')).not.toHaveCount(0)
        await context.setOffline(false)
      }
      await expect(page.getByText(/mã biên nhận BN-/)).toBeVisible({ timeout: 30_000 })
    }

    if (walked.product) {
      await page.goto(home)
      await page.getByRole('main').getByRole('link', { name: 'Viết và nộp kế hoạch' }).click()
      await page.getByRole('textbox').first().fill('Chai nước giếng đục sau mưa.')
      await page.getByRole('button', { name: 'Nộp cho khóa học' }).click()
      await expect(page.getByText(/phần chưa viết/)).toBeVisible()
      for (const box of await page.getByRole('textbox').all()) await box.fill('Các nhóm đo và ghi vào bảng.')
      await page.getByRole('button', { name: 'Nộp cho khóa học' }).click()
      await expect(page.getByText(/Biên nhận BN-/)).toBeVisible()
      await checkAxe(page)
    }

    await page.goto(`${home}/quiz/${walked.quiz}`)
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
    await answerQuestions(page)
    await page.getByRole('button', { name: 'Nộp bài' }).click()
    await expect(page.getByText('Đã hoàn thành khóa học')).toBeVisible()
    if (course.quizzes.length > 1) await expect(page.getByText(/Trước khi học: \d+%\. Bây giờ: 100%\./)).toBeVisible()
    await page.goto('/me/certificates')
    const file = await page.getByRole('link', { name: /Tải giấy chứng nhận/ }).getAttribute('href')
    await page.goto(`/verify/${/certificates\/(.+)\.pdf/.exec(file ?? '')?.[1]}`)
    await expect(page.getByText('Còn giá trị')).toBeVisible()
    await expect(page.getByText(walked.certificate.vi).first()).toBeVisible()
  })
}
