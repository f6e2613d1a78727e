import { foldText } from '~/platform/text'

/** The notes that hold every word asked for, marks and case aside; all of them when nothing is asked. */
export function searchNotes<Note extends { quote: string; text: string }>(
  notes: ReadonlyArray<Note>,
  asked: string
): Note[] {
  const words = foldText(asked).split(' ').filter(Boolean)
  return notes.filter((note) => {
    const text = foldText(`${note.text} ${note.quote}`)
    return words.every((word) => text.includes(word))
  })
}
