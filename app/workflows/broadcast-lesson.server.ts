import { strToU8, zipSync } from 'fflate'
import type { LessonAudio } from '~/areas/catalogue/course'
import { findCourse } from '~/areas/catalogue/courses.server'
import { findLesson, type LessonAddress, listLessonAddresses } from '~/areas/catalogue/lessons.server'
import { findMedia } from '~/areas/catalogue/media.server'
import { countWords, type ScriptSection, scriptSections, summaryLines, WORDS_A_MINUTE } from '~/areas/catalogue/script'
import { parseWeek, pickOfWeek, type Week, weekName } from '~/areas/catalogue/weekly'
import { translatorFor } from '~/platform/catalogues.server'
import type { Context } from '~/platform/context.server'
import { formatDay } from '~/platform/format'
import type { Language } from '~/platform/i18n'
import { qrImage } from '~/platform/qr.server'

/** A lesson as a loudspeaker needs it. The lesson is Vietnamese; what is said about it is in `language`. */
export type Broadcast = {
  address: LessonAddress
  title: string
  sections: ScriptSection[]
  audio: LessonAudio[]
  length: string
  credit: string
  licence: string
}

/** The lesson at an address as it is read aloud, or null. */
export async function describeBroadcast(
  context: Pick<Context, 'db' | 'province'>,
  address: LessonAddress,
  language: Language
): Promise<Broadcast | null> {
  const db = context.db.read
  const [lesson, course] = await Promise.all([findLesson(db, address), findCourse(db, address.course)])
  if (!lesson || !course) return null
  const t = translatorFor(language)
  const prose = lesson.blocks.flatMap((block) => (block.kind === 'prose' ? [block.html] : []))
  const sections = scriptSections(prose.filter((html) => !html.startsWith('<div class="terms">')))
  return {
    address,
    title: lesson.title.vi,
    sections,
    audio: lesson.audio,
    length: describeLength(sections, lesson.audio, language),
    credit: t('catalogue.loudspeaker-credit', {
      issuer: context.province.issuer[language],
      lesson: lesson.title[language],
      course: course.title[language],
      day: formatDay(lesson.reviewedOn)
    }),
    licence: lesson.licence || course.licence
  }
}

/** What to remember of a lesson, on one page that a paper can hold; null where there is no such lesson or no summary. */
export async function describeLessonCard(context: Context, address: LessonAddress) {
  const lesson = await findLesson(context.db.read, address)
  const lines = summaryLines(lesson?.blocks.flatMap((block) => (block.kind === 'prose' ? [block.html] : [])) ?? [])
  if (!lesson || lines.length === 0) return null
  const t = translatorFor('vi')
  const path = `/courses/${address.course}/${address.lesson}`
  return {
    title: lesson.title.vi,
    path,
    address: context.env.publicUrl.replace(/^https?:\/\//, '') + path,
    lines,
    hotlines: context.province.hotlines.map((hotline) => hotline.label.vi).join(' · '),
    reviewed: t('catalogue.card-reviewed', { school: context.province.school.vi, day: formatDay(lesson.reviewedOn) }),
    qr: await qrImage(context.env.publicUrl + path)
  }
}

/** Measured where there is a recording, else worked out from the words at the pace it states. */
function describeLength(
  sections: ReadonlyArray<ScriptSection>,
  audio: ReadonlyArray<LessonAudio>,
  language: Language
): string {
  const t = translatorFor(language)
  const [recording] = audio
  if (recording) {
    const { seconds } = recording
    return t('catalogue.loudspeaker-recorded', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
  }
  const words = countWords(sections)
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE))
  return t('catalogue.loudspeaker-estimated', { minutes, words, pace: WORDS_A_MINUTE })
}

/** The script as a text file: marked as UTF-8 and with the line ends that Notepad shows right. */
export function printScript({ title, sections, length, credit, licence }: Broadcast): string {
  const t = translatorFor('vi')
  let number = 0
  const parts = sections.flatMap((section) => {
    if (section.title === null) return [...section.lines, '']
    number += 1
    return [`PHẦN ${number}. ${section.title}`, '', ...section.lines, '']
  })
  const head = [
    title.toLocaleUpperCase('vi'),
    `${t('catalogue.loudspeaker-length')}: ${length}`,
    `${t('catalogue.loudspeaker-source')}: ${credit}`,
    `${t('catalogue.loudspeaker-licence')}: ${licence}`,
    ''
  ]
  return `\uFEFF${[...head, ...parts].join('\r\n')}`
}

/** The lesson whose turn it is in a week, or null while there is none. */
export async function describeWeek(
  context: Pick<Context, 'db' | 'province'>,
  week: Week,
  language: Language
): Promise<Broadcast | null> {
  const address = pickOfWeek(await listLessonAddresses(context.db.read), week)
  return address && describeBroadcast(context, address, language)
}

/** A week's script, recordings and what they are, in one file; null for a week that is none. */
export async function packWeek(context: Pick<Context, 'db' | 'province'>, name: string): Promise<Uint8Array | null> {
  const week = parseWeek(name)
  const broadcast = week && (await describeWeek(context, week, 'vi'))
  if (!week || !broadcast) return null
  const { lesson } = broadcast.address
  const files: Parameters<typeof zipSync>[0] = {
    [`${lesson}-ban-doc.txt`]: strToU8(printScript(broadcast)),
    'thong-tin.txt': strToU8(describePack(week, broadcast))
  }
  for (const { language, media } of broadcast.audio) {
    const file = await findMedia(context.db.read, media)
    // A recording is compressed already.
    if (file) files[`${lesson}-${language}.mp3`] = [new Uint8Array(file.body), { level: 0 }]
  }
  return zipSync(files, { mtime: `${week.from}T12:00:00` })
}

function describePack(week: Week, { title, length, credit, licence, audio }: Broadcast): string {
  const t = translatorFor('vi')
  const recordings = audio.map(({ language, seconds }) => `${t(`catalogue.language-${language}`)} (${seconds} s)`)
  const lines = [
    `${t('catalogue.loudspeaker-title')}: ${title}`,
    describeWeekDays(week, 'vi'),
    `${t('catalogue.loudspeaker-length')}: ${length}`,
    `${t('catalogue.loudspeaker-source')}: ${credit}`,
    `${t('catalogue.loudspeaker-licence')}: ${licence}`,
    `${t('catalogue.loudspeaker-recordings')}: ${recordings.join(', ') || t('catalogue.loudspeaker-no-recording')}`
  ]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

export function describeWeekDays({ year, week, from, to }: Week, language: Language): string {
  return translatorFor(language)('catalogue.loudspeaker-week', {
    week: String(week),
    year: String(year),
    from: formatDay(from),
    to: formatDay(to)
  })
}

export function packAddress(week: Week): string {
  return `/loudspeaker/${weekName(week)}.zip`
}
