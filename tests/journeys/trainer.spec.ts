import { checkAxe, expect, signIn, test } from './fixtures'

test('a trainer sees their course: version, lessons, coverage and the bank', async ({ page }) => {
  await signIn(page, 'trainer@demo.test')
  await page.goto('/studio')
  await checkAxe(page)
  await page.getByRole('link', { name: 'Chuyển đổi số cơ bản' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chuyển đổi số cơ bản')
  await expect(page.getByRole('link', { name: 'Chuyển đổi số là gì?' })).toBeVisible()
  await checkAxe(page)
  await page.setViewportSize({ width: 1280, height: 900 })
  await checkAxe(page)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a trainer sees the same course', async ({ page }) => {
    await signIn(page, 'trainer@demo.test')
    await page.goto('/studio')
    await page.getByRole('link', { name: 'Chuyển đổi số cơ bản' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chuyển đổi số cơ bản')
    await page.getByRole('link', { name: 'Chuyển đổi số là gì?' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chuyển đổi số là gì?')
  })
})

test('a visitor who asks for the studio is asked to sign in', async ({ page }) => {
  await page.goto('/studio')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
})
