import { listActivityHashes, storeActivities, withdrawActivities } from '~/areas/catalogue/activities/activities.server'
import { hashFile, readActivities } from '~/areas/catalogue/activities/activity-files.server'
import { type ContentFiles, filesUnder } from '~/areas/catalogue/content-files.server'
import type { System } from '~/platform/context.server'
import type { PublishOutcome } from './publish-course.server'

const FOLDER = 'activities'

/**
 * Publishes the activities whose files differ from what was last published, and takes those whose file is gone out of
 * the gallery. An activity with errors keeps its last version. Unchanged files cost one look-up: nothing is parsed.
 */
export async function publishActivities(
  { db, now }: Pick<System, 'db' | 'now'>,
  files: ContentFiles
): Promise<PublishOutcome> {
  const published = await listActivityHashes(db.read)
  const own = new Map(filesUnder(files, FOLDER))
  const changed = new Map([...own].filter(([file, text]) => published.get(idOf(file)) !== hashFile(text)))
  const gone = [...published.keys()].filter((id) => !own.has(`${FOLDER}/${id}.yaml`))
  if (changed.size === 0 && gone.length === 0) return { folder: FOLDER, outcome: 'unchanged', faults: [] }
  const { activities, faults } = readActivities(changed)
  await db.withTransaction(async (tx) => {
    await storeActivities(tx, activities.values(), now())
    await withdrawActivities(tx, gone)
  })
  return { folder: FOLDER, outcome: faults.length > 0 ? 'faulty' : 'published', faults }
}

function idOf(file: string): string {
  return file.slice(FOLDER.length + 1).replace(/\.yaml$/, '')
}
