import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Language } from '~/platform/i18n'

const Chunk = z.object({
  file: z.string(),
  imports: z.array(z.string()).default([]),
  dynamicImports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
  assets: z.array(z.string()).default([])
})
const Chunks = z.record(z.string(), Chunk)

const ENTRY = 'app/entry.client.tsx'
const LESSON = /^app\/routes\/courses\.\$course\.\$lesson\.tsx/
const OFFLINE = /^app\/routes\/offline\.tsx/
/** What comes with the blocks of a lesson that need it: the screens and words of activities. */
const BY_BLOCK = /^app\/(areas\/catalogue\/activities\/|messages\/(vi|en)\/activity)/
const ROOT = /^app\/root\.tsx/

export type BuildFiles = {
  /** Changes with every build that changes a file. */
  stamp: string
  /** What any lesson may ask for, now or later: its chunks, those loaded on demand, styles and fonts. */
  lessonFiles: (language: Language) => string[]
  /** The same for the page that stands where a page cannot be had. */
  offlinePageFiles: (language: Language) => string[]
  /** The chunk a source became, or null. */
  chunkOf: (source: string) => string | null
  /** Files with all they load at once: a chunk's imports and styles, a style sheet's fonts. */
  withImports: (files: ReadonlyArray<string>) => string[]
  /** Bytes of a file as it travels. */
  sizeOf: (file: string) => number
}

/** What Vite built, by its own manifest. */
export function readBuildFiles(clientFolder: string): BuildFiles {
  const text = readFileSync(path.join(clientFolder, '../.vite/client-manifest.json'), 'utf8')
  const chunks = Chunks.parse(JSON.parse(text))
  const names = Object.keys(chunks)
  const byFile = new Map(Object.values(chunks).map((chunk) => [`/${chunk.file}`, chunk]))
  const sizes = new Map<string, number>()

  function collect(name: string, lazily: boolean, seen: Set<string>): void {
    const chunk = chunks[name]
    if (!chunk || seen.has(name)) return
    seen.add(name)
    for (const one of chunk.imports) collect(one, lazily, seen)
    if (lazily) for (const one of chunk.dynamicImports) if (!BY_BLOCK.test(one)) collect(one, true, seen)
  }
  function filesOf(route: RegExp, messages: string): string[] {
    const seen = new Set<string>()
    const lazy = new Set<string>()
    const starts = [ENTRY, ...names.filter((name) => ROOT.test(name)), messages]
    for (const name of starts) collect(name, false, seen)
    for (const name of names.filter((one) => route.test(one) || ROOT.test(one))) collect(name, true, lazy)
    const found = [...seen, ...lazy].flatMap((name) => {
      const chunk = chunks[name]
      return chunk ? [chunk.file, ...chunk.css, ...chunk.assets] : []
    })
    return [...new Set(found)].map((file) => `/${file}`)
  }
  function withImports(files: ReadonlyArray<string>): string[] {
    const found = new Set(files)
    for (const file of found) {
      const chunk = byFile.get(file)
      for (const name of chunk?.imports ?? []) found.add(`/${chunks[name]?.file ?? ''}`)
      for (const sheet of chunk?.css ?? []) found.add(`/${sheet}`)
      if (file.endsWith('.css')) for (const font of fontsIn(path.join(clientFolder, file))) found.add(font)
    }
    return [...found]
  }
  function sizeOf(file: string): number {
    const known = sizes.get(file)
    if (known !== undefined) return known
    const full = path.join(clientFolder, file)
    const sent = existsSync(`${full}.br`) ? `${full}.br` : full
    const size = existsSync(sent) ? statSync(sent).size : 0
    sizes.set(file, size)
    return size
  }
  return {
    stamp: createHash('sha256').update(text).digest('base64url').slice(0, 12),
    lessonFiles: (language) => filesOf(LESSON, `app/messages/reader-${language}.ts`),
    offlinePageFiles: (language) => filesOf(OFFLINE, `app/messages/offline-${language}.ts`),
    chunkOf: (source) => (chunks[source] ? `/${chunks[source].file}` : null),
    withImports,
    sizeOf
  }
}

function fontsIn(sheet: string): string[] {
  return [...readFileSync(sheet, 'utf8').matchAll(/url\(["']?(\/assets\/[^"')]+\.woff2)/g)].map(([, font = '']) => font)
}
