import { mkdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { readActivities } from '~/areas/catalogue/activities/activity-files.server'
import { kinds } from '~/areas/catalogue/activities/kinds'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import { startSchool } from '../tests/journeys/school-process'

/**
 * Photographs every activity at its start, half-way and at its end, at 360 and 1280 px, light and dark, with and without
 * scripts, into `shots/practice/`. `npm run shots:practice -- sort cau-mat-khau` takes only
 * that kind and that activity.
 */
const FOLDER = 'shots/practice'
const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 }
]
const schemes = ['light', 'dark'] as const
const only = process.argv.slice(2)
const activities = [...readActivities(readContentFiles()).activities.values()].filter(
  ({ id, kind }) => only.length === 0 || only.includes(kind) || only.includes(id)
)

/** One activity as it stands after some of its moves: the address names them, so no button has to be pressed. */
function addresses({ id, kind, shown }: (typeof activities)[number]): [string, string][] {
  const { moves } = kinds[kind].carryOn(shown, { seed: 1, moves: [] }) ?? { moves: [] }
  const parts = { start: 0, middle: Math.ceil(moves.length / 2), end: moves.length }
  return Object.entries(parts).map(([name, count]) => [
    `${kind}-${id}-${name}`,
    `/practice/${id}?play=${['1', ...moves.slice(0, count)].join('~')}`
  ])
}

async function photograph(page: Page, url: string, mark: string): Promise<void> {
  for (const [name, address] of activities.flatMap(addresses)) {
    await page.goto(url + address)
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: path.join(FOLDER, `${name}-${mark}.png`), fullPage: true })
  }
}

async function photographAll(browser: Browser, url: string): Promise<void> {
  for (const viewport of sizes) {
    for (const colorScheme of schemes) {
      for (const javaScriptEnabled of [true, false]) {
        const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled, locale: 'vi-VN' })
        const page = await context.newPage()
        await photograph(page, url, `${viewport.width}-${colorScheme}${javaScriptEnabled ? '' : '-no-scripts'}`)
        await context.close()
      }
    }
  }
}

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
const school = await startSchool({ DATA_DIR: path.join(os.tmpdir(), `school-shots-${process.pid}`) })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
try {
  await photographAll(browser, school.url)
} finally {
  await browser.close()
  await school.stop()
}
