import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { listPracticeItems } from '~/areas/assessment/bank.server'
import type { SplitItem } from '~/areas/assessment/items'
import { StaticCheck } from '~/areas/assessment/static-check.server'
import { parseActivity } from '~/areas/catalogue/activities/activity-source'
import { StaticActivity } from '~/areas/catalogue/activities/static-activity.server'
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
import { asId, type ItemId } from '~/platform/ids'
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
  const blocks = await printBlocks(db, lesson, language, load.prose)
  await printAids(db, { lesson, address, language, load })
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

async function printBlocks(db: Reader, lesson: Lesson, language: Language, prose: Map<string, string>) {
  const itemIds = lesson.blocks.flatMap((block) => (block.kind === 'check' ? [asId<ItemId>(block.itemId)] : []))
  const practice = await listPracticeItems(db, itemIds)
  const items = new Map(practice.map(({ itemId, shown, key }) => [itemId, { id: itemId, shown, key }]))
  return lesson.blocks.flatMap((block, index): PageBlock[] => {
    const page = describeBlock(block, `b${index}`, items)
    if (!page) return []
    prose.set(page.html, block.kind === 'prose' ? block.html : printMount(page, language))
    return [page]
  })
}

type PracticeById = ReadonlyMap<ItemId, SplitItem & { id: ItemId }>

/** Null for an activity this build does not know, or a practice item that has left the bank. */
function describeBlock(block: Block, html: string, items: PracticeById): PageBlock | null {
  if (block.kind === 'prose') return { kind: 'prose', html }
  if (block.kind === 'check') {
    const item = items.get(asId<ItemId>(block.itemId))
    return item ? { kind: 'check', html, item } : null
  }
  const activity = parseActivity(block.type, block.data)
  return activity && { kind: 'activity', html, activity }
}

/** What stands in a component's place without scripts. */
function printMount(page: PageBlock, language: Language): string {
  if (page.kind === 'prose') return ''
  const form = page.kind === 'check' ? <StaticCheck item={page.item} /> : <StaticActivity activity={page.activity} />
  return print(form, language)
}

function print(element: ReactElement, language: Language): string {
  return renderToStaticMarkup(<TranslatorProvider value={translatorFor(language)}>{element}</TranslatorProvider>)
}
