import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { rounds } from '../rounds'
import { type CuttingProxy, type Fate, openCuttingProxy } from './cutting-proxy'
import { test as base, collectFaults, signIn } from './fixtures'
import { LineDevice } from './line-device'
import { COURSE, QUIZ, readReceipts } from './offline-device'

const PASSWORD = process.env.DEMO_PASSWORD ?? 'hoc-so-moi-ngay'
const STEPS = 9
const QUESTIONS = 10
const LESSONS = [{ path: `${COURSE}/chuyen-doi-so-la-gi`, title: 'Chuyển đổi số là gì?' }]
/** Two devices that answer within one request's flight answer at the same moment: the journey leaves more than that. */
const BETWEEN_DEVICES_MS = 700

type Random = (below: number) => number

/** The same numbers for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const test = base.extend<object, { line: CuttingProxy }>({
  line: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const line = await openCuttingProxy()
      await use(line)
      await line.close()
    },
    { scope: 'worker' }
  ],
  site: [
    async ({ site, line }, use) => {
      line.school = site
      await use(line.url)
    },
    { scope: 'worker', timeout: 120_000 }
  ]
})

test.use({ cutsTheLine: true })

async function signUp(page: Page): Promise<string> {
  await page.goto('/sign-up')
  await page.getByLabel('Họ và tên').fill('Đinh Văn Rớt')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  return page.locator('.code-card__code').innerText()
}

/** A new account with an open attempt, on two devices. */
async function begin(one: BrowserContext, other: BrowserContext): Promise<[LineDevice, LineDevice]> {
  const first = await one.newPage()
  const code = await signUp(first)
  await first.goto(QUIZ)
  await first.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
  await first.waitForURL(/\/attempts\/[\w-]+$/)
  const attempt = new URL(first.url()).pathname
  const second = await other.newPage()
  await signIn(second, code)
  await Promise.all([first.close(), second.close()])
  const devices: [LineDevice, LineDevice] = [new LineDevice(one, attempt), new LineDevice(other, attempt)]
  await Promise.all(devices.map((device) => device.openAttempt()))
  return devices
}

type Given = { device: LineDevice; value: string; at: number }

/** Answers, closes and reopens at random, and tells what was given last to each question, whichever device had it. */
async function answerAtRandom(devices: [LineDevice, LineDevice], random: Random): Promise<Map<string, Given>> {
  const last = new Map<string, Given>()
  const numbers = await answerable(devices[0].page)
  let before: LineDevice | null = null
  for (let step = 0; step < STEPS; step++) {
    const device = random(5) < 3 ? devices[0] : devices[1]
    if (random(4) === 0) {
      await device.close()
      await device.openAttempt()
    }
    if (before && before !== device) await device.page.waitForTimeout(BETWEEN_DEVICES_MS)
    const number = numbers[random(Math.min(4, numbers.length))] ?? 1
    const { name, value } = await device.answer(number, random)
    last.set(name, { device, value, at: Date.now() })
    before = device
  }
  return last
}

/** The numbers of the questions with one input to choose or fill. */
function answerable(page: Page): Promise<number[]> {
  return page.locator('fieldset.question').evaluateAll((questions) =>
    questions.flatMap((question, index) => {
      const names = [...question.querySelectorAll('input[type="radio"], input[type="text"]')].map((one) =>
        one.getAttribute('name')
      )
      return new Set(names).size === 1 ? [index + 1] : []
    })
  )
}

/** What the server has, as a browser without scripts and without a past shows it. */
async function readServer(browser: Browser, device: LineDevice): Promise<Map<string, string>> {
  const bare = await browser.newContext({ javaScriptEnabled: false, storageState: await device.context.storageState() })
  const page = await bare.newPage()
  await page.goto(device.attempt)
  const found = await page
    .locator('fieldset.question')
    .locator('input[type="radio"]:checked, input[type="text"]')
    .evaluateAll((fields) =>
      fields.map((one) => [one.getAttribute('name') ?? '', (one as HTMLInputElement).value] as const)
    )
  await bare.close()
  return new Map(found.filter(([, value]) => value !== ''))
}

async function finishLesson(device: LineDevice, { path }: { path: string }): Promise<void> {
  const page = await device.open(path, (shown) =>
    shown.getByRole('button', { name: 'Xong bài' }).waitFor({ timeout: 2000 })
  )
  await page.waitForTimeout(300)
  await page.getByRole('button', { name: 'Xong bài' }).click()
  await page
    .getByText(/Đang giữ trên máy này|Đang gửi|Đã lưu, mã biên nhận/)
    .first()
    .waitFor()
}

/** One account, two devices, one line that breaks: browser and server agree when it is back. */
async function playRound(browser: Browser, line: CuttingProxy, seed: number): Promise<void> {
  const random = randomFrom(seed)
  const breaking = (): Fate => (['refuse', 'half', 'cut', 'pass', 'pass', 'pass'] as const)[random(6)] ?? 'pass'
  const contexts = [
    await browser.newContext({ baseURL: line.url }),
    await browser.newContext({ baseURL: line.url })
  ] as const
  const faults = await Promise.all(contexts.map((context) => collectFaults(context, [], true)))
  line.decide = () => 'pass'
  const devices = await begin(...contexts)

  line.decide = breaking
  const last = await answerAtRandom(devices, random)
  for (const lesson of LESSONS) for (const device of devices) await finishLesson(device, lesson)
  line.decide = () => 'pass'
  for (const device of devices) {
    await device.close()
    await device.openAttempt()
    await device.deliver()
  }
  const given = new Map([...last].map(([name, { value }]) => [name, value]))
  expect(sorted(await readServer(browser, devices[0]))).toEqual(sorted(given))

  line.decide = breaking
  await devices[0].handIn()
  await devices[0].close()
  line.decide = () => 'pass'
  await devices[0].open('/me', (page) => expect(page.getByRole('main')).toBeVisible())
  await devices[0].deliver()
  await checkRecord(devices[0])
  expect(faults.flat()).toEqual([])
  await Promise.all(contexts.map((context) => context.close()))
}

const sorted = (map: Map<string, string>) => [...map].sort(([a], [b]) => a.localeCompare(b))

/** Each lesson once, one attempt begun and handed in, each with a receipt of its own. */
async function checkRecord(device: LineDevice): Promise<void> {
  const page = await device.open('/me/record', (shown) => expect(shown.getByRole('main')).toContainText('BN-'))
  for (const { title } of LESSONS) await expect(page.getByText(`Học xong bài: ${title}`)).toHaveCount(1)
  await expect(page.getByText('Bắt đầu làm bài kiểm tra')).toHaveCount(1)
  await expect(page.getByText(/^Nộp bài kiểm tra, /)).toHaveCount(1)
  const shown = (await page.getByRole('main').innerText()).match(/BN-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? []
  expect(await readReceipts(page)).toHaveLength(shown.length)
  await device.open(`${device.attempt}/result`, (result) => expect(result.locator('#items')).toBeVisible())
  await expect(page.locator('#items .question')).toHaveCount(QUESTIONS)
}

const FIRST_SEED = Number(process.env.SEED ?? 20261124)

for (let round = 0; round < rounds(2, 40); round++) {
  const seed = FIRST_SEED + round
  test(`whenever the line drops and pages close, what was given last on two devices is what the server has, once (seed ${seed})`, async ({
    browser,
    line,
    site
  }) => {
    expect(site).toBe(line.url)
    test.setTimeout(180_000)
    await playRound(browser, line, seed)
  })
}
