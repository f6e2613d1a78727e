import { type Problem, problem, START } from './faults'

export type FrontMatter = {
  yaml: string
  /** The line of the file on which the YAML begins. */
  firstLine: number
  /** The lesson without its front matter; every line keeps its number. */
  body: string
}

const OPENING = /^---([^\n]*)\n/
const CLOSING = /^---[ \t]*$/m

/**
 * Takes the front matter off a lesson before any library sees it. Only a bare or `yaml` fence is front matter: other
 * languages (`---js`) are run by the parser that mdx-bundler brings, so they end here.
 */
export function splitFrontMatter(source: string): FrontMatter | Problem {
  const opening = OPENING.exec(source)
  if (!opening) return problem('front-matter-missing', START)
  const language = (opening[1] ?? '').trim()
  if (language !== '' && language !== 'yaml' && language !== 'yml') {
    return problem('front-matter-language', { line: 1, column: 4 }, { language: language.slice(0, 20) })
  }
  const rest = source.slice(opening[0].length)
  const closing = CLOSING.exec(rest)
  if (!closing) return problem('front-matter-open', START)
  const yaml = rest.slice(0, closing.index)
  const taken = opening[0] + yaml
  return { yaml, firstLine: 2, body: taken.replace(/[^\n]+/g, '') + rest.slice(closing.index + closing[0].length) }
}
