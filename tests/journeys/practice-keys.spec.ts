import { type ActivityFile, readActivities } from '~/areas/catalogue/activities/activity-files.server'
import { writePlay } from '~/areas/catalogue/activities/game'
import { kinds } from '~/areas/catalogue/activities/kinds'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import { expect, test } from './fixtures'

const COURSE = '/courses/chuyen-doi-so-co-ban'
const scored = [...readActivities(readContentFiles()).activities.values()].filter(({ kind }) => kinds[kind].isScored)

/** The sentences of a key in both languages: short words such as ids may stand in what is shown. */
function sentencesOf(key: unknown): string[] {
  if (typeof key === 'string') return key.length > 20 ? [key] : []
  if (Array.isArray(key)) return key.flatMap(sentencesOf)
  return typeof key === 'object' && key !== null ? Object.values(key).flatMap(sentencesOf) : []
}

/** Everything the school answers of an activity, played not at all and to its end, as pages and as their data. */
function addressesOf({ id, kind, shown }: ActivityFile): string[] {
  const play = kinds[kind].carryOn(shown, { seed: 1, moves: [] })
  const page = `/practice/${id}`
  const ended = `${page}?play=${encodeURIComponent(play ? writePlay(play) : '')}`
  return [page, `${page}?lang=en`, ended, `${page}.data`, ended.replace('?', '.data?')]
}

const OPEN = [
  '/practice',
  COURSE,
  `${COURSE}/offline.json`,
  '/feed.json',
  '/feed.xml',
  '/sitemap.xml',
  '/search?q=vidu'
]

test('no answer of the school holds anything of a key, but the debrief of a play that has come to its end', async ({
  request
}) => {
  expect(scored.length).toBeGreaterThan(0)
  const keys = scored.flatMap(({ key }) => sentencesOf(key))
  expect(keys.length).toBeGreaterThan(100)
  for (const address of [...OPEN, ...scored.flatMap(addressesOf)]) {
    const answer = await request.get(address)
    expect(answer.ok(), address).toBe(true)
    const text = (await answer.text()).normalize('NFC')
    expect(
      keys.filter((sentence) => text.includes(sentence) || text.includes(JSON.stringify(sentence).slice(1, -1))),
      address
    ).toEqual([])
    expect(text.includes('isSuspicious') || text.includes('isRight'), address).toBe(false)
  }
  const debriefs = await Promise.all(
    scored.map(async (one) => (await request.get(`${addressesOf(one)[2]}`.replace('?', '/result?'))).text())
  )
  expect(debriefs.every((text) => keys.some((sentence) => text.includes(sentence)))).toBe(true)
})
