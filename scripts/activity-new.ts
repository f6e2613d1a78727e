import { existsSync, writeFileSync } from 'node:fs'
import { draftActivity } from '~/areas/authoring/activity-draft'
import { isKindName, kindNames } from '~/areas/catalogue/activities/kinds'
import { vi } from '~/messages/vi'
import { createTranslator } from '~/platform/i18n'

/** `npm run activity:new -- <kind> <id>` begins `content/activities/<id>.yaml`, each field with what it is. */
const [kind = '', id = ''] = process.argv.slice(2)
const file = `content/activities/${id}.yaml`

function refuse(why: string): never {
  console.error(`${why}\nnpm run activity:new -- <kind> <id>\nkinds: ${kindNames.join(', ')}`)
  process.exit(1)
}

if (!isKindName(kind)) refuse(`No kind is called “${kind}”.`)
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) refuse('An id is made of a–z, 0–9 and hyphens.')
if (existsSync(file)) refuse(`${file} is there already.`)
writeFileSync(file, draftActivity(kind, id, createTranslator('vi', vi)))
console.log(`${file}: fill it in, then npm run content:check`)
