import { brotliCompressSync } from 'node:zlib'
import remarkGfm from 'remark-gfm'
import { z } from 'zod'
import { translatorFor } from '~/platform/catalogues.server'
import type { Day } from '~/platform/days'
import type { ActivityFile } from './activities/activity-files.server'
import type { Block, Heading } from './course'
import { LessonSource } from './course-source'
import { DEVICES, type VariantGroup, variantGroupsOf, variantProblems } from './device-variants'
import { type Fault, faultsIn, type Place, type Problem, problem, START } from './faults'
import { type DrawFormula, loadFormulas, readFormulas } from './formula.server'
import { splitFrontMatter } from './front-matter'
import type { GlossaryTerm } from './glossary'
import { guardLesson } from './guard'
import { renderLesson, renderTerms } from './lesson-markup.server'
import { type Drawing, dressLesson, numberMounts } from './lesson-transform'
import { attributesOf, placeOf, plainText, type TreeNode, walk } from './lesson-tree'
import { outlineOf } from './outline'
import { type Recording, recordingProblems } from './recordings.server'
import { isReviewDue } from './review'
import { readYaml, type YamlSource } from './yaml-source'

/** The budget of one public document, and what the page around a lesson's blocks takes of it. Compressed bytes. */
const DOCUMENT_BYTES = 25_000
const FRAME_BYTES = 15_000

/** A block before it is stored: which version of an activity it shows is known only then. */
export type CompiledBlock = Exclude<Block, { kind: 'activity' }> | { kind: 'activity'; id: string }

export type CompiledLesson = {
  file: string
  source: LessonSource
  placeOf: YamlSource<LessonSource>['placeOf']
  headings: Heading[]
  blocks: CompiledBlock[]
  text: string
  /** The items its checks ask for, and where. */
  checks: (Place & { itemId: string })[]
  /** The words it explains, in the order they come. */
  terms: string[]
  /** The drawings it shows, by the path it names. */
  figures: string[]
  /** What its page weighs compressed, without drawings, scripts and styles: an estimate made while it is compiled. */
  bytes: number
}

export type LessonSurroundings = {
  /** The drawings of the course by the path lessons use. */
  drawings: ReadonlyMap<string, Drawing>
  /** Its recordings, likewise. */
  recordings: ReadonlyMap<string, Recording>
  /** The words that may be explained. */
  terms: ReadonlyMap<string, GlossaryTerm>
  /** The activities that may be named. */
  activities: ReadonlyMap<string, ActivityFile>
  today: Day
  /** Words what zod found, in the reader's language. */
  say?: z.core.$ZodErrorMap
}

/** A lesson whose text is at fault still comes with its front matter and checks, for the checks across files. */
export type LessonResult = { lesson: CompiledLesson | null; faults: Fault[] }

/**
 * A lesson file as blocks, or every fault in it with its line and column. Nothing of the file runs: the front matter is
 * taken off by us, the guard sees the parsed text before anything is compiled, and what it passes holds no code.
 */
export async function compileLesson(
  file: string,
  source: string,
  surroundings: LessonSurroundings
): Promise<LessonResult> {
  const parts = splitFrontMatter(
    source
      .normalize('NFC')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
  )
  if ('code' in parts) return { lesson: null, faults: faultsIn(file, [parts]) }
  const { say } = surroundings
  const front = readYaml(parts.yaml, LessonSource, { firstLine: parts.firstLine, say })
  const body = await compileBody(parts.body, surroundings)
  const problems = [
    ...front.problems,
    ...reviewProblems(front, surroundings.today),
    ...recordingProblems(front, surroundings.recordings),
    ...variantProblems(body.variants, front.value?.variants ?? [], front.placeOf(['variants'])),
    ...body.problems
  ]
  const faults = faultsIn(file, problems)
  if (!front.value) return { lesson: null, faults }
  return { lesson: { file, source: front.value, placeOf: front.placeOf, ...body.compiled }, faults }
}

