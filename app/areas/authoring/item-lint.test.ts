import { expect, test } from 'vitest'
import { AuthoredItem } from '~/areas/assessment/items'
import { lintItems } from './item-lint'

const common = { outcome: 'o1', difficulty: 'easy', stem: 'Hỏi?', explanation: 'Vì thế.' }
const single = (id: string, texts: string[], right = 0, why: string | null = 'Vì.') => ({
  ...common,
  id,
  kind: 'single',
  options: texts.map((text, index) => ({ id: `o${index}`, text, correct: index === right, ...(why && { why }) }))
})
const truth = (id: string, answer: boolean) => ({ ...common, id, kind: 'true-false', answer })

function codes(...items: object[]) {
  return lintItems(
    items.map((item) => ({ file: 'bank/a.yaml', line: 1, column: 1, item: AuthoredItem.parse(item) }))
  ).map(({ code, severity, values }) => [code, values.id ?? values.place, severity])
}

test('an item that hides its key well is left alone', () => {
  expect(codes(single('a', ['Gọi lại ngay', 'Cúp máy rồi hỏi', 'Chuyển tiền cho họ']))).toEqual([])
})

test('the longest option, an option about the others, and one without a reason are named', () => {
  expect(codes(single('a', ['Cúp máy rồi tự tìm số của cơ quan để hỏi', 'Gọi lại', 'Trả tiền']))).toEqual([
    ['item-longest', 'a', 'warning']
  ])
  expect(codes(single('b', ['Gọi lại số ấy', 'Cả ba ý trên', 'Cúp máy luôn'], 2))).toEqual([
    ['item-all-of-them', 'b', 'warning']
  ])
  expect(codes(single('c', ['Gọi lại', 'Cúp máy'], 0, null))).toEqual([['item-no-why', 'c', 'warning']])
})

test('a habit of a whole bank shows only in many items', () => {
  const four = ['a', 'b', 'c', 'd']
  expect(codes(...four.map((id) => single(id, ['Gọi lại', 'Cúp máy'], 1)))).toEqual([['items-one-place', 2, 'warning']])
  expect(codes(...four.map((id) => truth(id, true)))).toEqual([['items-one-truth', undefined, 'warning']])
  expect(codes(...four.map((id, index) => truth(id, index % 2 === 0)))).toEqual([])
  expect(codes(...four.slice(1).map((id) => truth(id, true)))).toEqual([])
})
