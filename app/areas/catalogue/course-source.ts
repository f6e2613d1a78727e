import { z } from 'zod'
import { isDay } from '~/platform/days'
import { Bilingual, Slug, Text } from './source-text'

const Code = z.string().min(1)

const Competency = z.strictObject({ framework: Code, version: Code, code: Code })

const DaySource = z.string().refine(isDay, 'YYYY-MM-DD')

/** `framework.yaml`: a list of competencies others refer to. */
export const FrameworkSource = z.strictObject({
  framework: Code,
  version: Code,
  competencies: z.array(z.strictObject({ code: Code, title: Bilingual })).min(1)
})
export type FrameworkSource = z.output<typeof FrameworkSource>

const PathSource = z.strictObject({
  id: Slug,
  title: Bilingual,
  lessons: z.array(Slug).min(1),
  quiz: Slug,
  /** Planner activities of which one has to be written and handed in. */
  product: z.array(Slug).min(1).optional(),
  certificate: Bilingual
})

const QuizSource = z.strictObject({
  id: Slug,
  title: Bilingual,
  /** A share from 0 to 1. */
  passMark: z.number().gt(0).max(1),
  attemptsPerDay: z.int().min(1).max(20),
  /** Per path: how many items are drawn for each outcome. */
  blueprints: z.record(Slug, z.array(z.strictObject({ outcome: Slug, draw: z.int().min(1) })).min(1))
})

/** `course.yaml`. Its first path is the default. */
export const CourseSource = z.strictObject({
  id: Slug,
  slug: Slug,
  title: Bilingual,
  summary: Bilingual,
  cover: z.string().regex(/^media\/[\w-]+\.svg$/),
  licence: Text,
  /** What it is about, for finding it. */
  topics: z.array(z.strictObject({ id: Slug, title: Bilingual })).min(1),
  outcomes: z.array(z.strictObject({ id: Slug, text: Bilingual, competencies: z.array(Competency).min(1) })).min(1),
  paths: z.array(PathSource).min(1),
  quizzes: z.array(QuizSource).min(1)
})
export type CourseSource = z.output<typeof CourseSource>

/** `module.yaml`. */
export const ModuleSource = z.strictObject({ id: Slug, title: Bilingual })
export type ModuleSource = z.output<typeof ModuleSource>

/** The front matter of a lesson. */
export const LessonSource = z.strictObject({
  id: Slug,
  slug: Slug,
  title: Bilingual,
  summary: Bilingual,
  minutes: z.int().min(1).max(60),
  outcomes: z.array(Slug).min(1),
  competencies: z.array(Competency).min(1),
  /** The day somebody last checked that it is still true. */
  reviewedOn: DaySource,
  cites: z.array(z.strictObject({ text: Text, status: z.enum(['in-force', 'replaced', 'draft']) })),
  /** The day on which what one must know last changed: who had finished the lesson before sees it marked "đã đổi". */
  changedOn: DaySource.optional(),
  licence: Text,
  /** The devices the lesson shows steps for. */
  variants: z.array(z.enum(['android', 'iphone', 'computer'])),
  /** Recordings of the lesson among the course's media. */
  audio: z
    .array(
      z.strictObject({
        language: z.enum(['vi', 'hre', 'cua', 'sed']),
        file: z.string().regex(/^media\/[\w.-]+\.mp3$/),
        seconds: z.int().min(1)
      })
    )
    .default([])
})
export type LessonSource = z.output<typeof LessonSource>
