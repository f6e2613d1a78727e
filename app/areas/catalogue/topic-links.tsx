import { useTranslator } from '~/platform/i18n-context'

export type TopicLink = { id: string; title: string }

/** Topics as links into the catalogue. */
export function TopicLinks({ topics }: { topics: ReadonlyArray<TopicLink> }) {
  const t = useTranslator()
  return (
    <nav aria-labelledby="topics-title">
      <h2 id="topics-title">{t('finding.topics')}</h2>
      <ul className="topic-links">
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={`/courses?topic=${topic.id}`}>{topic.title}</a>
          </li>
        ))}
        <li>
          <a href="/courses">{t('finding.all-courses')}</a>
        </li>
      </ul>
    </nav>
  )
}
