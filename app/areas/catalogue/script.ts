/** What is read aloud: a part of a lesson under its heading; the first part may have none. */
export type ScriptSection = { title: string | null; lines: string[] }

/** Elements that are a line of their own; `td` and `th` only end what stands before them. */
const LINES = new Set(['p', 'li', 'h2', 'h3', 'h4', 'tr', 'blockquote', 'pre', 'div', 'ul', 'ol', 'table'])
/** What is looked at, not heard; a formula stands behind the words that say it. */
const SILENT = new Set(['figure', 'label', 'math'])
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

const PARTS = /<(\/?)(\w+)[^>]*?>|([^<]+)/g

type Line = { kind: 'heading' | 'text'; text: string }

/** The lines of finished prose, numbered and listed as on the page. */
function linesOf(html: string): Line[] {
  const lines: Line[] = []
  const lists: (number | null)[] = []
  let silent = 0
  let text = ''
  let mark = ''
  const flush = (kind: Line['kind']) => {
    const said = text.replace(/\s+/g, ' ').trim()
    if (said !== '') lines.push({ kind, text: mark + said })
    if (said !== '') mark = ''
    text = ''
  }
  for (const [, closing, tag = '', words] of html.matchAll(PARTS)) {
    if (words !== undefined) {
      if (silent === 0) text += decode(words)
    } else if (SILENT.has(tag)) silent += closing ? -1 : 1
    else if (tag === 'td' || tag === 'th') text += closing ? '' : text.trim() === '' ? '' : ' – '
    else if (LINES.has(tag)) {
      flush(closing && tag === 'h2' ? 'heading' : 'text')
      if (tag === 'ol' || tag === 'ul') closing ? lists.pop() : lists.push(tag === 'ol' ? 0 : null)
      if (tag === 'li') mark = closing ? '' : nextMark(lists)
    }
  }
  flush('text')
  return lines
}

function nextMark(lists: (number | null)[]): string {
  const count = lists[lists.length - 1]
  if (count === null || count === undefined) return '- '
  lists[lists.length - 1] = count + 1
  return `${count + 1}. `
}

function decode(text: string): string {
  return text.replace(/&(#x27|\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
}

/** The parts of a lesson that can be read aloud. A heading over an activity alone says nothing and is left out. */
export function scriptSections(prose: ReadonlyArray<string>): ScriptSection[] {
  const sections: ScriptSection[] = [{ title: null, lines: [] }]
  for (const { kind, text } of prose.flatMap(linesOf)) {
    if (kind === 'heading') sections.push({ title: text, lines: [] })
    else sections[sections.length - 1]?.lines.push(text)
  }
  return sections.filter((section) => section.lines.length > 0)
}

/** What a lesson says to remember, a line each; none where it has no summary. */
export function summaryLines(prose: ReadonlyArray<string>): string[] {
  const [, summary = ''] = /<div class="summary">([\s\S]*?)<\/div>/.exec(prose.join('\n')) ?? []
  const items = [...summary.matchAll(/<li>([\s\S]*?)<\/li>/g)].flatMap(([, item = '']) => linesOf(item))
  return items.map(({ text }) => text)
}

/** Words an announcer reads in a minute, slowly enough for a loudspeaker in a village. */
export const WORDS_A_MINUTE = 160

export function countWords(sections: ReadonlyArray<ScriptSection>): number {
  const text = sections.flatMap(({ title, lines }) => [title ?? '', ...lines]).join(' ')
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
