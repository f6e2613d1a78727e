import type { Translator } from '~/platform/i18n'
import type { PlannerData } from './planner-game'

/** What a teacher wrote, by the ids of the steps. */
export type PlanTexts = Readonly<Record<string, string>>

/** The longest text of one step that is kept, in letters. */
export const LONGEST_TEXT = 6000

/** What a Word file of a plan holds, as plain text in one language. */
export type DocxContent = {
  language: 'vi' | 'en'
  title: string
  about: string
  facts: { label: string; value: string }[]
  sections: { title: string; paragraphs: string[]; checksTitle: string; checks: string[] }[]
}

/** A plan with what was written for each step; a step without text says so. */
export function planDocument(data: PlannerData, texts: PlanTexts, t: Translator): DocxContent {
  return {
    language: t.language,
    title: data.title,
    about: t(`activity-planner.docx-${data.model}`),
    facts: data.facts,
    sections: data.steps.map(({ id, title, checks }) => {
      const written = linesOf(new Map(Object.entries(texts)).get(id) ?? '')
      return {
        title,
        paragraphs: written.length > 0 ? written : [t('activity-planner.docx-empty')],
        checksTitle: t('activity-planner.checks'),
        checks
      }
    })
  }
}

/** Each line that says something, in NFC and without control characters, which no Word file may hold. */
function linesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\p{Cc}/gu, ' ').trim())
    .filter((line) => line !== '')
}
