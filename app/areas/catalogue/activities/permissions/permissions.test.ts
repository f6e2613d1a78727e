import { expect, test } from 'vitest'
import { permissions } from './permissions-rules'

const said = (text: string) => ({ vi: text, en: text })
const answer = (to: string, text: string) => ({ to, verdict: 'good', text: said(text), why: said('vì') })
const dialog = (id: string, ...choices: object[]) => ({
  id,
  screen: 'dialog',
  bar: said('Đèn pin'),
  heading: said('Cho phép xem danh bạ?'),
  text: said('Ứng dụng đèn pin muốn xem danh bạ.'),
  choices
})
const ends = (outcome: string) => ({ ...dialog('xong'), outcome })

function problemsOf(...scenes: object[]): string[] {
  const source = { id: 'x', kind: 'permissions', title: said('T'), intro: said('I'), start: 'hoi', scenes }
  return (
    permissions.source.safeParse(source).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []
  )
}

test('dialogs that lead to an end are published', () => {
  const second = dialog('hoi-lai', answer('xong', 'Từ chối'), answer('hoi', 'Xem lại'))
  expect(
    problemsOf(dialog('hoi', answer('hoi-lai', 'Cho phép'), answer('xong', 'Từ chối')), second, ends('safe'))
  ).toEqual([])
})

test('an end says whether the telephone is safe', () => {
  const { outcome: _, ...silent } = ends('safe')
  const second = dialog('hoi-lai', answer('xong', 'Từ chối'), answer('hoi', 'Xem lại'))
  expect(
    problemsOf(dialog('hoi', answer('hoi-lai', 'Cho phép'), answer('xong', 'Từ chối')), second, silent)
  ).toContainEqual(expect.stringContaining('scenes.2 an outcome'))
})
