import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm'
import { lessonRemarks } from '#db/schema/learning'
import { recordAudit } from '~/areas/audit/audit.server'
import type { Context, Reader, Transaction } from '~/platform/context.server'
import { type Day, dayOf } from '~/platform/days'
import { DomainError } from '~/platform/domain-error'
import { type CourseId, type CourseVersionId, type LessonId, newId, type PersonId, type RemarkId } from '~/platform/ids'
import { cleanText } from '~/platform/text'
import { findReceipt, recordEvent } from './events.server'
import { MOST_REMARKS_A_LESSON, MOST_WORDS } from './reading-limits'

export type NewRemark = {
  personId: PersonId
  courseId: CourseId
  courseVersionId: CourseVersionId
  lessonId: LessonId
  /** The lesson's title as the learner's record will say it. */
  lessonTitle: string
  heading: string
  quote: string
  comment: string
  at: Date
}

/**
 * "Đoạn này khó hiểu": tells the trainers of a passage and returns the receipt. The same words on the same passage that
 * wait to be read answer the first receipt. Throws `too-many-remarks`.
 */
export async function remarkOn(tx: Transaction, { lessonTitle, ...sent }: NewRemark): Promise<string> {
  const { personId, courseId, lessonId, at } = sent
  const said = { heading: sent.heading, quote: tidy(sent.quote), comment: tidy(sent.comment) }
  const own = and(eq(lessonRemarks.personId, personId), eq(lessonRemarks.lessonId, lessonId))
  const waiting = await tx
    .select()
    .from(lessonRemarks)
    .where(and(own, isNull(lessonRemarks.settledAt)))
    .limit(MOST_REMARKS_A_LESSON)
  const same = waiting.find(
    (one) => one.heading === said.heading && one.quote === said.quote && one.comment === said.comment
  )
  const kind = 'lesson-remarked' as const
  const known = same && (await findReceipt(tx, { personId, kind, subjectId: same.id }))
  if (known) return known
  if (waiting.length >= MOST_REMARKS_A_LESSON) throw new DomainError('too-many-remarks', {}, 422)
  const id = newId<RemarkId>()
  await tx.insert(lessonRemarks).values({ id, ...sent, ...said })
  return recordEvent(tx, { personId, kind, courseId, subjectId: id, detail: { lesson: lessonTitle }, at })
}

function tidy(words: string): string {
  return cleanText(words).slice(0, MOST_WORDS)
}

/** What one reader said of a passage, without who it was. */
export type Remark = { id: RemarkId; lessonId: LessonId; heading: string; quote: string; comment: string; on: Day }

const MOST_LISTED = 500

/** The remarks on a course that nobody has dealt with, oldest first. Never says who made them. */
export async function listOpenRemarks(db: Reader, courseId: CourseId): Promise<Remark[]> {
  const rows = await db
    .select({
      id: lessonRemarks.id,
      lessonId: lessonRemarks.lessonId,
      heading: lessonRemarks.heading,
      quote: lessonRemarks.quote,
      comment: lessonRemarks.comment,
      at: lessonRemarks.at
    })
    .from(lessonRemarks)
    .where(and(eq(lessonRemarks.courseId, courseId), isNull(lessonRemarks.settledAt)))
    .orderBy(asc(lessonRemarks.at), asc(lessonRemarks.id))
    .limit(MOST_LISTED)
  return rows.map(({ at, ...row }) => ({ ...row, on: dayOf(at) }))
}

/** How many remarks of a course wait. */
export async function countOpenRemarks(db: Reader, courseId: CourseId): Promise<number> {
  const [row] = await db
    .select({ many: count() })
    .from(lessonRemarks)
    .where(and(eq(lessonRemarks.courseId, courseId), isNull(lessonRemarks.settledAt)))
  return row?.many ?? 0
}

/** Notes that these remarks were read and dealt with, once. Returns how many were settled now; audited when any. */
export function settleRemarks(
  context: Context,
  settle: { courseId: CourseId; ids: ReadonlyArray<RemarkId>; byId: PersonId }
): Promise<number> {
  const { courseId, ids, byId } = settle
  if (ids.length === 0) return Promise.resolve(0)
  return context.db.withTransaction(async (tx) => {
    const settled = await tx
      .update(lessonRemarks)
      .set({ settledAt: context.now(), settledById: byId })
      .where(
        and(eq(lessonRemarks.courseId, courseId), inArray(lessonRemarks.id, [...ids]), isNull(lessonRemarks.settledAt))
      )
      .returning({ id: lessonRemarks.id })
    for (const { id } of settled) {
      const changedFields = ['settledAt', 'settledById']
      await recordAudit(tx, context, {
        action: 'remark.settle',
        subjectKind: 'lesson remark',
        subjectId: id,
        changedFields
      })
    }
    return settled.length
  })
}
