/** What one utterance says, and the section it belongs to. */
export type SpeechPart = { section: string; text: string }

/** Engines cut off utterances that last longer than about fifteen seconds. */
const LONGEST = 180

/** Cuts text at the ends of sentences, then of clauses, then of words, so that no piece is longer than an utterance may be. */
export function cutForSpeech(text: string): string[] {
  const pieces: string[] = []
  for (const sentence of text.match(/[^.!?…:;]+[.!?…:;”"]*\s*/g) ?? []) {
    for (const words of wrap(sentence.trim())) {
      const last = pieces[pieces.length - 1]
      if (last !== undefined && last.length + words.length < LONGEST) pieces[pieces.length - 1] = `${last} ${words}`
      else if (words !== '') pieces.push(words)
    }
  }
  return pieces
}

function wrap(sentence: string): string[] {
  const lines: string[] = []
  for (const word of sentence.split(/\s+/)) {
    const last = lines[lines.length - 1]
    if (last !== undefined && last.length + word.length < LONGEST) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The lesson's text as the page shows it now: steps for other devices are not read. */
export function speechPartsOf(
  title: string,
  elements: ReadonlyArray<{ isHeading: boolean; text: string }>
): SpeechPart[] {
  let section = title
  return elements.flatMap(({ isHeading, text }) => {
    if (isHeading) section = text
    return cutForSpeech(text).map((piece) => ({ section, text: piece }))
  })
}
