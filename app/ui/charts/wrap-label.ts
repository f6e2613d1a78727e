/** Breaks a label into lines of at most `width` letters at its spaces. A longer word stands alone on its line. */
export function wrapLabel(label: string, width: number): ReadonlyArray<string> {
  const lines: string[] = []
  let line = ''
  for (const word of label.split(/\s+/u).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (line && longer.length > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return line ? [...lines, line] : lines
}

/** Where `value` lies from 0 to `max`, as an SVG percentage held between 0% and 100%. */
export function percentOf(value: number, max: number): string {
  if (!(max > 0)) return '0%'
  const share = Math.min(Math.max(value / max, 0), 1)
  return `${Math.round(share * 10_000) / 100}%`
}
