import { type Problem, problem, START } from './faults'
import type { Drawing } from './lesson-transform'

/** What could run, load or restyle: a drawing needs none of it. */
const REFUSED = [
  /<script/i,
  /<foreignObject/i,
  /<style/i,
  /\son\w+\s*=/i,
  /\sstyle\s*=/i,
  /(?:href|src)\s*=\s*["'](?!#)/i,
  /url\(\s*["']?(?!#)/i,
  /<!(?:DOCTYPE|ENTITY)/i,
  /javascript:/i
]

const VIEW_BOX = /<svg[^>]*\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']/i

/** The size of an SVG drawing, or why it may not be published. */
export function readDrawing(svg: string): Omit<Drawing, 'id'> | Problem[] {
  const problems = REFUSED.flatMap((pattern) => {
    const found = pattern.exec(svg)
    return found ? [problem('figure-unsafe', placeAt(svg, found.index), { text: found[0].trim() })] : []
  })
  const size = VIEW_BOX.exec(svg)
  if (!size) problems.push(problem('figure-size', START))
  if (problems.length > 0) return problems
  return { width: Math.round(Number(size?.[1])), height: Math.round(Number(size?.[2])) }
}

function placeAt(text: string, index: number) {
  const before = text.slice(0, index).split('\n')
  return { line: before.length, column: (before[before.length - 1]?.length ?? 0) + 1 }
}
