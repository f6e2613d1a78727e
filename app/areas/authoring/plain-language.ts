import { type Problem, problem } from '~/areas/catalogue/faults'

/**
 * Vietnamese is written in syllables, so a sentence is measured in them. No formula of its readability could be checked
 * against its source, so only the length of sentences is asked; the bounds are the school's own.
 */
export const LONGEST_SENTENCE = 35
export const HARDEST_AVERAGE = 20

export type Sentence = { text: string; line: number; syllables: number }

/** What ends a paragraph: nothing, a heading, a table, a picture, an item of a list, a quotation, a component. */
const PARTS = /^\s*($|#|\||---|!\[|[-+*]\s|\d+\.\s|>|<\/?[A-Z])/
const UNSAID = /^\s*(#|\||---)/

/**
 * The sentences of a lesson's source, each with the line its paragraph begins in; tables, headings and front matter left
 * out. A sentence may run on over lines of its paragraph.
 */
export function sentencesOf(source: string): Sentence[] {
  const lines = source.split('\n')
  const paragraphs: { text: string; line: number }[] = []
  for (let index = lines.indexOf('---', 1) + 1; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const last = paragraphs[paragraphs.length - 1]
    if (PARTS.test(line) || !last || last.text === '')
      paragraphs.push({ text: UNSAID.test(line) ? '' : line, line: index + 1 })
    else last.text += ` ${line.trim()}`
  }
  return paragraphs.flatMap(({ text, line }) => sentencesIn(spoken(text)).map((one) => measured(one, line)))
}

/** What is said of a line: a picture's description and caption, a link's and a formula's words, no marks and no tags. */
function spoken(line: string): string {
  return line
    .replace(/!\[([^\]]*)\]\([^\s)]*(?:\s+"([^"]*)")?\)/g, '$1 $2')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<Formula [^\n]*?spoken="([^"]*)"[^>]*>/g, '$1')
    .replace(/<[^>]*title="([^"]*)"[^>]*>/g, '$1.')
    .replace(/<[^>]*>/g, '')
    .replace(/[*_`]/g, '')
    .replace(/^\s*(?:[-+]|\d+\.)\s+/, '')
}

function sentencesIn(text: string): string[] {
  return text
    .split(/(?<=[.!?…][”"’)]?)\s+(?=[“"‘(]?[\p{Lu}\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}

function measured(text: string, line: number): Sentence {
  return { text, line, syllables: text.split(/[\s/–-]+/).filter((one) => /[\p{L}\d]/u.test(one)).length }
}

/** How many syllables a sentence of it has on average; 0 for none. */
export function averageLength(sentences: ReadonlyArray<Sentence>): number {
  const all = sentences.reduce((sum, { syllables }) => sum + syllables, 0)
  return sentences.length === 0 ? 0 : all / sentences.length
}

/** Sentences that are too long to be read in one breath, and a lesson that is hard to read as a whole. */
export function readingProblems(source: string): Problem[] {
  const sentences = sentencesOf(source)
  const long = sentences.filter(({ syllables }) => syllables > LONGEST_SENTENCE)
  const average = averageLength(sentences)
  const hard =
    average > HARDEST_AVERAGE ? [problem('reading-hard', { line: 1, column: 1 }, { average: Math.round(average) })] : []
  return [
    ...hard,
    ...long.map(({ text, line, syllables }) =>
      problem('sentence-long', { line, column: 1 }, { syllables, start: text.slice(0, 40) })
    )
  ]
}