function reviewProblems({ value, placeOf }: YamlSource<LessonSource>, today: Day): Problem[] {
  if (!value || !isReviewDue(value.reviewedOn, today)) return []
  return [problem('review-old', placeOf(['reviewedOn']), { day: value.reviewedOn })]
}

type CompiledBody = Pick<CompiledLesson, 'headings' | 'blocks' | 'text' | 'checks' | 'terms' | 'figures' | 'bytes'>
type BodyResult = { compiled: CompiledBody; variants: VariantGroup[]; problems: Problem[] }

/** What the plugin inside the compiler finds out about a lesson before it is compiled. */
type Reading = Omit<CompiledBody, 'blocks' | 'bytes'> & {
  problems: Problem[]
  variants: VariantGroup[]
  mounts: ({ activityId: string } | { itemId: string })[]
}

function emptyReading(): Reading {
  return { problems: [], headings: [], text: '', checks: [], terms: [], figures: [], variants: [], mounts: [] }
}

async function compileBody(body: string, surroundings: LessonSurroundings): Promise<BodyResult> {
  const reading = emptyReading()
  const result = (blocks: CompiledBlock[], problemsOf: (bytes: number) => Problem[]): BodyResult => {
    const { headings, text, checks, terms, figures, variants } = reading
    const bytes = brotliCompressSync(JSON.stringify(blocks)).length + FRAME_BYTES
    const compiled = { headings, text, checks, terms, figures, blocks, bytes }
    return { compiled, variants, problems: problemsOf(bytes) }
  }
  try {
    const blocks = buildBlocks(await renderBody(body, reading, surroundings), reading.mounts)
    const explained = reading.terms.flatMap((id) => surroundings.terms.get(id) ?? [])
    if (explained.length > 0) blocks.push({ kind: 'prose', html: renderTerms(explained) })
    return result(blocks, weighPage)
  } catch (error) {
    const problems = reading.problems.length > 0 ? reading.problems : [syntaxProblem(error)]
    return result([], () => problems)
  }
}

/** Thrown inside the compiler to stop it; what was found is in the reading. */
class Refused extends Error {}

async function renderBody(body: string, reading: Reading, surroundings: LessonSurroundings): Promise<string[]> {
  const [{ bundleMDX }, { getMDXComponent }, draw] = await Promise.all([
    import('mdx-bundler'),
    import('mdx-bundler/client/index.js'),
    loadFormulas()
  ])
  const guardFirst = () => (tree: TreeNode) => readTree(tree, reading, surroundings, draw)
  const { code } = await bundleMDX({
    source: body,
    grayMatterOptions: (options) => ({ ...options, engines: noEngines }),
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [guardFirst, remarkGfm, ...(options.remarkPlugins ?? [])]
    }),
    esbuildOptions: (options) => ({
      ...options,
      target: 'es2022',
      logLevel: 'silent',
      define: { ...options.define, 'process.env.NODE_ENV': '"production"' }
    })
  })
  return renderLesson(getMDXComponent(code))
}

function refuseEngine(): never {
  throw new Refused('front matter is read before the compiler')
}

/** The front matter is already gone; should any reach the compiler, no language of it is run. */
const noEngines = { js: refuseEngine, javascript: refuseEngine, coffee: refuseEngine, json: refuseEngine }

/** The first plugin: guard, read, dress. Throws when anything is wrong, so that nothing of it is compiled. */
function readTree(tree: TreeNode, reading: Reading, surroundings: LessonSurroundings, draw: DrawFormula): void {
  const { drawings, terms, activities } = surroundings
  const formulas = readFormulas(tree, draw)
  reading.problems.push(
    ...guardLesson(tree),
    ...drawingProblems(tree, drawings),
    ...formulas.problems,
    ...unknownIds(tree, 'Term', terms),
    ...unknownIds(tree, 'Activity', activities)
  )
  reading.variants = variantGroupsOf(tree)
  reading.terms = [...new Set(namedIn(tree, 'Term').map((node) => attributesOf(node).id ?? ''))]
  reading.figures = figuresIn(tree)
  reading.text = plainLesson(tree, activities)
  reading.headings = outlineOf(tree)
  for (const node of numberMounts(tree)) {
    const { id = '', item: itemId = '' } = attributesOf(node)
    if (node.name === 'Check') reading.checks.push({ ...placeOf(node), itemId })
    reading.mounts.push(node.name === 'Check' ? { itemId } : { activityId: id })
  }
  if (reading.problems.length > 0) {
    reading.problems.sort((a, b) => a.line - b.line || a.column - b.column)
    throw new Refused('the lesson has faults')
  }
  dressLesson(tree, { headings: reading.headings, drawings, formulas: formulas.drawn })
}

