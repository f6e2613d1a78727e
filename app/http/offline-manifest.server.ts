import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { lessonsOf } from '~/areas/catalogue/course'
import { type Course, findCourse } from '~/areas/catalogue/courses.server'
import { findMedia } from '~/areas/catalogue/media.server'
import type { Database } from '~/platform/context.server'
import type { Language } from '~/platform/i18n'
import type { OfflineManifest } from '~/platform/offline/shelf-rules'
import type { BuildFiles } from './build-files.server'
import { blockSources } from './data-cost.server'
import type { DocumentStore } from './documents.server'
import { LANGUAGE_HEADER } from './language'
import { findDocumentStamp } from './public-documents.server'

const ADDRESS = /^\/courses\/([a-z0-9-]+)\/offline\.json$/
const OFFLINE_PAGE = '/offline.json'
const MEDIA = '/media/'
const MOST_KEPT = 200

/**
 * `GET /courses/:course/offline.json`: what a course needs to be read without network and how many bytes that is. Like
 * the lessons it is the same for everyone, made once per course version and language. `GET /offline.json` names the files
 * of the page that stands where a page cannot be had.
 */
export function createOfflineManifests(db: Database, documents: DocumentStore, build: BuildFiles | null) {
  const kept = new Map<string, Promise<OfflineManifest>>()

  function find(course: Course, language: Language, from: BuildFiles): Promise<OfflineManifest> {
    const name = `${course.versionId} ${language}`
    const made = kept.get(name) ?? describeCourse(db, documents, from, course, language)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(name, made)
    made.catch(() => kept.delete(name))
    return made
  }

  async function describe(path: string, language: Language, from: BuildFiles) {
    if (path === OFFLINE_PAGE) return { files: from.offlinePageFiles(language) }
    const slug = ADDRESS.exec(path)?.[1]
    const course = slug ? await findCourse(db.read, slug) : null
    return course && find(course, language, from)
  }

  return async function serve(
    asked: { path: string; language: Language; headers: Record<string, string> },
    request: IncomingMessage,
    response: ServerResponse
  ): Promise<boolean> {
    const made = build && (await describe(asked.path, asked.language, build))
    if (!made) return false
    const body = Buffer.from(JSON.stringify(made))
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const headers = {
      ...asked.headers,
      ETag: etag,
      'Cache-Control': 'public, max-age=0, must-revalidate',
      Vary: `Cookie, ${LANGUAGE_HEADER}`
    }
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end()
      return true
    }
    const type = { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length }
    response.writeHead(200, { ...headers, ...type }).end(request.method === 'HEAD' ? undefined : body)
    return true
  }
}

async function describeCourse(
  db: Database,
  documents: DocumentStore,
  build: BuildFiles,
  course: Course,
  language: Language
): Promise<OfflineManifest> {
  const lessons = lessonsOf(course).map((lesson) => ({
    path: `/courses/${course.slug}/${lesson.slug}`,
    title: lesson.title[language]
  }))
  const files = new Set(build.lessonFiles(language))
  let bytes = 0
  for (const { path } of lessons) {
    const stamp = await findDocumentStamp(db.read, path)
    const document = stamp && (await documents.describe({ path, language, images: true, stamp }))
    bytes += document ? document.bytes : 0
    for (const file of document ? document.files : []) files.add(file)
    for (const file of filesOfBlocks(build, document ? document.fetches : [], language)) files.add(file)
  }
  for (const file of files) bytes += await sizeOf(db, build, file)
  const stamp = `${course.versionId}.${build.stamp}`
  return { course: course.slug, title: course.title[language], language, stamp, lessons, files: [...files], bytes }
}

/** What the activities of a lesson are shown with: a course brings only the kinds it uses. */
function filesOfBlocks(build: BuildFiles, kinds: ReadonlyArray<string>, language: Language): string[] {
  const chunks = kinds.flatMap((kind) => blockSources(kind, language)).flatMap((source) => build.chunkOf(source) ?? [])
  return build.withImports(chunks)
}

async function sizeOf(db: Database, build: BuildFiles, file: string): Promise<number> {
  if (!file.startsWith(MEDIA)) return build.sizeOf(file)
  return (await findMedia(db.read, file.slice(MEDIA.length)))?.body.length ?? 0
}
