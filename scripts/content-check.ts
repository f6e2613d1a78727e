import { checkContent } from '~/areas/authoring/check-content.server'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import { describeFaults } from '~/areas/catalogue/fault-lines.server'
import { isError } from '~/areas/catalogue/faults'
import { dayOf } from '~/platform/days'

/** Prints every fault of every file under `content/` as `file:line:column message`; exit code 1 when one is an error. */
const folder = process.argv[2] ?? 'content'
const { faults, courses } = await checkContent(readContentFiles(folder), { today: dayOf(new Date()), language: 'en' })

for (const line of describeFaults(faults, folder, 'en')) console.log(line)
const errors = faults.filter(isError).length
console.log(`courses ready: ${courses.length}, errors: ${errors}, warnings: ${faults.length - errors}`)
process.exit(errors > 0 ? 1 : 0)
