import { z } from 'zod'
import { lessonsOf } from '~/areas/catalogue/course'
import type { Act, KeptAct } from '~/areas/learning/acts'
import { removeBookmark, setBookmark } from '~/areas/learning/bookmarks.server'
import { keepNote, removeNote } from '~/areas/learning/notes.server'
import { remarkOn } from '~/areas/learning/remarks.server'
import type { Context, Transaction } from '~/platform/context.server'
import { DomainError } from '~/platform/domain-error'
import { onceByKey } from '~/platform/idempotency.server'
import { asId, type PersonId } from '~/platform/ids'
import { getCourse } from './enrol.server'

export type ReadingAct = Extract<
  Act,
  { kind: 'set-bookmark' | 'remove-bookmark' | 'keep-note' | 'remove-note' | 'remark' }
>

type Asked = { personId: PersonId; act: ReadingAct }

const Kept: z.ZodType<KeptAct> = z.object({ receipt: z.string().nullable() })

/**
 * What a reader keeps beside a lesson or says of it, once per key. A page without scripts sends no key; each of these is
 * once by itself too. Throws `course-unknown`, `lesson-unknown`, `note-unknown`, `too-many-notes`, `too-many-remarks`.
 */
export function performReadingAct(context: Context, asked: Asked & { key: string | null }): Promise<KeptAct> {
  const { personId, key } = asked
  return context.db.withTransaction((tx) => {
    if (key === null) return perform(tx, context, asked)
    return onceByKey(tx, { personId, key, at: context.now(), result: Kept }, () => perform(tx, context, asked))
  })
}

async function perform(tx: Transaction, context: Context, { personId, act }: Asked): Promise<KeptAct> {
  const at = context.now()
  if (act.kind === 'remove-note') {
    await removeNote(tx, { personId, id: asId(act.noteId), at })
    return { receipt: null }
  }
  const { lesson, course } = await getPlace(tx, act)
  const place = { personId, lessonId: lesson.id, courseId: course.courseId, at }
  if (act.kind === 'remark') {
    const { heading, quote, comment } = act
    const of = { courseVersionId: course.versionId, lessonTitle: lesson.title.vi }
    return { receipt: await remarkOn(tx, { ...place, ...of, heading, quote, comment }) }
  }
  if (act.kind === 'set-bookmark') await setBookmark(tx, { ...place, heading: act.heading })
  else if (act.kind === 'remove-bookmark') await removeBookmark(tx, place)
  else await keepNote(tx, { ...place, note: act.note })
  return { receipt: null }
}

async function getPlace(tx: Transaction, address: { course: string; lesson: string }) {
  const course = await getCourse(tx, address.course)
  const lesson = lessonsOf(course).find((one) => one.slug === address.lesson)
  if (!lesson) throw new DomainError('lesson-unknown', {}, 404)
  return { course, lesson }
}
