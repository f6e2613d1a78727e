/** Kilobits a second by index, for layer III of MPEG 1 and of MPEG 2 and 2.5. */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
/** Samples a second of MPEG 1; half and a quarter of it for 2 and 2.5. */
const SAMPLES = [44_100, 48_000, 32_000]

/** How much of a file may be something else than frames (tags, covers) before it is no recording. */
const MOST_SKIPPED = 500_000

type Frame = { bytes: number; seconds: number }

function frameAt(bytes: Uint8Array, at: number): Frame | null {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
  const isLayer3 = first === 0xff && (second & 0xe6) === 0xe2
  const version = (second >> 3) & 3
  if (!isLayer3 || version === 1) return null
  const rate = (version === 3 ? RATES_1 : RATES_2)[third >> 4]
  const samples = SAMPLES[(third >> 2) & 3]
  if (!rate || !samples) return null
  const hertz = version === 3 ? samples : version === 2 ? samples / 2 : samples / 4
  const perFrame = version === 3 ? 1152 : 576
  const padding = (third >> 1) & 1
  return { bytes: Math.floor((perFrame / 8) * ((rate * 1000) / hertz)) + padding, seconds: perFrame / hertz }
}

/** The length of a tag before the sound (ID3v2). */
function tagBytes(bytes: Uint8Array): number {
  const isTag = bytes[0] === 0x49 && bytes[1] === 0x44 && bytes[2] === 0x33
  if (!isTag) return 0
  return 10 + [6, 7, 8, 9].reduce((length, index) => (length << 7) | ((bytes[index] ?? 0) & 0x7f), 0)
}

/** How long an MP3 plays, counted frame by frame; null when the bytes are none. */
export function mp3Seconds(bytes: Uint8Array): number | null {
  let seconds = 0
  let frames = 0
  let skipped = 0
  for (let at = tagBytes(bytes); at + 4 <= bytes.length && skipped <= MOST_SKIPPED; ) {
    const frame = frameAt(bytes, at)
    if (frame) {
      seconds += frame.seconds
      frames += 1
    } else skipped += 1
    at += frame?.bytes ?? 1
  }
  return frames >= 2 ? seconds : null
}
