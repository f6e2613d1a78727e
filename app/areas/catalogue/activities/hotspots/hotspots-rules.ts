import { z } from 'zod'
import { Bilingual } from '../../source-text'
import { authored, defineKind, type Judgement, type Remark } from '../kind'
import type { Said } from '../said'
import { type HotspotsData, type HotspotsState, hotspotsGame } from './hotspots-game'

const inPicture = z.number().min(0).max(300)
const shownRegion = {
  x: inPicture,
  y: inPicture,
  width: z.number().min(5).max(100),
  height: z.number().min(5).max(100),
  look: z.enum(['bar', 'heading', 'text', 'button', 'code']),
  lines: z.array(Bilingual).min(1).max(4)
}
const keptRegion = { isSuspicious: z.boolean(), why: Bilingual }
const picture = { picture: Bilingual, height: z.int().min(50).max(300) }

const HotspotsSource = z
  .strictObject({
    ...authored,
    ...picture,
    regions: z
      .array(z.strictObject({ ...shownRegion, ...keptRegion }))
      .min(4)
      .max(10)
  })
  .check(({ value, issues }) => {
    const say = (message: string, path: PropertyKey[]) => issues.push({ code: 'custom', message, input: value, path })
    for (const [index, { x, y, width, height }] of value.regions.entries()) {
      if (x + width > 100 || y + height > value.height) say('stands outside the picture', ['regions', index])
    }
    if (!value.regions.some((region) => region.isSuspicious)) say('nothing is suspicious', ['regions'])
  })

const HotspotsShown = z.strictObject({ ...authored, ...picture, regions: z.array(z.strictObject(shownRegion)) })
const HotspotsKey = z.strictObject({ regions: z.array(z.strictObject(keptRegion)) })
type Key = Said<z.output<typeof HotspotsKey>>

/** A part is right when it was marked just if it is suspicious. */
function judge({ regions }: HotspotsData, key: Key, { marked }: HotspotsState): Judgement {
  const remarks = regions.map(({ lines }, index): Remark => {
    const { isSuspicious, why } = key.regions[index] ?? { isSuspicious: false, why: '' }
    return { about: lines.join(' '), isGood: marked.includes(index) === isSuspicious, why }
  })
  return { right: remarks.filter(({ isGood }) => isGood).length, all: remarks.length, remarks }
}

/** A picture in which what is suspicious is marked. */
export const hotspots = defineKind({
  source: HotspotsSource,
  shown: HotspotsShown,
  key: HotspotsKey,
  split: ({ regions, ...rest }) => ({
    shown: { ...rest, regions: regions.map(({ isSuspicious: _, why: __, ...shown }) => shown) },
    key: { regions: regions.map(({ isSuspicious, why }) => ({ isSuspicious, why })) }
  }),
  game: hotspotsGame,
  judge
})
