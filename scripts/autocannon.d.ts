declare module 'autocannon' {
  type Result = {
    requests: { average: number; total: number }
    latency: { p50: number; p99: number }
    errors: number
    non2xx: number
  }
  /** Loads a server and resolves with what came of it. */
  export default function autocannon(options: Record<string, unknown>): Promise<Result>
}