function drawingProblems(tree: TreeNode, drawings: ReadonlyMap<string, Drawing>): Problem[] {
  const problems: Problem[] = []
  walk(tree, (node) => {
    const isMissing = node.type === 'image' && node.url?.startsWith('media/') && !drawings.has(node.url)
    if (isMissing) problems.push(problem('file-missing', placeOf(node), { file: node.url ?? '' }))
  })
  return problems
}

function namedIn(tree: TreeNode, name: string): TreeNode[] {
  const found: TreeNode[] = []
  walk(tree, (node) => {
    if (node.name === name) found.push(node)
  })
  return found
}

function figuresIn(tree: TreeNode): string[] {
  const found = new Set<string>()
  walk(tree, (node) => {
    if (node.type === 'image' && node.url) found.add(node.url)
  })
  return [...found]
}

/** Words or activities that are named and do not exist. */
function unknownIds(tree: TreeNode, name: 'Term' | 'Activity', known: ReadonlyMap<string, unknown>): Problem[] {
  return namedIn(tree, name).flatMap((node) => {
    const { id } = attributesOf(node)
    if (id === undefined || known.has(id)) return []
    return [problem('id-unknown', placeOf(node), { kind: name.toLowerCase(), id })]
  })
}

function plainLesson(tree: TreeNode, activities: LessonSurroundings['activities']): string {
  const texts = (tree.children ?? []).map((node) => {
    const { id = '', title, device } = attributesOf(node)
    const shown = node.name === 'Variant' ? DEVICES.find((one) => one === device) : undefined
    const forDevice = shown ? translatorFor('vi')(`catalogue.device-${shown}`) : ''
    const activity = node.name === 'Activity' ? activities.get(id) : undefined
    return [title, forDevice, activity?.title.vi, activity?.intro.vi, plainText(node)].filter(Boolean).join('\n')
  })
  return texts.filter((text) => text.trim() !== '').join('\n\n')
}

function buildBlocks(prose: ReadonlyArray<string>, mounts: Reading['mounts']): CompiledBlock[] {
  const blocks: CompiledBlock[] = []
  prose.forEach((html, index) => {
    if (html !== '') blocks.push({ kind: 'prose', html })
    const mount = mounts[index]
    if (!mount) return
    if ('itemId' in mount) blocks.push({ kind: 'check', itemId: mount.itemId })
    else blocks.push({ kind: 'activity', id: mount.activityId })
  })
  return blocks
}

function weighPage(bytes: number): Problem[] {
  if (bytes <= DOCUMENT_BYTES) return []
  return [problem('lesson-heavy', START, { kilobytes: Math.ceil(bytes / 1000) })]
}

const BuildFailure = z.object({ errors: z.array(z.object({ text: z.string() })).min(1) })

/** The compiler stops at the first thing it cannot parse and says where in its text. */
function syntaxProblem(error: unknown): Problem {
  const failure = BuildFailure.safeParse(error)
  const text = failure.success ? (failure.data.errors[0]?.text ?? '') : String(error)
  const found = /(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)/.exec(text)
  if (!found) return problem('mdx-syntax', START, { problem: text.slice(0, 200) })
  const [, line, column, what = ''] = found
  return problem('mdx-syntax', { line: Number(line), column: Number(column) }, { problem: what.split('\n')[0] ?? '' })
}
