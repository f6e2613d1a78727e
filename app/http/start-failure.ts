/** One sentence for the operator: what is wrong and what to do. Unknown errors keep their own message. */
export function explainStartFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE')
    return 'The port is taken by another program. Stop that program, or choose another port: PORT=3001 npm start'
  if (
    code === 'EACCES' ||
    code === 'ENOTDIR' ||
    code === 'EROFS' ||
    code === 'SQLITE_CANTOPEN' ||
    code === 'SQLITE_READONLY'
  ) {
    return `The data folder cannot be written (${error.message}). Give this user the right to write there, or choose another folder: DATA_DIR=/path npm start`
  }
  if (code === 'ECONNREFUSED') return 'PostgreSQL does not answer at DATABASE_URL. Start it, or correct the address.'
  if (code === 'ERR_DLOPEN_FAILED' || /better_sqlite3\.node/.test(error.message)) {
    return 'The SQLite module does not load on this machine. Install a compiler and build it: apt-get install -y g++ make python3 && npm rebuild better-sqlite3'
  }
  return error.message
}
