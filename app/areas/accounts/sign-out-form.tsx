import { type FormEvent, useEffect, useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import type { Entry } from '~/platform/outbox/work'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/choices'
import { Details } from '~/ui/details'
import { Notice } from '~/ui/notice'

const loadLeaving = () => import('~/platform/outbox/leaving')
const loadOutbox = () => import('~/platform/outbox/device-outbox')

type State = 'asking' | 'sending' | 'out'

/**
 * Signs out after sending what waits. Without network it signs out on this device, and what is unsent stays locked to
 * its person; only a second choice of its own deletes it, naming what is lost. Without scripts it is a plain form.
 */
export function SignOutForm() {
  const t = useTranslator()
  const [unsent, setUnsent] = useState<Entry[]>([])
  const [state, setState] = useState<State>('asking')
  useEffect(() => {
    // Now, while there is a line: it may be gone when the button is pressed.
    void loadLeaving().catch(() => undefined)
    loadOutbox()
      .then(({ listUnsent }) => listUnsent())
      .then(setUnsent, () => undefined)
  }, [])

  async function signOut(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    event.preventDefault()
    setState('sending')
    try {
      const { told, left } = await (await loadLeaving()).signOutHere()
      setUnsent(left)
      if (told && left.length === 0) location.assign('/')
      else setState('out')
    } catch {
      form.submit()
    }
  }

  if (state === 'out') return <SignedOut left={unsent} />
  return (
    <div className="stack">
      {unsent.length > 0 && (
        <Notice tone="offline" title={t('offline.leave-unsent', { count: unsent.length })}>
          <p>{t('offline.leave-locked')}</p>
        </Notice>
      )}
      <form method="post" onSubmit={signOut}>
        <Button disabled={state === 'sending'}>
          {t(state === 'sending' ? 'offline.leave-sending' : 'accounts.sign-out-button')}
        </Button>
      </form>
      {unsent.length > 0 && <DeleteUnsent unsent={unsent} onDeleted={() => setUnsent([])} />}
    </div>
  )
}

function SignedOut({ left }: { left: ReadonlyArray<Entry> }) {
  const t = useTranslator()
  return (
    <div role="status" className="stack">
      <Notice tone="done" title={t('offline.left')}>
        {left.length > 0 && <p>{t('offline.left-locked', { count: left.length })}</p>}
      </Notice>
      <p>
        <a href="/">{t('offline.home')}</a>
      </p>
    </div>
  )
}

/** Giving up unsent work: named, ticked, and then pressed. */
function DeleteUnsent({ unsent, onDeleted }: { unsent: ReadonlyArray<Entry>; onDeleted: () => void }) {
  const t = useTranslator()
  const [sure, setSure] = useState(false)
  async function remove() {
    const { outbox } = await loadOutbox()
    for (const entry of unsent) await outbox.drop(entry.order)
    onDeleted()
  }
  return (
    <Details summary={t('offline.delete')}>
      <p>{t('offline.delete-text')}</p>
      <ul>
        {unsent.map((entry) => (
          <li key={entry.order}>{entry.work.label}</li>
        ))}
      </ul>
      <Checkbox id="sure" label={t('offline.delete-sure')} onToggle={setSure} />
      <Button type="button" variant="careful" disabled={!sure} onClick={() => void remove()}>
        {t('offline.delete-now')}
      </Button>
    </Details>
  )
}
