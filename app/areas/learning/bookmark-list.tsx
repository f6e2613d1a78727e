import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'

type Mark = { lessonId: string; lesson: { vi: string; en: string }; heading: string | null; to: string }

/** The places a reader marked, each with the way to it and a form to let it go. */
export function BookmarkList({ bookmarks }: { bookmarks: ReadonlyArray<Mark> }) {
  const t = useTranslator()
  return (
    <ul className="steps">
      {bookmarks.map((mark) => (
        <li key={mark.lessonId}>
          <div className="steps__main">
            <p>
              <a href={mark.to}>{mark.lesson[t.language]}</a>
            </p>
            <p className="muted small" lang={mark.heading ? 'vi' : undefined}>
              {mark.heading ?? t('learning.bookmark-top')}
            </p>
          </div>
          <form method="post" className="steps__side">
            <Button variant="quiet" name="removeBookmark" value={mark.lessonId}>
              {t('learning.bookmark-remove')}
              <span className="visually-hidden">: {mark.lesson[t.language]}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
