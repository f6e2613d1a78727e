/** What a course needs to be read without network, as `/courses/:course/offline.json` lists it. */
export type OfflineManifest = {
  course: string
  title: string
  language: 'vi' | 'en'
  /** Changes with the course version and with the build. */
  stamp: string
  lessons: { path: string; title: string }[]
  /** Scripts, styles, fonts, drawings and recordings. */
  files: string[]
  /** Bytes to be fetched, compressed as they travel. */
  bytes: number
}

export type Standing = 'absent' | 'current' | 'older'

/** How what this device holds compares with what the server offers now. */
export function standingOf(held: Pick<OfflineManifest, 'stamp'> | null, offered: OfflineManifest | null): Standing {
  if (!held) return 'absent'
  return offered && offered.stamp !== held.stamp ? 'older' : 'current'
}

/** The build's files and the media a document refers to, each once. */
export function filesIn(html: string): string[] {
  return [...new Set(html.match(/\/(?:assets|media)\/[\w.$~@-]+/g) ?? [])]
}

/** Files that nothing on the shelf refers to any more. */
export function unreferenced(stored: ReadonlyArray<string>, referred: ReadonlyArray<ReadonlyArray<string>>): string[] {
  const wanted = new Set(referred.flat())
  return stored.filter((file) => !wanted.has(file))
}

const LESSON = /^\/courses\/[a-z0-9-]+\/[a-z0-9-]+$/
const ATTEMPT = /^\/attempts\/[\w-]+$/
const FILE = /^\/(assets|media)\//

export type PageKind = 'document' | 'attempt' | 'file' | 'other'

/** How the worker treats an address of this site. `?lang=` asks the server to remember, so it is never a document. */
export function kindOf({ pathname, search }: { pathname: string; search: string }): PageKind {
  if (FILE.test(pathname)) return 'file'
  if (ATTEMPT.test(pathname)) return 'attempt'
  if (search.includes('lang=')) return 'other'
  return LESSON.test(pathname) || pathname === '/offline' ? 'document' : 'other'
}
