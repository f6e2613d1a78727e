import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ContentFiles } from '../content-files.server'
import type { Bilingual } from '../course'
import { type Fault, faultsIn, type Place, type Problem, problem, START } from '../faults'
import { readYaml } from '../yaml-source'
import { isKindName, kinds } from './kinds'
import type { KindName } from './registry'

/** A checked activity, parted into what may be shown and what is kept back. */
export type ActivityFile = {
  id: string
  kind: KindName
  title: Bilingual
  intro: Bilingual
  /** Changes with anything in its file. */
  hash: string
  shown: unknown
  key: unknown
}

export type ActivityFiles = { activities: ReadonlyMap<string, ActivityFile>; faults: Fault[] }

const FILE = /^activities\/([^/]+)\.yaml$/
/** Enough to find a dead end an author can make, in a hundredth of a second. */
const SEARCH = { seed: 1, states: 400, walks: 4 }

const Head = z.looseObject({ kind: z.string() })
const Named = z.looseObject({
  id: z.string(),
  title: z.object({ vi: z.string(), en: z.string() }),
  intro: z.object({ vi: z.string(), en: z.string() })
})

/** Every activity under `content/activities/`, and what is wrong with their files. */
export function readActivities(files: ContentFiles, say?: z.core.$ZodErrorMap): ActivityFiles {
  const activities = new Map<string, ActivityFile>()
  const faults: Fault[] = []
  for (const [file, text] of files) {
    const name = FILE.exec(file)?.[1]
    if (name === undefined) continue
    const { activity, problems } = readActivity(name, text, say)
    faults.push(...faultsIn(file, problems))
    if (activity) activities.set(activity.id, activity)
  }
  return { activities, faults }
}

type ReadActivity = { activity: ActivityFile | null; problems: Problem[] }

function readActivity(name: string, text: string, say?: z.core.$ZodErrorMap): ReadActivity {
  const head = readYaml(text, Head, { say })
  const named = head.value?.kind
  if (named === undefined) return { activity: null, problems: head.problems }
  if (!isKindName(named)) {
    return { activity: null, problems: [problem('activity-kind', head.placeOf(['kind']), { kind: named })] }
  }
  const kind = kinds[named]
  const { value, problems, placeOf } = readYaml(text, kind.source, { say })
  if (value === null) return { activity: null, problems }
  const { id, title, intro } = Named.parse(value)
  const parts = kind.split(value)
  const found = [...nameProblems(name, id, placeOf(['id'])), ...stuckProblems(named, parts.shown)]
  return { activity: { id, kind: named, title, intro, hash: hashFile(text), ...parts }, problems: found }
}

/** What tells one text of a file from another. */
export function hashFile(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function nameProblems(name: string, id: string, at: Place): Problem[] {
  return name === id ? [] : [problem('activity-name', at, { id, file: `${name}.yaml` })]
}

function stuckProblems(kind: KindName, shown: unknown): Problem[] {
  const moves = kinds[kind].findStuck(shown, SEARCH)
  return moves === null ? [] : [problem('activity-stuck', START, { moves: moves.join(', ') })]
}
