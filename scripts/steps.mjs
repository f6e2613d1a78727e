import { spawnSync } from 'node:child_process'
import process from 'node:process'

/** Prints one sentence and ends with exit code 1. @param {string} sentence @returns {never} */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Ends with a sentence when Node is too old to run the program. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 12)) return
  fail(
    `This program needs Node 20.12 or newer; this is ${process.versions.node}. Install Node 20 (LTS) and run the command again.`
  )
}

/**
 * Runs one long step, says what it is doing and how long it took, and ends the program when it fails.
 * @param {string} title @param {string} command @param {string[]} args @param {Record<string, string>} [env]
 */
export function runStep(title, command, args, env = {}) {
  const started = Date.now()
  console.log(`${title}…`)
  const done = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
  if (done.status !== 0) fail(`${title} failed: see above.`)
  console.log(`${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
}
