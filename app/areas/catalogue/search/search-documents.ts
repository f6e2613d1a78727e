import type { Bilingual, Heading } from '../course'

/** A stretch of a lesson under one heading; null before the first. */
export type Section = { heading: Heading | null; text: string }

/** One thing a search can find, with everything that is shown of it. */
export type SearchDocument = {
  kind: 'course' | 'lesson'
  course: { slug: string; title: Bilingual }
  /** The lesson's slug; null for a course. */
  lesson: string | null
  title: Bilingual
  summary: Bilingual
  minutes: number
  sections: Section[]
}

/** A lesson's text under its headings. Paragraphs are parted by an empty line, and a heading is one of them. */
export function sectionsOf(text: string, headings: ReadonlyArray<Heading>): Section[] {
  const sections: Section[] = [{ heading: null, text: '' }]
  let next = 0
  for (const paragraph of text.normalize('NFC').split('\n\n')) {
    const heading = headings[next]
    if (heading && paragraph.trim() === heading.text.trim()) {
      sections.push({ heading, text: '' })
      next += 1
      continue
    }
    const last = sections[sections.length - 1]
    if (last) last.text = last.text === '' ? paragraph.trim() : `${last.text} ${paragraph.trim()}`
  }
  return sections.filter((section) => section.heading !== null || section.text !== '')
}

/** Where a search leads: the heading of a lesson, the lesson, or the course. */
export function addressOf(document: SearchDocument, heading: Heading | null): string {
  const course = `/courses/${document.course.slug}`
  if (document.lesson === null) return course
  return heading ? `${course}/${document.lesson}#${heading.id}` : `${course}/${document.lesson}`
}
