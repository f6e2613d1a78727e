/** Where a reader is in the text, from 0 (its first line is still to read) to 1 (its last line was on the screen). */
export function shareRead(text: { top: number; height: number }, screen: number): number {
  const seen = screen - text.top
  const least = Math.min(screen, text.height)
  if (text.height <= least) return seen >= text.height ? 1 : 0
  return clamp((seen - least) / (text.height - least))
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}

/** About how many minutes are left: never none before the end is reached. */
export function minutesLeft(minutes: number, share: number): number {
  return share >= 1 ? 0 : Math.max(1, Math.ceil(minutes * (1 - share) - 0.001))
}

/** How many of these tops (distances from the top of the screen, in order) the reader has passed. */
export function passedHeadings(tops: ReadonlyArray<number>, line: number): number {
  return tops.filter((top) => top <= line).length
}
