import path from 'node:path'
import { anyResponse, type Examinee } from '../../tests/factories/examinee'
import { alternate, besideFloor, rateRow, timeRow } from './compare'

/** Each body belongs to its own examinee, so the cookie travels with it. */
function bodiesOf(examinees: ReadonlyArray<Examinee>) {
  return examinees.flatMap((examinee) =>
    examinee.items.slice(0, 5).map(({ id, shown }, index) => ({
      method: 'POST' as const,
      path: `/api/v1/attempts/${examinee.attemptId}/answers`,
      headers: { 'content-type': 'application/json', cookie: examinee.cookie },
      body: JSON.stringify({
        itemVersionId: id,
        response: anyResponse(shown, index),
        client: `bench-${index}`,
        sequence: 0
      })
    }))
  )
}

/** Durable answer saves over HTTP: as many as possible, and the slowest of a steady 200 a second. */
export function measureAnswers(at: {
  url: string
  examinees: ReadonlyArray<Examinee>
  folder: string
}): Promise<string[]> {
  const bodies = bodiesOf(at.examinees)
  const steadily = { bodies, rate: 200, connections: 20 }
  return besideFloor('floor-answers.mjs', [path.join(at.folder, 'floor-answers.db')], (floorUrl) => [
    rateRow(
      'answer saves, durable, 50 connections',
      alternate({ url: floorUrl, bodies }, { url: at.url, bodies }),
      '≥ 1,500/s'
    ),
    timeRow(
      'answer saves at 200/s',
      alternate({ url: floorUrl, ...steadily }, { url: at.url, ...steadily }),
      'p99 < 50 ms'
    )
  ])
}
