import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { sourceStamp } from './source-stamp.mjs'

/** Builds the pages with Vite and the server with esbuild, and remembers which sources it built. */
const stamp = sourceStamp()

const vite = spawnSync(
  process.execPath,
  ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', ...(process.env.QUIET ? ['--logLevel', 'error'] : [])],
  {
    stdio: ['ignore', process.env.QUIET ? 'ignore' : 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' }
  }
)
if (vite.status !== 0) process.exit(1)

await build({
  entryPoints: { school: 'app/http/main.ts', worker: 'app/http/worker.server.ts' },
  outdir: 'build',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  alias: { '~': './app', '#db': './db' },
  define: { 'import.meta.env.SSR': 'true', 'import.meta.env.DEV': 'false' },
  loader: { '.css': 'empty', '.woff2': 'empty', '.ttf': 'empty' },
  sourcemap: true,
  logLevel: 'warning'
})

await build({
  entryPoints: { sw: 'app/entry.worker.ts' },
  outdir: 'build/client',
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome87', 'safari14', 'firefox78'],
  alias: { '~': './app', '#db': './db' },
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning'
})

const ASSETS = 'build/client/assets'
for (const name of readdirSync(ASSETS).filter((file) => /\.(js|css|svg)$/.test(file))) {
  writeFileSync(`${ASSETS}/${name}.br`, brotliCompressSync(readFileSync(`${ASSETS}/${name}`)))
}

writeFileSync('build/.stamp', stamp)
