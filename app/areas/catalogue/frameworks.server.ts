import { asc, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { competencies } from '#db/schema/catalogue'
import type { Database, Reader } from '~/platform/context.server'
import type { ContentFiles } from './content-files.server'
import type { Bilingual, CompetencyRef } from './course'
import { FrameworkSource } from './course-source'
import { type Fault, faultsIn } from './faults'
import { competencyKey } from './offers'
import { readYaml } from './yaml-source'

export type Competency = CompetencyRef & { title: Bilingual }

/** The competency lists under `frameworks/`, and what is wrong with their files. */
export function readFrameworks(files: ContentFiles, say?: z.core.$ZodErrorMap) {
  const faults: Fault[] = []
  const listed: Competency[] = []
  for (const [file, text] of files) {
    if (!file.startsWith('frameworks/') || !/\.ya?ml$/.test(file)) continue
    const { value, problems } = readYaml(text, FrameworkSource, { say })
    faults.push(...faultsIn(file, problems))
    for (const { code, title } of value?.competencies ?? []) {
      listed.push({ framework: value?.framework ?? '', version: value?.version ?? '', code, title })
    }
  }
  return { competencies: listed, faults }
}

export { competencyKey } from './offers'

/** Keeps the lists as the files have them. A competency once stored stays: facts refer to it. */
export async function storeCompetencies(db: Database, listed: ReadonlyArray<Competency>): Promise<void> {
  const known = new Map((await listCompetencies(db.read)).map((one) => [competencyKey(one), one.title]))
  const changed = listed.filter((one) => {
    const title = known.get(competencyKey(one))
    return title?.vi !== one.title.vi || title.en !== one.title.en
  })
  if (changed.length === 0) return
  await db.withTransaction(async (tx) => {
    await tx
      .insert(competencies)
      .values(changed)
      .onConflictDoUpdate({
        target: [competencies.framework, competencies.version, competencies.code],
        set: { title: sql`excluded.title` }
      })
  })
}

export async function listCompetencies(db: Reader): Promise<Competency[]> {
  return db
    .select()
    .from(competencies)
    .orderBy(asc(competencies.framework), asc(competencies.version), asc(competencies.code))
}
