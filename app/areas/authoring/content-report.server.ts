import { z } from 'zod'
import { courseFolders, courseIdIn, readContentFiles } from '~/areas/catalogue/content-files.server'
import { describeFaults } from '~/areas/catalogue/fault-lines.server'
import type { Context } from '~/platform/context.server'
import { isDay } from '~/platform/days'
import type { Language } from '~/platform/i18n'
import type { CourseId } from '~/platform/ids'
import { checkContent } from './check-content.server'

const Asked = z.object({ courseId: z.string(), language: z.enum(['vi', 'en']), today: z.string().refine(isDay) })
const Lines = z.array(z.string())

/** Worker task: a course's files checked as `content:check` does, as a JSON list of lines. */
export async function reportContent(input: unknown): Promise<Uint8Array> {
  const { courseId, language, today } = Asked.parse(input)
  const files = readContentFiles()
  const folders = courseFolders(files).filter((folder) => courseIdIn(files, folder) === courseId)
  const { faults } = await checkContent(files, { today, language, folders })
  return Buffer.from(JSON.stringify(describeFaults(faults, 'content', language)))
}

/** What is wrong in a course's files now, found off the request thread: compiling takes longer than a request may. */
export async function listContentFaults(context: Context, courseId: CourseId, language: Language): Promise<string[]> {
  const bytes = await context.workers.run('content-report', { courseId, language, today: context.today })
  return Lines.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
}
