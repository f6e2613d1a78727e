import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { startSchool } from './school-process'

/** The demo province, loaded once; every worker begins with a copy of it. */
export const templateDir = path.resolve('.cache/journey-template')

export default async function prepare() {
  rmSync(templateDir, { recursive: true, force: true })
  mkdirSync(templateDir, { recursive: true })
  const school = await startSchool({ DATA_DIR: templateDir })
  await school.stop()
}
