/**
 * Builds app/ui/fonts from @fontsource/be-vietnam-pro: one small file per weight that holds all Vietnamese letters.
 * The package ships each weight cut in three (latin, latin-ext, vietnamese); a page in Vietnamese would fetch them all.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'
import { mergeTrueType } from './merge-truetype'
import { addTabularFigures } from './tabular-figures'

const source = fileURLToPath(new URL('../node_modules/@fontsource/be-vietnam-pro/', import.meta.url))
const target = fileURLToPath(new URL('../app/ui/fonts/', import.meta.url))
const weights = [400, 700]
const mostBytes = 16 * 1024

const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))
const vietnamese = `${lettersWithTones('aăâeêioôơuưy')}đĐ`
/** Letters of neighbours and loan words, signs, quotes, dashes. The master has no arrows and no tick. */
const others = ' çÇñÑöÖüÜäÄß«»¡¿§©®°²³±·×÷€₫–—‘’“”…•−½'

function lettersWithTones(letters: string): string {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const lower = [...letters].flatMap((letter) => tones.map((tone) => (letter + tone).normalize('NFC'))).join('')
  return lower + lower.toUpperCase()
}

async function readPart(part: string, weight: number): Promise<Buffer> {
  const file = await readFile(`${source}files/be-vietnam-pro-${part}-${weight}-normal.woff2`)
  return subsetFont(file, ascii + vietnamese + others, {
    targetFormat: 'sfnt',
    noHinting: true,
    keepFeatures: ['kern'],
    preserveNameIds: [0, 13, 14]
  })
}

/** Builds one weight as .ttf (printed certificates) and .woff2 (pages). */
async function buildWeight(weight: number): Promise<void> {
  const parts = [
    await readPart('latin', weight),
    await readPart('vietnamese', weight),
    await readPart('latin-ext', weight)
  ] as const
  const merged = addTabularFigures(mergeTrueType(parts))
  const woff2 = await subsetFont(merged, ascii + vietnamese + others, {
    targetFormat: 'woff2',
    preserveNameIds: [0, 13, 14]
  })
  if (woff2.length > mostBytes)
    throw new Error(`weight ${weight} takes ${woff2.length} bytes; the budget is ${mostBytes}`)

  await writeFile(`${target}be-vietnam-pro-${weight}.ttf`, merged)
  await writeFile(`${target}be-vietnam-pro-${weight}.woff2`, woff2)
  console.log(`be-vietnam-pro-${weight}: ttf ${merged.length} bytes, woff2 ${woff2.length} bytes`)
}

await mkdir(target, { recursive: true })
for (const weight of weights) await buildWeight(weight)
await copyFile(`${source}LICENSE`, `${target}OFL.txt`)
