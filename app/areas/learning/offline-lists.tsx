import { useEffect, useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import type { OfflineManifest } from '~/platform/offline/shelf-rules'
import type { Entry } from '~/platform/outbox/work'
import { Button } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'

/** The courses on this device with their lessons; null until scripts have looked. */
export function DownloadedCourses() {
  const t = useTranslator()
  const [courses, setCourses] = useState<OfflineManifest[] | null>(null)
  useEffect(() => {
    import('~/platform/offline/shelf').then(({ listCourses }) => listCourses()).then(setCourses, () => setCourses([]))
  }, [])
  if (courses?.length === 0) return <Empty title={t('offline.none-title')}>{t('offline.none')}</Empty>
  return (
    <>
      {courses?.map((course) => (
        <Section key={course.course} id={course.course} title={course.title}>
          <ul>
            {course.lessons.map((lesson) => (
              <li key={lesson.path}>
                <a href={lesson.path}>{lesson.title}</a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

const loadOutbox = () => import('~/platform/outbox/device-outbox')

/** What this learner did here that the server has not, and what it refused, until they have seen it. */
export function UnsentWork() {
  const t = useTranslator()
  const [entries, setEntries] = useState<Entry[]>([])
  useEffect(() => {
    let stop = () => {}
    let ended = false
    const look = async () => setEntries(await (await loadOutbox()).listUnsent())
    loadOutbox().then(({ listen, wakeOutbox }) => {
      if (ended) return
      stop = listen(() => void look())
      void look()
      void wakeOutbox()
    }, ignore)
    return () => {
      ended = true
      stop()
    }
  }, [])
  const refused = entries.filter((entry) => entry.refused !== null)
  const waiting = entries.filter((entry) => entry.refused === null)
  async function see() {
    const { outbox, listUnsent } = await loadOutbox()
    for (const entry of refused) await outbox.drop(entry.order)
    setEntries(await listUnsent())
  }
  return (
    <>
      {waiting.length > 0 && (
        <Section id="unsent" title={t('offline.unsent')}>
          <p>{t('offline.unsent-text')}</p>
          <Labels entries={waiting} />
        </Section>
      )}
      {refused.length > 0 && (
        <Notice tone="careful" title={t('offline.refused')}>
          <Labels entries={refused} />
          <Button type="button" variant="secondary" onClick={() => void see()}>
            {t('offline.refused-seen')}
          </Button>
        </Notice>
      )}
    </>
  )
}

function ignore() {}

function Labels({ entries }: { entries: ReadonlyArray<Entry> }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.order}>{entry.work.label}</li>
      ))}
    </ul>
  )
}
