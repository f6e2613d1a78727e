import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { listPracticeItems } from '~/areas/assessment/bank.server'
import type { SplitItem } from '~/areas/assessment/items'
import { StaticCheck } from '~/areas/assessment/static-check.server'
import { listActivityVersions, type StoredActivity } from '~/areas/catalogue/activities/activities.server'
import { FIRST_PLAY } from '~/areas/catalogue/activities/game'
import { openActivity } from '~/areas/catalogue/activities/open-activity'
import { PrintedActivity } from '~/areas/catalogue/activities/views.server'
import { type Block, lessonsOf } from '~/areas/catalogue/course'
import { findCourse } from '~/areas/catalogue/courses.server'
import { findLesson, type Lesson, type LessonAddress } from '~/areas/catalogue/lessons.server'
import { areQuestionsOpen } from '~/areas/catalogue/questions-open.server'
import type { LessonPage, PageBlock } from '~/areas/learning/lesson-page'
import { listPublished } from '~/areas/learning/questions.server'
import { translatorFor } from '~/platform/catalogues.server'
import type { Reader } from '~/platform/context.server'
import type { Language } from '~/platform/i18n'
import { TranslatorProvider } from '~/platform/i18n-context'
import { type ActivityVersionId, asId, type ItemId } from '~/platform/ids'
import { type Printing, printAids } from './print-lesson.server'
import { printLessonFoot } from './print-lesson-foot.server'

/**
 * A lesson of the newest version for its page, or null. Finished HTML goes into `prose`, for the render alone: it is
 * printed once and never sent again as data. Nothing of a viewer is in it but the choice of pictures.
 */
export async function readLesson(
  db: Reader,
  address: LessonAddress,
  language: Language,
  load: Printing
): Promise<LessonPage | null> {
  const [lesson, course] = await Promise.all([findLesson(db, address), findCourse(db, address.course)])
  if (!lesson || !course) return null
  const { id, slug, title, minutes, reviewedOn, headings, audio } = lesson
  const blocks = await printBlocks(db, { lesson, address, language }, load.prose)
  await printAids(db, { lesson, blocks, address, language, load })
  await printLessonFoot(db, { course, lesson }, language, load.prose)
  return {
    course: { id: course.courseId, slug: course.slug, title: course.title[language] },
    lesson: { id, slug, title: title[language], minutes, reviewedOn },
    headings,
    audio,
    lessons: lessonsOf(course).map((one) => ({ id: one.id, slug: one.slug, title: one.title[language] })),
    blocks,
    questions: (await areQuestionsOpen(db, course.courseId)) ? await listPublished(db, id) : null
  }
}

type Printed = { lesson: Lesson; address: LessonAddress; language: Language }

async function printBlocks(db: Reader, { lesson, address, language }: Printed, prose: Map<string, string>) {
  const found = await findMounts(db, lesson)
  return lesson.blocks.flatMap((block, index): PageBlock[] => {
    const page = describeBlock(block, `b${index}`, { ...found, language })
    if (!page) return []
    prose.set(page.html, block.kind === 'prose' ? block.html : print(<Mount page={page} address={address} />, language))
    return [page]
  })
}

type Mounts = {
  items: ReadonlyMap<ItemId, SplitItem & { id: ItemId }>
  activities: ReadonlyMap<ActivityVersionId, StoredActivity>
}

async function findMounts(db: Reader, { blocks }: Lesson): Promise<Mounts> {
  const itemIds = blocks.flatMap((block) => (block.kind === 'check' ? [asId<ItemId>(block.itemId)] : []))
  const versions = blocks.flatMap((block) => (block.kind === 'activity' ? [block.version] : []))
  const [practice, activities] = await Promise.all([listPracticeItems(db, itemIds), listActivityVersions(db, versions)])
  return { items: new Map(practice.map(({ itemId, shown, key }) => [itemId, { id: itemId, shown, key }])), activities }
}

/** Null for an activity of a kind this build does not know, or a practice item that has left the bank. */
function describeBlock(block: Block, html: string, found: Mounts & { language: Language }): PageBlock | null {
  if (block.kind === 'prose') return { kind: 'prose', html }
  if (block.kind === 'check') {
    const item = found.items.get(asId<ItemId>(block.itemId))
    return item ? { kind: 'check', html, item } : null
  }
  const stored = found.activities.get(block.version)
  return stored ? { kind: 'activity', html, activity: openActivity(stored, found.language) } : null
}

/** What stands in a component's place without scripts. */
function Mount({ page, address }: { page: PageBlock; address: LessonAddress }) {
  if (page.kind === 'prose') return null
  if (page.kind === 'check') return <StaticCheck item={page.item} />
  const lesson = `${address.course}/${address.lesson}`
  return <PrintedActivity activity={page.activity} play={FIRST_PLAY} lesson={lesson} />
}

function print(element: ReactElement, language: Language): string {
  return renderToStaticMarkup(<TranslatorProvider value={translatorFor(language)}>{element}</TranslatorProvider>)
}
