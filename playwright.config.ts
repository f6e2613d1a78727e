import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

/** Chromium's own build without windows, where Debian has it: see scripts/system-packages.mjs. */
const SHELL = '/usr/bin/chromium-headless-shell'
const browser = existsSync(SHELL) ? SHELL : '/usr/bin/chromium'

export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/journeys/prepare.ts',
  workers: 2,
  fullyParallel: false,
  timeout: 180_000,
  retries: process.env.CI ? 1 : 0,
  expect: { timeout: 20_000 },
  outputDir: '.cache/journeys',
  reporter: [['list'], ['json', { outputFile: '.cache/results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 360, height: 740 },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? browser,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync'
      ]
    }
  }
})
