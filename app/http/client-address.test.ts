import { expect, test } from 'vitest'
import { clientAddress, isFromThisMachine } from './client-address'

test('a visitor is known by the address of their connection', () => {
  expect(clientAddress('203.0.113.9', undefined)).toBe('203.0.113.9')
  expect(clientAddress('::ffff:203.0.113.9', undefined)).toBe('203.0.113.9')
})

test('only a proxy on this machine is believed about others', () => {
  expect(clientAddress('127.0.0.1', '198.51.100.7, 203.0.113.9')).toBe('203.0.113.9')
  expect(clientAddress('203.0.113.9', '198.51.100.7')).toBe('203.0.113.9')
})

test('one IPv6 network is one address', () => {
  expect(clientAddress('2001:db8:1:2:3:4:5:6', undefined)).toBe(clientAddress('2001:db8:1:2:ffff::1', undefined))
})

test.each([
  ['127.0.0.1', {}, true],
  ['::1', {}, true],
  ['::ffff:127.0.0.1', {}, true],
  ['203.0.113.9', {}, false],
  ['127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }, false],
  ['127.0.0.1', { forwarded: 'for=127.0.0.1' }, false],
  [undefined, {}, false]
])('a request from %s with %o comes from this machine: %s', (remote, headers, expected) => {
  expect(isFromThisMachine(remote, headers)).toBe(expected)
})
