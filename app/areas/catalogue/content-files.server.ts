import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { activitiesIn } from './activities/activity-names'
import { readYaml } from './yaml-source'

/**
 * Source files by their path from the content folder, with `/` between folders: text as it is, recordings in base64, as
 * the database keeps them.
 */
export type ContentFiles = ReadonlyMap<string, string>

/** Raised when the same source compiles to something else, so that every course is published anew. */
const COMPILER = 3

const READ = /\.(ya?ml|mdx|svg|mp3)$/

/** Every source file under `content/`. About half a megabyte for a full course. */
export function readContentFiles(folder = 'content'): ContentFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const wanted = names.map((name) => name.split(path.sep).join('/')).filter((name) => READ.test(name))
  return new Map(
    wanted
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), name.endsWith('.mp3') ? 'base64' : 'utf8')])
  )
}

/** The folders of the courses, such as `courses/chuyen-doi-so-co-ban`. */
export function courseFolders(files: ContentFiles): string[] {
  const folders = [...files.keys()].map((name) => /^courses\/[^/]+/.exec(name)?.[0])
  return [...new Set(folders.filter((folder) => folder !== undefined))]
}

export function filesUnder(files: ContentFiles, folder: string): [string, string][] {
  return [...files].filter(([name]) => name.startsWith(`${folder}/`))
}

/** The words lessons may explain, shared by all courses. */
export const GLOSSARY = 'glossary.yaml'

/** Changes when any file of a course does, the words it may explain, an activity it names, or the compiler. */
export function hashCourse(files: ContentFiles, folder: string): string {
  const hash = createHash('sha256').update(`compiler ${COMPILER}\n${files.get(GLOSSARY) ?? ''}\n`)
  for (const [name, text] of filesUnder(files, folder)) {
    hash.update(JSON.stringify([name, text]))
    if (name.endsWith('.mdx'))
      for (const id of activitiesIn(text)) hash.update(files.get(`activities/${id}.yaml`) ?? id)
  }
  return hash.digest('hex')
}

/** The id in a course's `course.yaml`, or null while it cannot be read. */
export function courseIdIn(files: ContentFiles, folder: string): string | null {
  const { value } = readYaml(files.get(`${folder}/course.yaml`) ?? '', z.looseObject({ id: z.string() }))
  return value?.id ?? null
}
