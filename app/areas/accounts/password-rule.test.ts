import { expect, test } from 'vitest'
import { checkPassword, normalisePassword } from './password-rule'

test('eight letters are enough, whatever they are', () => {
  expect(checkPassword('aaaaaaaa')).toBeNull()
  expect(checkPassword('        ')).toBeNull()
  expect(checkPassword('a'.repeat(200))).toBeNull()
})

test('seven are too few and two hundred and one too many', () => {
  expect(checkPassword('aaaaaaa')).toBe('password-short')
  expect(checkPassword('a'.repeat(201))).toBe('password-long')
})

test('a letter with its marks counts once, however it is composed', () => {
  expect(checkPassword('ếếếếếếế'.normalize('NFD'))).toBe('password-short')
  expect(checkPassword('ếếếếếếếế'.normalize('NFD'))).toBeNull()
  expect(normalisePassword('Lúa chín'.normalize('NFD'))).toBe('Lúa chín'.normalize('NFC'))
})
