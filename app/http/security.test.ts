import { expect, test } from 'vitest'
import { contentSecurityPolicy, isForeignWrite } from './security'

const SITE = 'https://school.example.vn'
const post = { method: 'POST', origin: undefined, fetchSite: undefined, host: 'school.example.vn' }

test.each([
  ['a read from anywhere', { ...post, method: 'GET', origin: 'https://elsewhere.test' }, false],
  ['our own page', { ...post, origin: SITE }, false],
  [
    'our own page behind a proxy that passes Host',
    { ...post, origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' },
    false
  ],
  ['another site', { ...post, origin: 'https://elsewhere.test' }, true],
  ['a sandboxed frame', { ...post, origin: 'null' }, true],
  ['a sister site', { ...post, fetchSite: 'same-site' }, true],
  ['another site in a browser that hides the origin', { ...post, fetchSite: 'cross-site' }, true],
  ['an old browser without either header', post, false]
])('%s', (_name, request, foreign) => {
  expect(isForeignWrite(request, SITE)).toBe(foreign)
})

test('the policy allows only what it names', () => {
  const policy = contentSecurityPolicy(["'nonce-abc'"])
  expect(policy).toContain("script-src 'self' 'nonce-abc'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
})
