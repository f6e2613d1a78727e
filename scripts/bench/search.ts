import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readContentFiles } from '~/areas/catalogue/content-files.server'
import { buildIndex } from '~/areas/catalogue/search/search.server'
import type { SearchDocument } from '~/areas/catalogue/search/search-documents'
import { describeSearch } from '~/areas/catalogue/search/search-results'
import { wordsIn } from '~/areas/catalogue/search/search-words'
import { median } from './measure'

const LESSONS = 1000
const WORDS_A_LESSON = 900
const SECTIONS = 7
const ROUNDS = 20

const QUERIES = [
  'chuyển đổi số',
  'mật khẩu',
  'so',
  'an toan',
  'VNeID',
  'chữ ký số',
  'lua dao qua dien thoai',
  'chuyn doi so',
  'chuyeenr ddooir soos',
  'tìm và kiểm tra thông tin trên mạng trước khi chia sẻ',
  'xyzzy',
  'a'
]

/** Searches of 1,000 lessons made of the shipped lessons' own words, and how long building holds others up. */
export async function measureSearch(): Promise<string[]> {
  const documents = makeLessons()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const began = performance.now()
  const index = await buildIndex(documents)
  const built = performance.now() - began
  delay.disable()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of QUERIES) {
      const asked = performance.now()
      describeSearch(index, query, 'vi')
      times.push(performance.now() - asked)
    }
  }
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  const megabytes = Math.round(process.memoryUsage().rss / 1e6)
  return [
    `| search of ${LESSONS} lessons, ms (${QUERIES.length} queries × ${ROUNDS}): median, p95, worst | – | ${median(times).toFixed(1)}, ${at(0.95)}, ${at(0.9999)} | – |`,
    `| building that index, ms; others held up at most, ms; this process, MB | – | ${Math.round(built)}; ${(delay.max / 1e6).toFixed(0)}; ${megabytes} | – |`
  ]
}

function makeLessons(): SearchDocument[] {
  const texts = [...readContentFiles()].filter(([name]) => name.endsWith('.mdx')).map(([, text]) => text)
  const words = wordsIn(texts.join(' ')).map((word) => word.text)
  let seed = 1
  const draw = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed
  }
  const stretch = (length: number) => {
    const from = draw() % (words.length - length)
    return words.slice(from, from + length).join(' ')
  }
  return Array.from({ length: LESSONS }, (_one, n) => ({
    kind: 'lesson' as const,
    course: { slug: `khoa-${n % 40}`, title: { vi: stretch(4), en: stretch(3) } },
    lesson: `bai-${n}`,
    title: { vi: stretch(5), en: stretch(5) },
    summary: { vi: stretch(20), en: stretch(20) },
    minutes: 10,
    sections: Array.from({ length: SECTIONS }, (_section, at) => ({
      heading: { id: `muc-${at}`, text: stretch(4), level: 2 },
      text: stretch(Math.round(WORDS_A_LESSON / SECTIONS))
    }))
  }))
}
