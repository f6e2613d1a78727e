import { eq } from 'drizzle-orm'
import { courses } from '#db/schema/catalogue'
import type { Reader, Transaction } from '~/platform/context.server'
import type { CourseId } from '~/platform/ids'

/** Whether learners may ask under the lessons of a course: closed until a trainer opens it. */
export async function areQuestionsOpen(db: Reader, courseId: CourseId): Promise<boolean> {
  const [row] = await db.select({ open: courses.questionsOpen }).from(courses).where(eq(courses.id, courseId))
  return row?.open ?? false
}

/** Opens or closes questions; null when there is no such course. What was published stays, and is shown again. */
export async function setQuestionsOpen(
  tx: Transaction,
  { slug, open }: { slug: string; open: boolean }
): Promise<CourseId | null> {
  const [changed] = await tx
    .update(courses)
    .set({ questionsOpen: open })
    .where(eq(courses.slug, slug))
    .returning({ id: courses.id })
  return changed?.id ?? null
}
