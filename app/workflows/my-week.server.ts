import { findCourseOfLesson } from '~/areas/catalogue/lessons.server'
import { challengeOf, judgeChallenge } from '~/areas/learning/challenges'
import { listChallenges } from '~/areas/learning/challenges.server'
import { countAllLessonsDone, findReceipt, listLessonsDone } from '~/areas/learning/events.server'
import { type Week, weekOf } from '~/areas/learning/week'
import { judgeWeek, sharedTotal, USUAL_GOAL } from '~/areas/learning/weekly-goal'
import { findGoal } from '~/areas/learning/weekly-goals.server'
import type { Context, Database } from '~/platform/context.server'
import { asId, type LessonId, type PersonId } from '~/platform/ids'

/** This week of the asker: their goal, what they finished, the challenge, and the province's total when it is large enough. */
export async function describeMyWeek(context: Context) {
  const { actor, db } = context
  const personId = actor.kind === 'nobody' ? null : actor.personId
  const week = weekOf(context.today)
  const [goal, done, total] = await Promise.all([
    personId ? findGoal(db.read, personId) : null,
    personId ? listLessonsDone(db.read, personId, week) : [],
    countTogether(context, week)
  ])
  return {
    personId,
    goal,
    offered: goal ?? USUAL_GOAL,
    done: done.length,
    standing: judgeWeek(goal ?? USUAL_GOAL, done.length),
    challenge: await describeChallenge(context, personId, done),
    together: sharedTotal(total)
  }
}

export type MyWeek = Awaited<ReturnType<typeof describeMyWeek>>

async function describeChallenge(context: Context, personId: PersonId | null, done: ReadonlyArray<string>) {
  const challenge = challengeOf(listChallenges(), context.today)
  if (!challenge) return null
  const lessonId = asId<LessonId>(challenge.lesson)
  const address = await findCourseOfLesson(context.db.read, lessonId)
  if (!address) return null
  const event = { kind: 'lesson-done' as const, subjectId: lessonId }
  const ever = personId !== null && (await findReceipt(context.db.read, { ...event, personId })) !== null
  const { title, text } = challenge
  return {
    title,
    text,
    lesson: address.title,
    to: `/courses/${address.course}/${address.lesson}`,
    standing: judgeChallenge(challenge.lesson, done, ever)
  }
}

const FRESH_MS = 10 * 60_000

type Counted = { from: string; at: number; total: Promise<number> }

const counted = new WeakMap<Database, Counted>()

/** What everybody finished this week. Reads every event, so the figure is kept for ten minutes. */
function countTogether(context: Context, week: Week): Promise<number> {
  const now = context.now().getTime()
  const known = counted.get(context.db)
  if (known && known.from === week.from && Math.abs(now - known.at) < FRESH_MS) return known.total
  const total = countAllLessonsDone(context.db.read, week)
  counted.set(context.db, { from: week.from, at: now, total })
  total.catch(() => counted.delete(context.db))
  return total
}
