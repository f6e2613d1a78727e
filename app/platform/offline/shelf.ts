import { filesIn, type OfflineManifest, unreferenced } from './shelf-rules'

export const FILES = 'files'
/** The page that stands where a page cannot be had. */
export const OFFLINE = '/offline'
const DOCUMENTS = 'documents'
const INDEX = 'courses'

/** Anything younger may belong to a page that is open now. */
const FORGET_FILES_AFTER_MS = 30 * 86_400_000
const ANY = { ignoreVary: true }

function keyOf(path: string, language: string): string {
  return `${path}?lang=${language}`
}

/** A public page as the server gives it to everyone, in one language. */
export function fetchDocument(path: string, language: string): Promise<Response> {
  return fetch(path, { credentials: 'omit', headers: { 'X-Language': language } })
}

export async function findDocument(path: string, language: string): Promise<Response | null> {
  return (await (await caches.open(DOCUMENTS)).match(keyOf(path, language), ANY)) ?? null
}

/** Keeps a file whose name carries its content's hash; quick when it is there or was fetched before. */
export async function keepFile(file: string): Promise<void> {
  const files = await caches.open(FILES)
  if (!(await files.match(file, ANY))) await files.add(file)
}

/** Keeps a page with every file it refers to, the page last: what is on the shelf is whole. */
export async function keepDocument(path: string, language: string, response: Response): Promise<void> {
  const copy = response.clone()
  for (const file of filesIn(await response.text())) await keepFile(file)
  await (await caches.open(DOCUMENTS)).put(keyOf(path, language), copy)
}

export async function dropDocument(path: string, language: string): Promise<void> {
  await (await caches.open(DOCUMENTS)).delete(keyOf(path, language))
}

/** Keeps what the offline page loads as it is used, beside what it refers to. */
export async function keepOfflineFiles(language: string): Promise<void> {
  const listed = await fetchDocument('/offline.json', language)
  const { files } = (await listed.json()) as { files: string[] }
  for (const file of files) await keepFile(file)
}

export async function keepOfflinePage(language: string): Promise<void> {
  await keepOfflineFiles(language)
  await keepDocument(OFFLINE, language, await fetchDocument(OFFLINE, language))
}

/** The downloaded courses, as their manifests said when they were stored. */
export async function listCourses(): Promise<OfflineManifest[]> {
  if (typeof caches === 'undefined') return []
  const index = await caches.open(INDEX)
  const stored = await Promise.all((await index.keys()).map((key) => index.match(key)))
  const manifests = await Promise.all(stored.map((one) => one?.json() as Promise<OfflineManifest> | undefined))
  return manifests.filter((one) => one !== undefined)
}

export async function findCourse(course: string): Promise<OfflineManifest | null> {
  return (await listCourses()).find((one) => one.course === course) ?? null
}

function indexKey(course: string): string {
  return `/offline-courses/${course}`
}

/** Stores a whole course, telling how far it is from 0 to 1. Asked again it goes on where it stopped. */
export async function storeCourse(manifest: OfflineManifest, tell: (share: number) => void): Promise<void> {
  const { lessons, files, language } = manifest
  const before = await findCourse(manifest.course)
  const all = files.length + lessons.length
  let done = 0
  const step = () => tell(++done / all)
  for (const file of files) {
    await keepFile(file)
    step()
  }
  for (const { path } of lessons) {
    const page = await fetchDocument(path, language)
    if (!page.ok) throw new Error(`${path} answered ${page.status}`)
    await keepDocument(path, language, page)
    step()
  }
  await keepOfflinePage(language)
  await (await caches.open(INDEX)).put(indexKey(manifest.course), new Response(JSON.stringify(manifest)))
  if (before) await dropFiles(before.files)
}

/** Takes a course off this device, with the files that nothing else there needs. */
export async function removeCourse(course: string): Promise<void> {
  const held = await findCourse(course)
  if (!held) return
  for (const { path } of held.lessons) await dropDocument(path, held.language)
  await (await caches.open(INDEX)).delete(indexKey(course))
  await dropFiles(held.files)
}

async function referredFiles(): Promise<string[][]> {
  const documents = await caches.open(DOCUMENTS)
  const pages = await Promise.all((await documents.keys()).map((key) => documents.match(key, ANY)))
  const texts = await Promise.all(pages.map((page) => page?.text() ?? ''))
  return [...texts.map(filesIn), ...(await listCourses()).map((course) => course.files)]
}

async function dropFiles(candidates: ReadonlyArray<string>): Promise<void> {
  const files = await caches.open(FILES)
  for (const file of unreferenced(candidates, await referredFiles())) await files.delete(file, ANY)
}

/** Forgets old files of earlier builds that no stored page refers to. */
export async function sweepFiles(now: number): Promise<void> {
  const files = await caches.open(FILES)
  const old: string[] = []
  for (const request of await files.keys()) {
    const kept = await files.match(request, ANY)
    const date = Date.parse(kept?.headers.get('Date') ?? '')
    if (now - date > FORGET_FILES_AFTER_MS) old.push(new URL(request.url).pathname)
  }
  await dropFiles(old)
}
