import { findQuiz, findSelfCheck } from '~/areas/assessment/quizzes.server'
import { findActivity } from '~/areas/catalogue/activities/activities.server'
import { openActivity } from '~/areas/catalogue/activities/open-activity'
import { type Course, type CoursePath, lessonsOf, pathOf } from '~/areas/catalogue/course'
import { findCourse } from '~/areas/catalogue/courses.server'
import { hasChangedSince } from '~/areas/catalogue/material-change'
import { nextStep } from '~/areas/learning/completion-rule'
import type { CoursePage, PathRule } from '~/areas/learning/course-page'
import { findReceipt } from '~/areas/learning/events.server'
import { findStanding, type Standing } from '~/areas/learning/standing.server'
import type { Context, Reader } from '~/platform/context.server'
import { dayOf } from '~/platform/days'
import type { Language } from '~/platform/i18n'
import type { LessonId, PersonId } from '~/platform/ids'
import { getPath } from './enrol.server'

type Asked = {
  language: Language
  /** The path named in the address, for someone who only looks. */
  path: string | null
  /** The slug of the lesson just finished. */
  done: string | null
}

/** A course as this viewer sees it, or null. Progress and completion come from the one rule. */
export async function describeCourse(context: Context, slug: string, asked: Asked): Promise<CoursePage | null> {
  const db = context.db.read
  const course = await findCourse(db, slug)
  if (!course) return null
  const personId = context.actor.kind === 'nobody' ? null : context.actor.personId
  const offered = lessonsOf(course).map((lesson) => lesson.id)
  const standing = personId
    ? await findStanding(db, { personId, courseId: course.courseId, offered, on: context.today })
    : null
  const path = standing
    ? pathOf(course, standing.enrolment.path)
    : await getPath(db, course, { personId, asked: asked.path }, context.today)
  const required = new Set(standing ? standing.enrolment.rule.lessons : path.lessons)
  return {
    ...describeContents(course, asked.language),
    rule: await describeRule(db, course, path, asked.language, standing),
    modules: describeModules(course, asked.language, required, standing),
    selfCheck: standing?.best ? null : await describeSelfCheck(db, course, asked.language),
    standing: standing && describeStanding(standing, required),
    next: describeNext(course, path, asked.language, standing),
    receipt: personId && asked.done ? await describeReceipt(db, course, personId, asked.done, asked.language) : null
  }
}

function describeContents(course: Course, language: Language) {
  return {
    slug: course.slug,
    title: course.title[language],
    summary: course.summary[language],
    cover: course.cover,
    minutes: lessonsOf(course).reduce((sum, lesson) => sum + lesson.minutes, 0),
    outcomes: course.outcomes.map((outcome) => outcome.text[language]),
    paths: course.paths.map((path) => ({ id: path.id, title: path.title[language] }))
  }
}

/** A learner who has begun is held to the rule of their start, whatever the newest version says. */
async function describeRule(
  db: Reader,
  course: Course,
  path: CoursePath,
  language: Language,
  standing: Standing | null
): Promise<PathRule> {
  const quiz = await findQuiz(db, course.versionId, path.quiz)
  const frozen = standing?.enrolment.rule
  return {
    id: path.id,
    title: path.title[language],
    certificate: path.certificate[language],
    lessons: frozen?.lessons.length ?? path.lessons.length,
    plans: await listPlans(db, (frozen ? frozen.product : path.product) ?? [], language),
    quiz: quiz && {
      slug: quiz.slug,
      title: quiz.title[language],
      passMark: frozen?.passMark ?? quiz.passMark,
      attemptsPerDay: quiz.attemptsPerDay,
      items: (quiz.blueprints[path.id] ?? []).reduce((sum, line) => sum + line.draw, 0)
    }
  }
}

/** The plans of which a path asks for one, each with its title. */
async function listPlans(db: Reader, ids: ReadonlyArray<string>, language: Language): Promise<PathRule['plans']> {
  const found = await Promise.all(ids.map((id) => findActivity(db, id)))
  return found.flatMap((one) =>
    one?.kind === 'planner'
      ? [{ id: one.id, title: openActivity({ ...one, kind: 'planner' }, language).data.title }]
      : []
  )
}

async function describeSelfCheck(db: Reader, course: Course, language: Language): Promise<CoursePage['selfCheck']> {
  const check = await findSelfCheck(db, course)
  return check && { slug: check.slug, title: check.title[language] }
}

function describeModules(
  course: Course,
  language: Language,
  required: ReadonlySet<LessonId>,
  standing: Standing | null
): CoursePage['modules'] {
  const own = new Map((standing?.lessons ?? []).map((one) => [one.lessonId, one]))
  return course.modules.map((module) => ({
    id: module.id,
    title: module.title[language],
    lessons: module.lessons.map((lesson) => {
      const { doneAt = null, activities = {} } = own.get(lesson.id) ?? {}
      return {
        slug: lesson.slug,
        title: lesson.title[language],
        summary: lesson.summary[language],
        minutes: lesson.minutes,
        isDone: doneAt !== null,
        practised: Object.keys(activities).length,
        isChanged: hasChangedSince(lesson, doneAt && dayOf(doneAt)),
        isAsked: required.has(lesson.id)
      }
    })
  }))
}

function doneIn(standing: Standing | null): Set<LessonId> {
  const lessons = standing?.lessons ?? []
  return new Set(lessons.filter((lesson) => lesson.doneAt).map((lesson) => lesson.lessonId))
}

function describeStanding(standing: Standing, required: ReadonlySet<LessonId>) {
  const { completion } = standing
  const done = [...doneIn(standing)].filter((id) => required.has(id)).length
  return {
    done,
    quizPassed: completion.missing.quiz === null,
    handedIn: completion.missing.product === null,
    complete: completion.complete
  }
}

function describeNext(
  course: Course,
  path: CoursePath,
  language: Language,
  standing: Standing | null
): CoursePage['next'] {
  const step = standing
    ? nextStep(standing.completion)
    : nextStep({ missing: { lessons: path.lessons, quiz: path.quiz, product: path.product ?? null } })
  if (step === null || step.kind !== 'lesson') return step
  const lesson = lessonsOf(course).find((one) => one.id === step.id)
  return lesson ? { kind: 'lesson', slug: lesson.slug, title: lesson.title[language] } : null
}

async function describeReceipt(db: Reader, course: Course, personId: PersonId, slug: string, language: Language) {
  const lesson = lessonsOf(course).find((one) => one.slug === slug)
  const number = lesson && (await findReceipt(db, { personId, kind: 'lesson-done', subjectId: lesson.id }))
  return number ? { title: lesson.title[language], number } : null
}
