import { checkAxe, expect, test } from './fixtures'

test.describe('the front door', () => {
  test('the home page greets in Vietnamese, and in English when asked, and remembers', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
    await checkAxe(page)
    await page.goto('/?lang=en')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('every page of the demo says that its data are made up', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText('DỮ LIỆU MINH HỌA').first()).toBeVisible()
  })
})

test.describe('a wrong address', () => {
  test.use({ expectedStatuses: [404] })

  test('is answered with a page that helps', async ({ page }) => {
    const answer = await page.goto('/khong-co-trang-nay')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await checkAxe(page)
  })
})

test('a form from another site is refused', async ({ request }) => {
  const answer = await request.post('/sign-in', {
    headers: { origin: 'https://elsewhere.test' },
    form: { identifier: 'x' }
  })
  expect(answer.status()).toBe(403)
})

test('every answer carries the security headers and a request id', async ({ request }) => {
  const answer = await request.get('/')
  const headers = answer.headers()
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-request-id']).toBeTruthy()
})

test('a slow phone that is tapped before its page is awake shows no fault', async ({ page }) => {
  await page.goto('/sign-up')
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  await page.addInitScript(() => {
    const next = new MessageChannel()
    next.port1.onmessage = () => {
      document.querySelector('label')?.click()
      if (performance.now() < 3000) next.port2.postMessage(null)
    }
    next.port2.postMessage(null)
  })
  for (const address of ['/sign-up', '/sign-in']) {
    await page.goto(address)
    await page.waitForTimeout(3000)
  }
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await page.getByText('Hiện mật khẩu').click()
  await expect(page.locator('input[name="password"]')).toHaveAttribute('type', 'text')
})
