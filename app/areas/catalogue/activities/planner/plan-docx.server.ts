import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import type { DocxContent } from './plan-document'

/** Half points: 13 pt, as papers of schools are set. */
const BODY = 26
const AFTER = 120
const LOCALES = { vi: 'vi-VN', en: 'en-GB' }

/** A Word file (.docx) of a plan. Its text is real text: it can be edited, and its headings make an outline. */
export function writeDocx(content: DocxContent): Promise<Buffer> {
  const { title, about, facts, sections, language } = content
  const run = { font: 'Times New Roman', size: BODY, language: { value: LOCALES[language] } }
  const document = new Document({
    title,
    styles: { default: { document: { run, paragraph: { spacing: { after: AFTER } } } } },
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: about }),
          ...facts.map(factLine),
          ...sections.flatMap(sectionParts)
        ]
      }
    ]
  })
  return Packer.toBuffer(document)
}

function factLine({ label, value }: DocxContent['facts'][number]): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)] })
}

function sectionParts({ title, paragraphs, checksTitle, checks }: DocxContent['sections'][number]): Paragraph[] {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
    ...paragraphs.map((text) => new Paragraph({ text })),
    new Paragraph({ children: [new TextRun({ text: checksTitle, italics: true })], keepNext: true }),
    ...checks.map((text) => new Paragraph({ text: `☐ ${text}`, indent: { left: 360 } }))
  ]
}
