import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkContent } from '~/areas/authoring/check-content.server'
import { weighLessons } from '~/areas/authoring/lesson-weights.server'
import { findLesson } from '~/areas/catalogue/lessons.server'
import { day } from '~/platform/days'
import { buildCourseFiles, buildLesson, COURSE, LESSON } from '../../tests/factories/catalogue'
import { openTestDatabase } from '../../tests/factories/database'
import { buildMp3 } from '../../tests/factories/mp3'
import { serveSchool } from '../../tests/factories/served-school'
import { buildSystem } from '../../tests/factories/system'
import { packWeek } from './broadcast-lesson.server'
import { publishContent } from './publish-course.server'

const recording = buildMp3(12)

function recordedLesson(seconds: number, file = 'bai.mp3'): string {
  const audio = `variants: []\naudio: [{language: vi, file: media/${file}, seconds: ${seconds}}]`
  return buildLesson('Chào bác.\n\n## Một\n\nBấm nút.').replace('variants: []', audio)
}

function filesWith(lesson: string, sound = recording) {
  return buildCourseFiles({ [LESSON]: lesson, [`${COURSE}/media/bai.mp3`]: sound.toString('base64') })
}

const system = buildSystem(await openTestDatabase())
let school: Awaited<ReturnType<typeof serveSchool>>
let media: string

beforeAll(async () => {
  const [published] = await publishContent(system, filesWith(recordedLesson(12)))
  expect(published?.outcome).toBe('published')
  const lesson = await findLesson(system.db.read, { course: 'khoa-thu', lesson: 'bai-mot' })
  expect(lesson?.audio).toMatchObject([{ language: 'vi', bytes: recording.length, seconds: 12 }])
  media = `/media/${lesson?.audio[0]?.media}`
  school = await serveSchool(system)
})
afterAll(() => school.close())

test('a player gets the part it asks for, the end, or all of it', async () => {
  const part = await fetch(school.url + media, { headers: { range: 'bytes=0-1' } })
  expect([part.status, part.headers.get('content-range'), part.headers.get('content-type')]).toEqual([
    206,
    `bytes 0-1/${recording.length}`,
    'audio/mpeg'
  ])
  expect(Buffer.from(await part.arrayBuffer())).toEqual(recording.subarray(0, 2))
  const end = await fetch(school.url + media, { headers: { range: 'bytes=-5' } })
  expect(Buffer.from(await end.arrayBuffer())).toEqual(recording.subarray(-5))
  const whole = await fetch(school.url + media)
  expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes'])
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(recording)
  const beyond = await fetch(school.url + media, { headers: { range: 'bytes=9999999-' } })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${recording.length}`])
})

test('the pack of a week holds the script, the recording and what it is', async () => {
  const packs = await Promise.all(['2026-48', '2026-49'].map((week) => packWeek(system, week)))
  const files = packs.map((pack) => unzipSync(pack ?? new Uint8Array()))
  const recorded = files.find((found) => found['bai-mot-vi.mp3'])
  expect(Buffer.from(recorded?.['bai-mot-vi.mp3'] ?? [])).toEqual(recording)
  const script = new TextDecoder('utf-8', { ignoreBOM: true }).decode(recorded?.['bai-mot-ban-doc.txt'])
  expect(script).toMatch(/^\uFEFFBÀI THU-01\r\nThời lượng: 0 phút 12 giây/)
  expect(script).toContain('PHẦN 1. Một\r\n\r\nBấm nút.')
  expect(await packWeek(system, '2026-60')).toBeNull()
})

test('what is wrong with a recording is said at its field; its weight is counted', async () => {
  const codes = async (files: Map<string, string>) => {
    const { faults, courses } = await checkContent(files, { today: day('2026-11-23'), language: 'en' })
    return { said: faults.map(({ line, code, severity }) => `${line} ${code} ${severity}`), courses }
  }
  expect((await codes(filesWith(recordedLesson(60)))).said).toEqual(['13 audio-length warning'])
  expect((await codes(filesWith(recordedLesson(12, 'khac.mp3')))).said).toEqual(['13 file-missing error'])
  expect((await codes(filesWith(recordedLesson(12), Buffer.from('không phải')))).said).toEqual([
    '13 audio-unreadable error'
  ])
  const heavy = await codes(filesWith(recordedLesson(800), buildMp3(800)))
  expect(heavy.said).toEqual(['13 audio-heavy warning'])
  expect(weighLessons(heavy.courses).find(({ recordings }) => recordings > 0)?.file).toBe(LESSON)
})
