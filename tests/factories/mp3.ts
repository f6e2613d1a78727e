const FRAME_BYTES = 104
const FRAME_SECONDS = 1152 / 44_100

/** Silence of about so many seconds as a valid MP3 (MPEG 1 layer III, 32 kbit/s), after a tag as recorders write it. */
export function buildMp3(seconds: number): Buffer {
  const tag = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 10, ...Buffer.alloc(10)])
  const frame = Buffer.alloc(FRAME_BYTES)
  frame.set([0xff, 0xfb, 0x10, 0xc4])
  return Buffer.concat([tag, ...Array.from({ length: Math.round(seconds / FRAME_SECONDS) }, () => frame)])
}
