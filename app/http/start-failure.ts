import { z } from 'zod'

/** What Node, SQLite and PostgreSQL put beside an error's message. */
const Details = z.object({
  code: z.string().catch(''),
  syscall: z.string().catch(''),
  hostname: z.string().catch(''),
  cause: z.unknown().optional()
})
type Failure = z.output<typeof Details> & { message: string }

const NO_SPACE = 'The disk is full. Free some space, or choose another folder: DATA_DIR=/path npm start'
const NO_ANSWER = 'PostgreSQL does not answer at DATABASE_URL. Start it, or correct the address.'
const NO_ENTRY =
  'PostgreSQL refuses the user or the password in DATABASE_URL. Correct them there, or set that password in PostgreSQL.'
const NO_MODULE =
  'The SQLite module does not load on this machine. Install a compiler and build it: apt-get install -y g++ make python3 && npm rebuild better-sqlite3'

function unwritable({ message }: Failure): string {
  return `The data folder cannot be written (${message}). Give this user the right to write there, or choose another folder: DATA_DIR=/path npm start`
}

function unknownHost({ hostname }: Failure): string {
  return `No computer is called ${hostname || 'that'} on this network. Correct the host name in DATABASE_URL or HOST.`
}

/** A failure of `listen` speaks of the address; everything else with these codes of the data folder. */
const listening: Record<string, string> = {
  EADDRINUSE: 'The port is taken by another program. Stop that program, or choose another port: PORT=3001 npm start',
  EADDRNOTAVAIL:
    'HOST is not an address of this machine. Use one of its own, 127.0.0.1 for this machine only, or 0.0.0.0 for all of them.',
  EACCES:
    'This user may not open that port: ports below 1024 belong to root. Choose a higher one and let the reverse proxy answer on 80 and 443: PORT=3000 npm start'
}

const elsewhere: Record<string, string | ((failure: Failure) => string)> = {
  EACCES: unwritable,
  EPERM: unwritable,
  ENOTDIR: unwritable,
  EEXIST: unwritable,
  EROFS: unwritable,
  SQLITE_CANTOPEN: unwritable,
  SQLITE_READONLY: unwritable,
  ENOSPC: NO_SPACE,
  EDQUOT: NO_SPACE,
  SQLITE_FULL: NO_SPACE,
  '53100': 'The disk of the PostgreSQL server is full. Free some space there, then start again.',
  SQLITE_NOTADB: 'school.db in the data folder is not a database. Put a backup back: npm run restore -- FILE',
  SQLITE_CORRUPT: 'school.db in the data folder is damaged. Put a backup back: npm run restore -- FILE',
  ECONNREFUSED: NO_ANSWER,
  ECONNRESET: NO_ANSWER,
  ETIMEDOUT: NO_ANSWER,
  EHOSTUNREACH: NO_ANSWER,
  ENETUNREACH: NO_ANSWER,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  '28P01': NO_ENTRY,
  '28000': NO_ENTRY,
  '3D000': 'The database named in DATABASE_URL does not exist on that PostgreSQL server. Create it: createdb NAME',
  '42501':
    'The user in DATABASE_URL may not make tables in that database. Make it the owner: ALTER DATABASE … OWNER TO …',
  '53300': 'PostgreSQL has no connection left. Close other programs that use it, or raise max_connections.',
  '57P03': 'PostgreSQL is still starting. Wait a moment, then start again.',
  ERR_DLOPEN_FAILED: NO_MODULE
}

/** One sentence for the operator: what is wrong and what to do. Unknown errors keep their own message. */
export function explainStartFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const failure = { ...Details.parse(error), message: error.message }
  const advice = adviseOn(failure)
  if (advice) return advice
  // The query builder wraps what the driver said.
  return failure.cause instanceof Error ? explainStartFailure(failure.cause) : error.message
}

function adviseOn(failure: Failure): string | null {
  const { code, syscall, message } = failure
  const advice = syscall === 'listen' ? listening[code] : elsewhere[baseOf(code)]
  if (advice) return typeof advice === 'string' ? advice : advice(failure)
  if (code === 'ENOENT' && syscall === 'mkdir') return unwritable(failure)
  if (/better_sqlite3\.node/.test(message)) return NO_MODULE
  return /SASL|client password/.test(message) ? NO_ENTRY : null
}

/** SQLite refines its codes: SQLITE_CANTOPEN_ISDIR is a kind of SQLITE_CANTOPEN. */
function baseOf(code: string): string {
  return /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code
}
