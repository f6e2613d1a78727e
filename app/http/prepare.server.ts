import { seedDemo } from '#db/seed/demo.server'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import { describeFaults } from '~/areas/catalogue/fault-lines.server'
import { findGuidedStart } from '~/areas/catalogue/guided-start.server'
import type { System } from '~/platform/context.server'
import { publishActivities } from '~/workflows/publish-activities.server'
import { publishContent } from '~/workflows/publish-course.server'

/**
 * Publishes `content/`, so that requests find what the files say, then loads the demo province into a database without
 * people. A course with errors keeps its last version.
 */
export async function prepareSchool(system: System): Promise<void> {
  const files = readContentFiles()
  const published = [await publishActivities(system, files), ...(await publishContent(system, files))]
  for (const { folder, outcome, faults } of published) {
    if (outcome === 'published') console.log(`Published ${folder}`)
    if (outcome === 'kept') console.log(`${folder} lives in the studio; its files are not read`)
    if (outcome === 'faulty') {
      console.error(
        `${folder}: what has errors is not published\n\n${describeFaults(faults, 'content', 'en').join('\n')}`
      )
    }
  }
  if (!findGuidedStart()) {
    console.error(
      'content/guided-start.yaml is missing or has errors: /start leads to /courses. See npm run content:check'
    )
  }
  if (system.env.demo && (await seedDemo(system))) console.log('Loaded the demo province')
}
