import { expect, test } from 'vitest'
import type { ShownItem } from './items'
import { baselineName, baselineOf, changedAnswers } from './posted-answers'

const parts = ['a', 'b'].map((id) => ({ id, text: id }))
const items: { id: string; shown: ShownItem }[] = [
  { id: 'one', shown: { kind: 'single', stem: '?', options: parts } },
  { id: 'two', shown: { kind: 'matching', stem: '?', lefts: parts, rights: parts } }
]

function form(fields: Record<string, string>) {
  const posted = new FormData()
  for (const [name, value] of Object.entries(fields)) posted.append(name, value)
  return posted
}

test('only what changed since the form was printed is saved', () => {
  const posted = form({
    [baselineName('one')]: '',
    one: 'b',
    [baselineName('two')]: baselineOf({ matches: { b: 'a', a: 'b' } }),
    'two.a': 'b',
    'two.b': 'a'
  })
  expect(changedAnswers(items, posted)).toEqual([{ itemVersionId: 'one', response: { choice: 'b' } }])
})

test('an answer that was emptied is taken back', () => {
  const posted = form({
    [baselineName('one')]: '',
    [baselineName('two')]: baselineOf({ matches: { a: 'b' } }),
    'two.a': ''
  })
  expect(changedAnswers(items, posted)).toEqual([{ itemVersionId: 'two', response: null }])
})

test('a post without the form of an item says nothing about it', () => {
  expect(changedAnswers(items, form({ intent: 'submit' }))).toEqual([])
})
