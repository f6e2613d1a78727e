import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { items, itemVersions, quizzes } from '#db/schema/assessment'
import type { Reader } from '~/platform/context.server'
import type { CourseId, CourseVersionId, ItemId } from '~/platform/ids'
import { ItemKey, ShownItem, type SplitItem } from './items'
import type { Quiz } from './quizzes.server'

export type BankItem = {
  id: ItemId
  version: number
  outcome: string
  difficulty: 'easy' | 'medium' | 'hard'
  practice: boolean
  item: SplitItem
}

/** Every item now in a course's bank, keys included: for its authors only. A bank holds some hundreds: not paged. */
export async function listBank(db: Reader, courseId: CourseId): Promise<BankItem[]> {
  const rows = await db
    .select({
      id: items.id,
      version: itemVersions.number,
      outcome: itemVersions.outcome,
      difficulty: itemVersions.difficulty,
      practice: itemVersions.practice,
      shown: itemVersions.shown,
      key: itemVersions.key
    })
    .from(items)
    .innerJoin(itemVersions, eq(itemVersions.id, items.currentVersionId))
    .where(and(eq(items.courseId, courseId), isNotNull(items.currentVersionId)))
    .orderBy(asc(items.id))
  return rows.map(({ shown, key, ...row }) => ({
    ...row,
    item: { shown: ShownItem.parse(shown), key: ItemKey.parse(key) }
  }))
}

/** The quizzes of a course version, by slug. */
export async function listQuizzes(db: Reader, versionId: CourseVersionId): Promise<Quiz[]> {
  return db
    .select({
      id: quizzes.id,
      slug: quizzes.slug,
      title: quizzes.title,
      passMark: quizzes.passMark,
      attemptsPerDay: quizzes.attemptsPerDay,
      blueprints: quizzes.blueprints
    })
    .from(quizzes)
    .where(eq(quizzes.courseVersionId, versionId))
    .orderBy(asc(quizzes.slug))
}
