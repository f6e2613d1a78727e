import { z } from 'zod'
import { listLessonNotes } from '~/areas/learning/notes.server'
import { isDomainError } from '~/platform/domain-error'
import { asId, type CourseId, type LessonId } from '~/platform/ids'
import { keepPlace } from '~/workflows/keep-place.server'
import { type FastRoute, readJson, sendJson } from './fast-routes.server'

/** `GET /api/v1/notes/:lesson`: the caller's own notes in a lesson; nobody has none. */
export const notesRoute: FastRoute = {
  method: 'GET',
  path: /^\/api\/v1\/notes\/([\w-]{1,100})$/,
  async handle({ response, params, context: identify }) {
    const { actor, db } = await identify()
    const lessonId = asId<LessonId>(params[0] ?? '')
    const notes = actor.kind === 'nobody' ? [] : await listLessonNotes(db.read, { personId: actor.personId, lessonId })
    sendJson(response, 200, notes)
  }
}

const Reached = z.strictObject({
  course: z.string().min(1).max(100),
  lesson: z.string().min(1).max(100),
  reached: z.int().min(0).max(500)
})

const MOST_BYTES = 1024

/**
 * `POST /api/v1/reached`: how many headings of a lesson the caller has passed. Said of a course they have begun and
 * otherwise let be: 204 either way, 401 for nobody.
 */
export const reachedRoute: FastRoute = {
  method: 'POST',
  path: /^\/api\/v1\/reached$/,
  async handle({ request, response, context: identify }) {
    const parsed = Reached.safeParse(await readJson(request, MOST_BYTES))
    const context = await identify()
    const { actor } = context
    if (actor.kind === 'nobody') return sendJson(response, 401, { error: 'not-signed-in' })
    if (!parsed.success) return sendJson(response, 400, { error: 'not-a-place' })
    const { course, lesson, reached } = parsed.data
    const place = { personId: actor.personId, courseId: asId<CourseId>(course), lessonId: asId<LessonId>(lesson) }
    try {
      await keepPlace(context, { ...place, reached })
    } catch (error) {
      if (!isDomainError(error)) throw error
    }
    response.writeHead(204, { 'Cache-Control': 'private, no-store' }).end()
  }
}
