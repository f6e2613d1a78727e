import { createHash } from 'node:crypto'
import { type ContentFiles, filesUnder } from './content-files.server'
import type { LessonSource } from './course-source'
import { type Problem, problem } from './faults'
import { mp3Seconds } from './mp3'
import type { YamlSource } from './yaml-source'

/** Half an hour of speech at 16 kbit/s, or three minutes of music: more than that is a mistake on a thin link. */
const MOST_BYTES = 3_000_000

/** A recording of the course's media. `body` is base64; `seconds` is null when it cannot be played. */
export type Recording = { id: string; bytes: number; seconds: number | null; body: string }

/** The recordings of a course by the path lessons use: `media/name.mp3`. */
export function readRecordings(files: ContentFiles, folder: string): Map<string, Recording> {
  const recordings = new Map<string, Recording>()
  for (const [file, body] of filesUnder(files, folder)) {
    if (!file.endsWith('.mp3')) continue
    const bytes = Buffer.from(body, 'base64')
    const id = `${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}.mp3`
    recordings.set(file.slice(folder.length + 1), { id, bytes: bytes.length, seconds: mp3Seconds(bytes), body })
  }
  return recordings
}

/** What is wrong with the recordings a lesson names: not there, no MP3, too large, or of another length than it says. */
export function recordingProblems(
  { value, placeOf }: YamlSource<LessonSource>,
  recordings: ReadonlyMap<string, Recording>
): Problem[] {
  return (value?.audio ?? []).flatMap(({ file, seconds }, index) => {
    const at = placeOf(['audio', index, 'file'])
    const recording = recordings.get(file)
    if (!recording) return [problem('file-missing', at, { file })]
    if (recording.seconds === null) return [problem('audio-unreadable', at, { file })]
    const problems: Problem[] = []
    if (recording.bytes > MOST_BYTES) {
      problems.push(problem('audio-heavy', at, { file, megabytes: (recording.bytes / 1_000_000).toFixed(1) }))
    }
    const plays = Math.round(recording.seconds)
    if (Math.abs(plays - seconds) > Math.max(2, plays * 0.05)) {
      problems.push(problem('audio-length', placeOf(['audio', index, 'seconds']), { file, plays, seconds }))
    }
    return problems
  })
}
