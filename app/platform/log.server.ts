import pino from 'pino'

export type Log = pino.Logger

/** Lines are written together, at the latest after this long and when the process ends: a write a line costs every reader. */
const WRITE_WITHIN_MS = 250
const standardOutput = () => pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: WRITE_WITHIN_MS })

/** JSON lines on standard output, unless told otherwise. Secrets and personal values never reach a log call; these paths are a second guard. */
export function createLog(level: string, to: pino.DestinationStream = standardOutput()): Log {
  return pino({ level, base: null, redact: ['*.password', '*.cookie', '*.authorization', 'password', 'cookie'] }, to)
}
