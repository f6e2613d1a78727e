import { checkContent } from '~/areas/authoring/check-content.server'
import { weighLessons } from '~/areas/authoring/lesson-weights.server'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import { describeFaults } from '~/areas/catalogue/fault-lines.server'
import { isError } from '~/areas/catalogue/faults'
import { dayOf } from '~/platform/days'

const HEAVIEST = 3

/**
 * Prints every fault of every file under `content/` as `file:line:column message`, then the lessons that cost a thin link
 * most; exit code 1 when a fault is an error.
 */
const folder = process.argv[2] ?? 'content'
const { faults, courses } = await checkContent(readContentFiles(folder), { today: dayOf(new Date()), language: 'en' })

for (const line of describeFaults(faults, folder, 'en')) console.log(line)
for (const { file, page, drawings, recordings } of weighLessons(courses).slice(0, HEAVIEST)) {
  console.log(`heaviest: ${folder}/${file} page ${page} B, drawings ${drawings} B, recordings ${recordings} B`)
}
const errors = faults.filter(isError).length
console.log(`courses ready: ${courses.length}, errors: ${errors}, warnings: ${faults.length - errors}`)
process.exit(errors > 0 ? 1 : 0)
