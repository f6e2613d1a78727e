import pino from 'pino'

export type Log = pino.Logger

/** JSON lines on standard output, unless told otherwise. Secrets and personal values never reach a log call; these paths are a second guard. */
export function createLog(level: string, to: pino.DestinationStream = pino.destination(1)): Log {
  return pino({ level, base: null, redact: ['*.password', '*.cookie', '*.authorization', 'password', 'cookie'] }, to)
}
