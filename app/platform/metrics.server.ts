import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Counters for operators, in the Prometheus text format. No label holds a person. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by method and status class',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry]
  })
  const stored = new Counter({
    name: 'stored_documents_total',
    help: 'Public documents answered from memory',
    registers: [registry]
  })
  return { registry, requests, stored }
}

export type Metrics = ReturnType<typeof createMetrics>
