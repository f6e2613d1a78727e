import { spawnSync } from 'node:child_process'
import process from 'node:process'

/** Prints one sentence and ends with exit code 1. @param {string} sentence @returns {never} */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Why this Node cannot run the program, or null when it can. @param {string} version @returns {string | null} */
export function refuseNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 12)) return null
  return `This program needs Node 20.12 or newer; this is ${version}. Install Node 20 (LTS) and run the command again.`
}

/** Ends with a sentence when Node is too old to run the program. */
export function requireNode() {
  const refusal = refuseNode(process.versions.node)
  if (refusal) fail(refusal)
}

/**
 * Runs one long step, says what it is doing and how long it took, and ends the program when it fails. `advise` reads
 * what the step wrote to standard error and may know what to do about it.
 * @param {string} title @param {string} command @param {string[]} args
 * @param {{ env?: Record<string, string>, advise?: (said: string) => string | null }} [options]
 */
export function runStep(title, command, args, { env = {}, advise } = {}) {
  const started = Date.now()
  console.log(`${title}…`)
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', advise ? 'pipe' : 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env }
  })
  const said = done.stderr ?? ''
  process.stderr.write(said)
  if (done.error) fail(`${title} failed: ${done.error.message}`)
  if (done.status !== 0) fail(advise?.(said) ?? `${title} failed: see above.`)
  console.log(`${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
}
