import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { type ContentFiles, GLOSSARY } from './content-files.server'
import { type Fault, faultsIn, type Place, problem } from './faults'
import { Glossary, type GlossaryTerm } from './glossary'
import { readYaml } from './yaml-source'

export type GlossarySource = {
  terms: ReadonlyMap<string, GlossaryTerm & Place>
  faults: Fault[]
}

/** The terms of `glossary.yaml` and what is wrong with it. No file is no terms. */
export function readGlossary(files: ContentFiles, say?: z.core.$ZodErrorMap): GlossarySource {
  const text = files.get(GLOSSARY)
  if (text === undefined) return { terms: new Map(), faults: [] }
  const { value, problems, placeOf } = readYaml(text, Glossary, { say })
  const faults = faultsIn(GLOSSARY, problems)
  const terms = new Map<string, GlossaryTerm & Place>()
  for (const [index, term] of (value ?? []).entries()) {
    const at = placeOf([index, 'id'])
    const before = terms.get(term.id)
    if (before) {
      const first = `${GLOSSARY}:${before.line}`
      faults.push(...faultsIn(GLOSSARY, [problem('id-duplicate', at, { id: term.id, first })]))
    } else terms.set(term.id, { ...term, ...at })
  }
  return { terms, faults }
}

/** Terms that no lesson explains, unless they are meant to stand alone. */
export function unusedTerms({ terms }: GlossarySource, used: ReadonlySet<string>): Fault[] {
  const unused = [...terms.values()].filter((term) => !term.alone && !used.has(term.id))
  return faultsIn(
    GLOSSARY,
    unused.map((term) => problem('term-unused', term, { id: term.id }))
  )
}

let kept: GlossaryTerm[] | null = null

/** The dictionary of this installation, by its words. Like the province's names it is read once, from its file. */
export function listGlossary(file = `content/${GLOSSARY}`): GlossaryTerm[] {
  kept ??= [...readGlossary(new Map([[GLOSSARY, readFileSync(file, 'utf8')]])).terms.values()].sort((a, b) =>
    a.term.localeCompare(b.term, 'vi')
  )
  return kept
}
