import { renderToStaticMarkup } from 'react-dom/server'
import type { Lesson, LessonAddress } from '~/areas/catalogue/lessons.server'
import { picturesIn, withoutPictures } from '~/areas/catalogue/light-prose'
import { weighMedia } from '~/areas/catalogue/media.server'
import { formatKilobytes } from '~/areas/learning/data-cost'
import { LessonAids } from '~/areas/learning/lesson-aids.server'
import type { PageBlock } from '~/areas/learning/lesson-page'
import { translatorFor } from '~/platform/catalogues.server'
import type { Reader } from '~/platform/context.server'
import type { Language } from '~/platform/i18n'
import { TranslatorProvider } from '~/platform/i18n-context'

/** How a page is printed: where its finished HTML goes, whether it shows pictures, and what lets its scripts run. */
export type Printing = { prose: Map<string, string>; images: boolean; nonce: string | null }

type Printed = {
  lesson: Lesson
  blocks: ReadonlyArray<PageBlock>
  address: LessonAddress
  language: Language
  load: Printing
}

/** Prints what helps to read a lesson, under `aids`, and takes its pictures out where none are wanted. */
export async function printAids(db: Reader, { lesson, blocks, address, language, load }: Printed): Promise<void> {
  const { prose, images, nonce } = load
  const pictures = picturesIn([...prose.values()].join('\n'))
  if (!images) await takePicturesOut(db, prose, pictures)
  const aids = (
    <LessonAids
      path={`/courses/${address.course}/${address.lesson}`}
      images={images}
      hasPictures={pictures.length > 0}
      hasVariants={lesson.hasVariants}
      fetches={nonce === null ? fetchesOf(blocks) : null}
      nonce={nonce}
    />
  )
  prose.set(
    'aids',
    renderToStaticMarkup(<TranslatorProvider value={translatorFor(language)}>{aids}</TranslatorProvider>)
  )
}

function fetchesOf(blocks: ReadonlyArray<PageBlock>): string[] {
  const kinds = blocks.map((block) => (block.kind === 'activity' ? block.activity.kind : block.kind))
  return [...new Set(kinds)].filter((kind) => kind !== 'prose')
}

/** The words stand in the lesson's text, so they are in its language. */
async function takePicturesOut(db: Reader, prose: Map<string, string>, pictures: ReadonlyArray<string>) {
  const t = translatorFor('vi')
  const weights = new Map<string, number>()
  for (const id of pictures) weights.set(id, await weighMedia(db, id))
  for (const [key, html] of prose) {
    const words = withoutPictures(html, {
      describe: (description) => t('catalogue.picture-left-out', { description }),
      offer: (id) => t('catalogue.picture-show', { kilobytes: formatKilobytes(weights.get(id) ?? 0, 'vi') })
    })
    prose.set(key, words)
  }
}
