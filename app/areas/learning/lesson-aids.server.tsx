import { useTranslator } from '~/platform/i18n-context'
import { COST_AGAIN, COST_FIRST } from './data-cost'
import { DEVICE_SCRIPT } from './device-choice.server'

export type LessonAidsProps = {
  /** The page's own path. */
  path: string
  images: boolean
  hasPictures: boolean
  hasVariants: boolean
  /** What its scripts fetch while it is read; null where nobody works out what the page costs. */
  fetches: ReadonlyArray<string> | null
  nonce: string | null
}

/** What a lesson costs, the choice to leave pictures out, and the steps' device: finished by the server, never sent as data. */
export function LessonAids({ path, images, hasPictures, hasVariants, fetches, nonce }: LessonAidsProps) {
  const t = useTranslator()
  const kept = images ? t('catalogue.cost-with-pictures') : t('catalogue.cost-without-pictures')
  return (
    <div className="lesson-aids no-print">
      <p className="lesson-cost" data-fetches={fetches?.join(' ')}>
        {fetches && t('catalogue.cost', { first: COST_FIRST, again: COST_AGAIN })} {(hasPictures || !images) && kept}
      </p>
      {(hasPictures || !images) && (
        <form method="post" action="/images">
          <input type="hidden" name="next" value={path} />
          <button type="submit" className="link-button" name="images" value={images ? 'off' : 'on'}>
            {images ? t('catalogue.images-off') : t('catalogue.images-on')}
          </button>
        </form>
      )}
      {hasVariants && <script nonce={nonce ?? undefined} dangerouslySetInnerHTML={{ __html: DEVICE_SCRIPT }} />}
    </div>
  )
}
