import { type BrowserContext, expect, type Page } from '@playwright/test'
import { countWaiting } from './offline-device'

const GIVEN_WITHIN_MS = 10_000

/** The newest order this device's outbox ever gave among what it holds. */
function newestOrder(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('school')
        opening.onsuccess = () => {
          const asked = opening.result.transaction('entries').objectStore('entries').getAllKeys()
          asked.onsuccess = () => {
            opening.result.close()
            resolve(Math.max(0, ...asked.result.map(Number)))
          }
        }
      })
  )
}

/** One of a person's devices: a browser of its own with an attempt open. */
export class LineDevice {
  private opened: Page | null = null

  constructor(
    readonly context: BrowserContext,
    readonly attempt: string
  ) {}

  get page(): Page {
    if (!this.opened) throw new Error('this device has no page open')
    return this.opened
  }

  /** Opens a page, over and over while the line fails, until it shows what is awaited. */
  async open(path: string, shows: (page: Page) => Promise<void>): Promise<Page> {
    this.opened ??= await this.context.newPage()
    const page = this.opened
    await expect(async () => {
      // A page that breaks off half-way never ends loading: what it shows decides.
      await page.goto(path, { waitUntil: 'commit' })
      await shows(page)
    }).toPass({ intervals: [50], timeout: 30_000 })
    return page
  }

  /** The attempt's page, when scripts have taken over. */
  openAttempt(): Promise<Page> {
    return this.open(this.attempt, async (page) => {
      await page.getByRole('button', { name: /nộp bài/i }).waitFor({ timeout: 2000 })
      await page.getByRole('button', { name: 'Lưu', exact: true }).waitFor({ state: 'detached', timeout: 4000 })
    })
  }

  async close(): Promise<void> {
    await this.opened?.close()
    this.opened = null
  }

  /** Answers the question of this number, and resolves when the device or the server has the answer. */
  async answer(number: number, choose: (options: number) => number): Promise<{ name: string; value: string }> {
    const question = this.page.locator(`#item-${number} fieldset.question`)
    const before = await newestOrder(this.page)
    const radios = question.locator('input[type="radio"]:not(:checked)')
    const field =
      (await radios.count()) > 0 ? radios.nth(choose(await radios.count())) : question.locator('input[type="text"]')
    const name = (await field.getAttribute('name')) ?? ''
    let value = await field.inputValue()
    if ((await radios.count()) > 0) await field.check({ force: true })
    else {
      // Typing what stands there already changes nothing, so it would give nothing.
      const other = String(10 + choose(90))
      value = other === value ? String(Number(other) + 100) : other
      await field.fill(value)
    }
    await expect
      .poll(async () => (await newestOrder(this.page)) > before || (await question.getByText('Đã lưu').isVisible()), {
        intervals: [20],
        timeout: GIVEN_WITHIN_MS
      })
      .toBe(true)
    return { name, value }
  }

  /** Hands the attempt in, and resolves when the device or the server has it: until then the page says only that it sends. */
  async handIn(): Promise<void> {
    const page = await this.openAttempt()
    const before = await newestOrder(page)
    await page.getByRole('button', { name: 'Nộp bài' }).click()
    const anyway = page.getByRole('button', { name: /nộp/i })
    await page.getByText('Đang giữ trên máy này, sẽ nộp khi có mạng').or(anyway).first().waitFor()
    if (await anyway.isVisible()) await anyway.click()
    await expect(async () => {
      const hasLeft = new URL(page.url()).pathname !== this.attempt
      expect(hasLeft || (await newestOrder(page)) > before).toBe(true)
    }).toPass({ intervals: [20], timeout: GIVEN_WITHIN_MS })
  }

  /** With the line back, whatever waits goes out. */
  async deliver(): Promise<void> {
    await expect.poll(() => countWaiting(this.page), { timeout: 30_000 }).toBe(0)
  }
}
