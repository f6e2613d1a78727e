import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'
import { compileCatalogues } from './scripts/vite-messages'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

const serverOnly = ['better-sqlite3', 'mdx-bundler', 'esbuild', '@node-rs/argon2', 'pg', 'pdfkit', 'pino', 'lucia']

export default defineConfig({
  plugins: [compileCatalogues(), remix(remixConfig)],
  resolve: {
    alias: {
      '~': fileURLToPath(new URL('./app', import.meta.url)),
      '#db': fileURLToPath(new URL('./db', import.meta.url))
    }
  },
  optimizeDeps: { exclude: serverOnly },
  ssr: { external: serverOnly },
  css: {
    transformer: 'lightningcss',
    lightningcss: { targets: { chrome: 87 << 16, safari: 14 << 16, firefox: 78 << 16 } }
  },
  build: {
    target: ['chrome87', 'safari14', 'firefox78'],
    cssMinify: 'lightningcss',
    assetsInlineLimit: 0,
    manifest: true
  }
})
