import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { rounds } from '../../../tests/rounds'
import { isClassOpen, makeClassCode, parseClassCode } from './assisted-class'

test('every code that is read out can be typed back', () => {
  for (let round = 0; round < rounds(100, 5000); round++) {
    const code = makeClassCode(randomInt)
    expect(parseClassCode(code)).toBe(code)
    expect(parseClassCode(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(code)
  }
})

test('marks that a phone adds by itself do no harm, and other words are no code', () => {
  expect(parseClassCode('Tre Lúa 42')).toBe('tre-lua-42')
  expect(parseClassCode('tre-lua')).toBeNull()
  expect(parseClassCode('')).toBeNull()
})

test('a class is open until its time is over or its helper closes it', () => {
  const closesAt = new Date('2026-11-23T10:00:00Z')
  expect(isClassOpen({ closesAt, closedAt: null }, new Date('2026-11-23T09:59:59Z'))).toBe(true)
  expect(isClassOpen({ closesAt, closedAt: null }, closesAt)).toBe(false)
  expect(isClassOpen({ closesAt, closedAt: new Date('2026-11-23T09:00:00Z') }, new Date('2026-11-23T09:30:00Z'))).toBe(
    false
  )
})
