import type { z } from 'zod'
import { type ContentFiles, readContentFiles } from '~/areas/catalogue/content-files.server'
import { type Fault, faultsIn, problem } from '~/areas/catalogue/faults'
import { readYaml } from '~/areas/catalogue/yaml-source'
import { type Challenge, ChallengesSource } from './challenges'

const FILE = 'challenges.yaml'

/** The weekly challenges of `content/`, and what is wrong with their file. Content without the file has none. */
export function readChallenges(
  files: ContentFiles,
  say?: z.core.$ZodErrorMap
): { challenges: ReadonlyArray<Challenge>; faults: Fault[] } {
  const text = files.get(FILE)
  if (text === undefined) return { challenges: [], faults: [] }
  const { value, problems, placeOf } = readYaml(text, ChallengesSource, { say })
  const listed = value?.challenges ?? []
  const lessons = lessonIdsIn(files)
  const ids = listed.map((one) => one.id)
  const found = listed.flatMap(({ id, lesson }, index) => [
    ...(lessons.has(lesson)
      ? []
      : [problem('id-unknown', placeOf(['challenges', index, 'lesson']), { kind: 'lesson', id: lesson })]),
    ...(ids.indexOf(id) === index ? [] : [problem('id-duplicate', placeOf(['challenges', index, 'id']), { id })])
  ])
  return { challenges: listed, faults: faultsIn(FILE, [...problems, ...found]) }
}

function lessonIdsIn(files: ContentFiles): Set<string> {
  const sources = [...files].filter(([name]) => name.endsWith('.mdx'))
  return new Set(sources.map(([, text]) => /^id:\s*(\S+)/m.exec(text)?.[1] ?? ''))
}

let shipped: ReadonlyArray<Challenge> | null = null

/** The challenges this build came with, read once; none when their file is faulty, which `content:check` reports. */
export function listChallenges(): ReadonlyArray<Challenge> {
  shipped ??= readShipped()
  return shipped
}

function readShipped(): ReadonlyArray<Challenge> {
  const { challenges, faults } = readChallenges(readContentFiles())
  return faults.length === 0 ? challenges : []
}
