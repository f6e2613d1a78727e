import { expect, test } from 'vitest'
import { searchNotes } from './note-search'

const notes = [
  { quote: 'Dữ liệu dân cư', text: 'hỏi chị Thu' },
  { quote: '', text: 'Đổi mật khẩu' }
]

test('notes are found with or without marks, in what was marked and what was written', () => {
  expect(searchNotes(notes, 'dan cu')).toEqual([notes[0]])
  expect(searchNotes(notes, 'THU  dữ')).toEqual([notes[0]])
  expect(searchNotes(notes, 'doi')).toEqual([notes[1]])
  expect(searchNotes(notes, 'thu mật')).toEqual([])
  expect(searchNotes(notes, ' ')).toEqual(notes)
})
