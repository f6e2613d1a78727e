import { expect, test } from 'vitest'
import { StoredResponse } from './response-schema'

test('what the database holds is a response of some kind of item, or it is refused', () => {
  const fit = [
    { choice: 'a' },
    { choices: ['a', 'b'] },
    { answer: false },
    { matches: { left: 'right' } },
    { positions: { step: 2 } },
    { text: 'mười' }
  ]
  for (const response of fit) expect(StoredResponse.parse(response)).toEqual(response)
  for (const response of [null, {}, 'a', { choice: 1 }, { text: 'a', choice: 'b' }, { positions: { step: '2' } }]) {
    expect(StoredResponse.safeParse(response).success).toBe(false)
  }
})
