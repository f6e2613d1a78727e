import http from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { FRESH } from './measure'

export type Stored = { body: Buffer; encoding: string }

/** The bytes as they travel: fetch would unpack them. */
export function getStored(url: string): Promise<Stored> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ body: Buffer.concat(parts), encoding: answer.headers['content-encoding'] ?? '' })
        )
      })
      .on('error', reject)
  })
}

/** The addresses of a course's lessons, in its order. */
export async function listLessons(url: string, course: string): Promise<string[]> {
  const page = await fetch(`${url}/courses/${course}`, FRESH).then((answer) => answer.text())
  const lessons = [...new Set(page.match(new RegExp(`/courses/${course}/(?!quiz)[\\w-]+`, 'g')) ?? [])]
  if (lessons.length === 0) throw new Error('the course page names no lesson')
  return lessons
}

export type PageBytes = { html: number; css: number; bare: number }

/**
 * A lesson's compressed HTML and CSS, and the floor of both: the same headings and sentences as bare static HTML, no
 * attribute, no script, no style, compressed alike.
 */
export async function weighLesson(url: string, lesson: string): Promise<PageBytes> {
  const { body } = await getStored(url + lesson)
  const html = await fetch(url + lesson, FRESH).then((answer) => answer.text())
  const sheets = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)].map((match) => match[1] ?? '')
  const sizes = await Promise.all(sheets.map(async (sheet) => (await getStored(url + sheet)).body.length))
  const css = sizes.reduce((sum, size) => sum + size, 0)
  return { html: body.length, css, bare: brotliCompressSync(stripToText(html)).length }
}

function stripToText(html: string): string {
  return html
    .replace(/<(script|style|svg|template)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(link|meta)\b[^>]*>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(\w+)\s[^>]*>/g, '<$1>')
}
