import { type Browser, chromium } from '@playwright/test'
import { row } from './compare'
import { listLessons, weighLesson } from './lesson-pages'

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

/** Bytes that travel on a first visit to each lesson, and when its text is there, on a slow link, with and without scripts. */
export async function measureFirstVisit(url: string, course: string): Promise<string[]> {
  const rows: string[] = []
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu']
  })
  for (const lesson of await listLessons(url, course)) {
    const name = lesson.split('/').pop()
    const { html, css, bare } = await weighLesson(url, lesson)
    const floor = `${kilobytes(bare)} of bare HTML`
    const ours = `${kilobytes(html + css)} (${kilobytes(html)} + ${kilobytes(css)})`
    rows.push(row({ what: `HTML and CSS: ${name}`, floor, ours, ratio: bare / (html + css), budget: '≤ 25 KB' }))
    for (const scripts of [false, true]) {
      const { bytes, readableMs } = await visit(browser, url + lesson, scripts)
      rows.push(
        row({
          what: `first visit ${scripts ? 'with' : 'without'} scripts: ${name}`,
          floor,
          ours: `${kilobytes(bytes)}, text after ${(readableMs / 1000).toFixed(1)} s`,
          ratio: bare / bytes,
          budget: `≤ ${scripts ? 150 : 60} KB, 2.5 s`
        })
      )
    }
  }
  await browser.close()
  return rows
}

/** Visits with an empty cache over 400 kbit/s with 400 ms of delay. */
async function visit(browser: Browser, address: string, javaScriptEnabled: boolean) {
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
  await tab.goto(address, { waitUntil: 'domcontentloaded' })
  await tab.locator('h1').waitFor()
  const readableMs = performance.now() - started
  await tab.waitForLoadState('networkidle')
  await context.close()
  return { bytes, readableMs }
}
