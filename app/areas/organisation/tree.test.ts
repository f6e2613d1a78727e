import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '~/platform/days'
import { asId, type UnitId } from '~/platform/ids'
import { rounds } from '../../../tests/rounds'
import { followMerges, successionOf } from './succession'
import { ancestorsOf, subtreeOf, treeOn, type UnitVersion } from './tree'

const FIRST = day('2025-01-01')
const unit = (index: number) => asId<UnitId>(`u${index}`)
const at = (offset: number) => addDays(FIRST, offset)

/** The life of unit `index`: versions one after another, each under an earlier unit or none. */
const lifeOf = (index: number) =>
  fc
    .array(
      fc.record({ gap: fc.nat(20), length: fc.integer({ min: 1, max: 60 }), parent: fc.nat(6), open: fc.boolean() }),
      { maxLength: 3 }
    )
    .map((spans): UnitVersion[] => {
      let from = 0
      const versions: UnitVersion[] = []
      for (const [place, span] of spans.entries()) {
        const begins = from + span.gap
        const ends = span.open && place === spans.length - 1 ? null : begins + span.length
        versions.push({
          ...{ unitId: unit(index), kind: 'agency', externalCode: null, shortName: null, basis: null },
          ...{ name: `Đơn vị ${index}.${place}`, sortKey: `${index}.${place}` },
          parentId: span.parent < index ? unit(span.parent) : null,
          validFrom: at(begins),
          validTo: ends === null ? null : at(ends)
        })
        from = begins + span.length
      }
      return versions
    })

const organisation = fc.tuple(...[0, 1, 2, 3, 4, 5].map(lifeOf)).map((lives) => lives.flat())

test('the tree of a day holds exactly the versions of that day, each once, under a parent that stood that day', () => {
  fc.assert(
    fc.property(organisation, fc.nat(200), (versions, offset) => {
      const on = at(offset)
      const tree = treeOn(versions, on)
      const holding = versions.filter((one) => one.validFrom <= on && (one.validTo === null || on < one.validTo))
      expect([...tree.units.values()].sort((a, b) => (a.unitId < b.unitId ? -1 : 1))).toEqual(holding)
      const placed = [...tree.children.values()].flat()
      expect(placed.sort()).toEqual(holding.map((one) => one.unitId))
      expect(subtreeOf(tree, tree.children.get(null) ?? []).sort()).toEqual(placed)
      for (const { unitId, parentId } of holding) {
        const isUnderParent = parentId !== null && tree.units.has(parentId)
        expect(tree.children.get(isUnderParent ? parentId : null)).toContain(unitId)
        for (const above of ancestorsOf(tree, unitId)) expect(subtreeOf(tree, [above])).toContain(unitId)
      }
    }),
    { numRuns: rounds(100, 1000) }
  )
})

const merges = fc.array(fc.record({ on: fc.nat(100), from: fc.nat(5), to: fc.nat(5) }), { maxLength: 8 })

test('following a unit to a day and from there to a later one leads where following it at once does', () => {
  fc.assert(
    fc.property(merges, fc.nat(5), fc.tuple(fc.nat(110), fc.nat(110), fc.nat(110)), (given, start, days) => {
      const links = given.map(({ on, from, to }, index) => ({
        ...{ eventId: `e${index}`, on: at(on), fromUnitId: unit(from), toUnitId: unit(to) }
      }))
      const succession = successionOf(links)
      const [first, middle, last] = days.sort((a, b) => a - b).map(at) as [typeof FIRST, typeof FIRST, typeof FIRST]
      const halfWay = followMerges(succession, { unitId: unit(start), on: first }, middle)
      expect(halfWay).not.toBeNull()
      const stay = { unitId: halfWay ?? unit(start), on: middle }
      expect(followMerges(succession, stay, last)).toBe(
        followMerges(succession, { unitId: unit(start), on: first }, last)
      )
      if (!links.some((link) => link.on > first && link.on <= last)) expect(halfWay).toBe(unit(start))
    }),
    { numRuns: rounds(100, 1000) }
  )
})
