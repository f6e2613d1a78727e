import type { Province } from '~/platform/province.server'

const TEAL = '#0b6e6e'

/** What a phone needs to install the school beside its other apps, under the province's own name. */
export function webManifest(province: Pick<Province, 'school' | 'shortName'>) {
  return {
    id: '/',
    name: province.school.vi,
    short_name: province.shortName.vi,
    lang: 'vi',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: TEAL,
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
    ]
  }
}
