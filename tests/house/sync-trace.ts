const LOG_WRITE = /pwrite64\(\d+<[^>]*school\.db-wal>/
const LOG_SYNC = /(?:fdatasync|fsync)\(\d+<[^>]*school\.db-wal>/
/** Our answer to a saved response, as it leaves through the socket. */
const ACKNOWLEDGEMENT = /(?:write|writev|sendto)\(\d+<(?:TCP|socket)[^>]*>.*HTTP\/1\.1 200 OK.*saved/

/**
 * Reads a system-call trace of the server: how many saves were acknowledged, and how many of those while something
 * written to the write-ahead log had not reached the disk.
 */
export function countUnsynced(trace: string): { acknowledged: number; unsynced: number } {
  let pending = false
  let acknowledged = 0
  let unsynced = 0
  for (const line of trace.split('\n')) {
    if (LOG_WRITE.test(line)) pending = true
    else if (LOG_SYNC.test(line)) pending = false
    else if (ACKNOWLEDGEMENT.test(line)) {
      acknowledged += 1
      if (pending) unsynced += 1
    }
  }
  return { acknowledged, unsynced }
}
