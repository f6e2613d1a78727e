import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

/** Loads a server as the JSON on standard input says, and prints what came of it as JSON. */
const spec = JSON.parse(readFileSync(0, 'utf8'))
const bodies = spec.bodies ?? null
let next = Date.now() % 1_000_000_000

const result = await autocannon({
  url: spec.url,
  connections: spec.connections ?? 50,
  duration: spec.seconds ?? 10,
  ...(spec.rate ? { overallRate: spec.rate } : {}),
  headers: spec.headers ?? {},
  requests: (spec.requests ?? [{}]).map((/** @type {object} */ request) =>
    bodies
      ? {
          ...request,
          setupRequest: (/** @type {object} */ made) => {
            next += 1
            const chosen = bodies[next % bodies.length]
            // A sequence sent before would be known already and write nothing.
            return { ...made, ...chosen, body: chosen.body.replace('"sequence":0', `"sequence":${next}`) }
          }
        }
      : request
  )
})

console.log(
  JSON.stringify({
    perSecond: result.requests.average,
    total: result.requests.total,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx
  })
)
