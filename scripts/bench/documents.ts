import { writeFileSync } from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { freePort } from '../../tests/journeys/school-process'
import {
  describeRates,
  FRESH,
  type LoadResult,
  type LoadSpec,
  load,
  median,
  startPinned,
  untilAnswers
} from './measure'

const RUNS = Number(process.env.RUNS ?? 5)
const COURSE_ID = 'cds-cb'
const SECONDS = Number(process.env.SECONDS ?? 10)

type Stored = { body: Buffer; encoding: string }

/** The bytes as they travel: fetch would unpack them. */
function getStored(url: string): Promise<Stored> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ body: Buffer.concat(parts), encoding: answer.headers['content-encoding'] ?? '' })
        )
      })
      .on('error', reject)
  })
}

async function findLesson(url: string, course: string): Promise<string> {
  const page = await fetch(`${url}/courses/${course}`, FRESH).then((answer) => answer.text())
  const lesson = new RegExp(`/courses/${course}/(?!quiz)[\\w-]+`).exec(page)?.[0]
  if (!lesson) throw new Error('the course page names no lesson')
  return lesson
}

/** Alternates the two, so that whatever else the machine does falls on both. */
function alternate(floor: LoadSpec, ours: LoadSpec): { floor: LoadResult[]; ours: LoadResult[] } {
  const results = { floor: [] as LoadResult[], ours: [] as LoadResult[] }
  for (let run = 0; run < RUNS; run++) {
    results.floor.push(load({ seconds: SECONDS, ...floor }))
    results.ours.push(load({ seconds: SECONDS, ...ours }))
  }
  return results
}

function row(what: string, results: { floor: LoadResult[]; ours: LoadResult[] }, perUnit = 1): string {
  const floor = median(results.floor.map((result) => result.perSecond))
  const ours = results.ours.map((result) => ({ ...result, perSecond: result.perSecond / perUnit }))
  const ratio = median(ours.map((result) => result.perSecond)) / floor
  const errors = results.ours.reduce((sum, result) => sum + result.errors, 0)
  return `| ${what}${errors > 0 ? ` (${errors} errors)` : ''} | ${describeRates(results.floor)} | ${describeRates(ours)} | ${ratio.toFixed(2)} |`
}

/** A public lesson document, and the document with the viewer's request behind it, against the floor. */
export async function measureDocuments(at: {
  url: string
  course: string
  cookie: string
  folder: string
}): Promise<string[]> {
  const lesson = await findLesson(at.url, at.course)
  const stored = await getStored(at.url + lesson)
  const bodyFile = path.join(at.folder, 'lesson.bytes')
  writeFileSync(bodyFile, stored.body)
  const port = await freePort()
  const floor = startPinned(['scripts/bench/floor.mjs', String(port), bodyFile, stored.encoding])
  await untilAnswers(`http://localhost:${port}`)
  const headers = { 'accept-encoding': 'br', cookie: at.cookie }
  const floorSpec = { url: `http://localhost:${port}/`, headers: { ...headers, cookie: 'session=17' } }
  const document = alternate(floorSpec, { url: at.url + lesson, headers })
  const pair = alternate(floorSpec, {
    url: at.url,
    headers,
    requests: [
      { method: 'GET', path: lesson },
      { method: 'GET', path: `/api/v1/viewer/${COURSE_ID}` }
    ]
  })
  const page = load({ url: `${at.url}/courses/${at.course}`, headers, seconds: SECONDS })
  floor.kill('SIGKILL')
  const size = `${(stored.body.length / 1024).toFixed(1)} KB ${stored.encoding}`
  return [
    row(`public lesson document (${size})`, document),
    row('document plus viewer request', pair, 2),
    `| course page through Remix | – | ${Math.round(page.perSecond)}/s, p99 ${page.p99} ms | – |`
  ]
}
