import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test'
import axe from 'axe-core'
import { templateDir } from './prepare'
import { startSchool } from './school-process'

declare global {
  interface Window {
    axe: typeof axe
  }
}

type WorkerFixtures = { site: string }
type TestFixtures = {
  /** Answers a journey provokes on purpose; any other failed load is a console error and fails it. */
  expectedStatuses: number[]
  /** The journey cuts the line: loads that fail for want of one are no fault. */
  cutsTheLine: boolean
  /** Fails the test when any page of the context logged an error or broke the content security policy. */
  quiet: undefined
}

const NO_LINE =
  /Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION_|EMPTY_RESPONSE|ABORTED|INCOMPLETE_CHUNKED_ENCODING|CONTENT_LENGTH_MISMATCH)/
const FAILED_LOAD = /Failed to load resource: the server responded with a status of (\d+)/

/** Collects what no visitor should ever cause: console errors, uncaught errors, policy violations. */
export async function collectFaults(
  context: BrowserContext,
  expected: number[],
  cutsTheLine: boolean
): Promise<string[]> {
  const faults: string[] = []
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  context.on('weberror', (error) => faults.push(String(error.error())))
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    if (cutsTheLine && NO_LINE.test(message.text())) return
    const status = Number(FAILED_LOAD.exec(message.text())?.[1])
    if (!expected.includes(status)) faults.push(`${message.page()?.url()}: ${message.text()}`)
  })
  return faults
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  expectedStatuses: [[], { option: true }],
  cutsTheLine: [false, { option: true }],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'school-journey-'))
      cpSync(templateDir, folder, { recursive: true })
      const school = await startSchool({ DATA_DIR: folder })
      await use(school.url)
      await school.stop()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 }
  ],
  baseURL: async ({ site }, use) => use(site),
  quiet: [
    async ({ context, expectedStatuses, cutsTheLine }, use) => {
      const faults = await collectFaults(context, expectedStatuses, cutsTheLine)
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true }
  ]
})

export { expect }

/** No violation of WCAG 2.2 A and AA that axe can see. Our pages hold no frames, so axe runs once, in the page. */
export async function checkAxe(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  await page.waitForLoadState()
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async (values) => {
    const found = await window.axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations']
    })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
  }, tags)
  expect(violations).toEqual([])
}

/** Signs in with a demo account, by the form, as anyone would. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[name="identifier"]').fill(name)
  await page.locator('input[name="password"]').fill(process.env.DEMO_PASSWORD ?? 'hoc-so-moi-ngay')
  await page.locator('main form button[type="submit"]').first().click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** Follows a link as a document, and waits until its page is there. Returns the address. */
export async function follow(link: Locator): Promise<string> {
  const address = (await link.getAttribute('href')) ?? ''
  await link.click()
  await link.page().waitForURL(`**${address}`)
  return address
}
