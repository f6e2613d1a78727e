import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Draws the icons of the installed school from `public/favicon.svg`; a maskable one keeps its drawing in the middle. */
const svg = readFileSync('public/favicon.svg', 'utf8')
const filled = svg.replace('viewBox="0 0 32 32"', 'viewBox="-6 -6 44 44"').replace(/rx="7"/, 'rx="0"')
const maskable = filled.replace('<rect width="32" height="32"', '<rect x="-6" y="-6" width="44" height="44"')

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu']
})
const icons = [
  { name: 'icon-192', size: 192, drawing: svg },
  { name: 'icon-512', size: 512, drawing: svg },
  { name: 'icon-maskable-512', size: 512, drawing: maskable }
]
for (const { name, size, drawing } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const sized = drawing.replace('<svg ', `<svg width="${size}" height="${size}" `)
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${sized}`)
  await page.screenshot({ path: `public/${name}.png`, omitBackground: true })
  console.log(`public/${name}.png`)
}
await browser.close()
