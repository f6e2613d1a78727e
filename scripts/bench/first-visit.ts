import { chromium } from '@playwright/test'
import { FRESH } from './measure'

/** Bytes that travel on a first visit to a lesson, and when its text is there, on a slow link, with and without scripts. */
export async function measureFirstVisit(url: string, course: string): Promise<string[]> {
  const page = await fetch(`${url}/courses/${course}`, FRESH).then((answer) => answer.text())
  const lessons = [...new Set(page.match(new RegExp(`/courses/${course}/(?!quiz)[\\w-]+`, 'g')) ?? [])]
  const rows: string[] = []
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu']
  })
  for (const javaScriptEnabled of [false, true]) {
    for (const lesson of lessons) {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } })
      const tab = await context.newPage()
      const session = await context.newCDPSession(tab)
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 400,
        downloadThroughput: 400_000 / 8,
        uploadThroughput: 400_000 / 8
      })
      let bytes = 0
      session.on('Network.loadingFinished', (event) => {
        bytes += event.encodedDataLength
      })
      const started = performance.now()
      await tab.goto(url + lesson, { waitUntil: 'domcontentloaded' })
      await tab.locator('h1').waitFor()
      const readable = performance.now() - started
      await tab.waitForLoadState('networkidle')
      const scripts = javaScriptEnabled ? 'with scripts' : 'without scripts'
      rows.push(
        `| first visit ${scripts}: ${lesson.split('/').pop()} | – | ${(bytes / 1024).toFixed(0)} KB, text after ${(readable / 1000).toFixed(1)} s | budget ${javaScriptEnabled ? 150 : 60} KB, 2.5 s |`
      )
      await context.close()
    }
  }
  await browser.close()
  return rows
}
