import type { DeviceVariant } from './course'
import { type Place, type Problem, problem } from './faults'
import { attributesOf, placeOf, type TreeNode } from './lesson-tree'

/** In the order they are shown. */
export const DEVICES: ReadonlyArray<DeviceVariant> = ['android', 'iphone', 'computer']

/** Neighbouring variants: the same steps, each for one device. */
export type VariantGroup = Place & { devices: string[] }

/** The variants of a lesson in runs of neighbours. */
export function variantRuns(root: TreeNode): TreeNode[][] {
  const runs: TreeNode[][] = []
  let before: TreeNode | undefined
  for (const node of root.children ?? []) {
    const run = before?.name === 'Variant' ? runs[runs.length - 1] : undefined
    if (node.name === 'Variant' && run) run.push(node)
    else if (node.name === 'Variant') runs.push([node])
    before = node
  }
  return runs
}

export function variantGroupsOf(root: TreeNode): VariantGroup[] {
  return variantRuns(root).map((run) => ({
    ...placeOf(run[0] ?? root),
    devices: run.map((node) => attributesOf(node).device ?? '')
  }))
}

/** Every group shows each listed device once and no other; a list without any group promises what is not there. */
export function variantProblems(
  groups: ReadonlyArray<VariantGroup>,
  listed: ReadonlyArray<string>,
  listedAt: Place
): Problem[] {
  if (groups.length === 0 && listed.length > 0) {
    return [problem('variant-missing', listedAt, { devices: listed.join(', ') })]
  }
  return groups.flatMap((group) => {
    const missing = listed.filter((device) => !group.devices.includes(device))
    const extra = group.devices.filter((device, index, all) => !listed.includes(device) || all.indexOf(device) < index)
    return [
      ...(missing.length > 0 ? [problem('variant-missing', group, { devices: missing.join(', ') })] : []),
      ...(extra.length > 0 ? [problem('variant-extra', group, { devices: extra.join(', ') })] : [])
    ]
  })
}
