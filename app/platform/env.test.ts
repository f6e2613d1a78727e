import { expect, test } from 'vitest'
import { parseEnv } from './env.server'

test('an empty environment runs the demo on this machine only', () => {
  expect(parseEnv({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    demo: true,
    databaseUrl: undefined
  })
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'not an address'],
  ['DATABASE_URL', 'mysql://x'],
  ['DEMO_PASSWORD', 'short'],
  ['LOG_LEVEL', 'loud']
])('%s=%s is refused by name', (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(name)
})

test('the printed demo password never opens a school that others can reach', () => {
  const open = { HOST: '0.0.0.0' }
  expect(() => parseEnv({ ...open, NODE_ENV: 'production' })).toThrow('DEMO_PASSWORD')
  expect(() => parseEnv(open), 'production is what nothing means').toThrow('DEMO_PASSWORD')
  expect(() => parseEnv({ ...open, NODE_ENV: '' })).toThrow('DEMO_PASSWORD')
  expect(parseEnv({ ...open, DEMO_PASSWORD: 'mot-mat-khau-khac' }).host).toBe('0.0.0.0')
  expect(parseEnv({ ...open, DEMO: '0' }).demo).toBe(false)
})
