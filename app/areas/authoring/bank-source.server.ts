import { z } from 'zod'
import { AuthoredItem } from '~/areas/assessment/items'
import { type ContentFiles, filesUnder } from '~/areas/catalogue/content-files.server'
import { type Fault, faultsIn, type Place, problem } from '~/areas/catalogue/faults'
import { readYaml } from '~/areas/catalogue/yaml-source'

export type SourceItem = Place & { file: string; item: AuthoredItem }

const Items = z.array(z.unknown())

/** The items of a course's `bank/*.yaml`. An item that is wrong is left out and said; the others are still read. */
export function readBank(files: ContentFiles, folder: string, say?: z.core.$ZodErrorMap) {
  const faults: Fault[] = []
  const items: SourceItem[] = []
  for (const [file, text] of filesUnder(files, `${folder}/bank`)) {
    const list = readYaml(text.normalize('NFC'), Items, { say })
    faults.push(...faultsIn(file, list.problems))
    for (const [index, authored] of (list.value ?? []).entries()) {
      const parsed = AuthoredItem.safeParse(authored, say ? { error: say } : undefined)
      if (parsed.success) items.push({ file, ...list.placeOf([index]), item: parsed.data })
      else faults.push(...faultsIn(file, itemProblems(parsed.error, index, list.placeOf)))
    }
  }
  return { items, faults }
}

function itemProblems(error: z.ZodError, index: number, placeOf: (path: PropertyKey[]) => Place) {
  return error.issues.map((issue) => {
    const field = [index, ...issue.path].map(String).join('.')
    return problem('yaml-field', placeOf([index, ...issue.path]), { field, problem: issue.message })
  })
}
