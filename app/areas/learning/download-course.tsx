import { useEffect, useState } from 'react'
import { formatSize } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { type OfflineManifest, type Standing, standingOf } from '~/platform/offline/shelf-rules'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'

const loadShelf = () => import('~/platform/offline/shelf')

type Looked = { standing: Standing; offered: OfflineManifest | null; held: OfflineManifest | null }
type State = { kind: 'idle' } | { kind: 'storing'; share: number } | { kind: 'failed' }

async function look(course: string): Promise<Looked> {
  const { findCourse } = await loadShelf()
  const held = await findCourse(course)
  const answer = await fetch(`/courses/${course}/offline.json`).catch(() => null)
  const offered = answer?.ok ? ((await answer.json()) as OfflineManifest) : null
  return { standing: standingOf(held, offered), offered, held }
}

async function download(manifest: OfflineManifest, tell: (share: number) => void): Promise<void> {
  const { readyDevice } = await import('~/platform/offline/worker-registration')
  const { storeCourse } = await loadShelf()
  await readyDevice()
  await storeCourse(manifest, tell)
}

/** "Tải về để học khi không có mạng", the size first. Nothing where the browser cannot keep pages. */
export function DownloadCourse({ course }: { course: string }) {
  const t = useTranslator()
  const [looked, setLooked] = useState<Looked | null>(null)
  const [state, setState] = useState<State>({ kind: 'idle' })
  const again = () => look(course).then(setLooked, () => undefined)

  // biome-ignore lint/correctness/useExhaustiveDependencies: one course a page
  useEffect(() => {
    if ('serviceWorker' in navigator && typeof caches !== 'undefined') void again()
  }, [])

  async function store(manifest: OfflineManifest) {
    setState({ kind: 'storing', share: 0 })
    try {
      await download(manifest, (share) => setState({ kind: 'storing', share }))
      await again()
      setState({ kind: 'idle' })
    } catch {
      setState({ kind: 'failed' })
    }
  }
  async function remove() {
    await (await loadShelf()).removeCourse(course)
    await again()
  }

  if (!looked || (!looked.offered && !looked.held)) return null
  const { standing, offered } = looked
  return (
    <section className="panel stack stack--tight" aria-labelledby="download-title">
      <h2 id="download-title">{t('offline.download-title')}</h2>
      <div role="status">
        {state.kind === 'failed' && <Notice tone="offline" title={t('offline.download-failed')} />}
        {standing === 'current' && <Notice tone="done" title={t('offline.downloaded')} />}
        {standing === 'older' && <Notice title={t('offline.download-newer')} />}
      </div>
      {state.kind === 'storing' && (
        <p>
          <label htmlFor="download-share">{t('offline.downloading')}</label>
          <progress className="progress__bar" id="download-share" value={state.share} max={1} />
        </p>
      )}
      {offered && standing !== 'current' && state.kind !== 'storing' && (
        <>
          <p>{t('offline.download-text')}</p>
          <Button type="button" variant="secondary" icon="download" onClick={() => void store(offered)}>
            {t('offline.download', { size: formatSize(offered.bytes, t.language) })}
          </Button>
        </>
      )}
      {looked.held && state.kind !== 'storing' && (
        <p>
          <Button type="button" variant="quiet" onClick={() => void remove()}>
            {t('offline.remove')}
          </Button>
        </p>
      )}
    </section>
  )
}
