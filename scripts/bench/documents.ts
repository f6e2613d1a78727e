import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { alternate, besideFloor, rateRow, row } from './compare'
import { getStored, listLessons } from './lesson-pages'
import { load } from './measure'

const COURSE_ID = 'cds-cb'

/** A public lesson document, and the document with the viewer's request behind it, against the floor. */
export async function measureDocuments(at: {
  url: string
  course: string
  cookie: string
  folder: string
}): Promise<string[]> {
  const [lesson = ''] = await listLessons(at.url, at.course)
  const stored = await getStored(at.url + lesson)
  const bodyFile = path.join(at.folder, 'lesson.bytes')
  writeFileSync(bodyFile, stored.body)
  const headers = { 'accept-encoding': 'br', cookie: at.cookie }
  const size = `${(stored.body.length / 1024).toFixed(1)} KB ${stored.encoding}`
  const viewer = `/api/v1/viewer/${COURSE_ID}`
  const requests = [lesson, viewer].map((address) => ({ method: 'GET' as const, path: address }))
  const rows = await besideFloor('floor.mjs', [bodyFile, stored.encoding], (floorUrl) => {
    const floor = { url: `${floorUrl}/`, headers: { ...headers, cookie: 'session=17' } }
    const document = alternate(floor, { url: at.url + lesson, headers })
    const pair = alternate(floor, { url: at.url, headers, requests })
    return [
      rateRow(`public lesson document (${size})`, document, '≥ 0.5'),
      rateRow('document plus viewer request', pair, '≥ 0.25', 2)
    ]
  })
  const page = load({ url: `${at.url}/courses/${at.course}`, headers })
  const ours = `${Math.round(page.perSecond)}/s, p99 ${page.p99} ms, ${page.errors} errors`
  return [...rows, row({ what: 'course page, rendered by Remix for its viewer', ours, budget: '≥ 150/s' })]
}
