import { anyResponse, type Examinee } from '../../tests/factories/examinee'
import { load } from './measure'

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
export function measureAnswers(url: string, examinees: ReadonlyArray<Examinee>): string[] {
  const bodies = bodiesOf(examinees)
  const most = load({ url, bodies })
  const steady = load({ url, bodies, rate: 200, connections: 20 })
  return [
    `| answer saves, durable, 50 connections | – | ${Math.round(most.perSecond)}/s, p99 ${most.p99} ms, ${most.errors} errors | budget 1,500/s |`,
    `| answer saves at 200/s | – | p50 ${steady.p50} ms, p99 ${steady.p99} ms, ${steady.errors} errors | budget p99 50 ms |`
  ]
}
