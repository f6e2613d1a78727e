import { useTranslator } from '~/platform/i18n-context'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Select, TextInput } from '~/ui/field'
import type { Fault } from './account-forms'
import { LONGEST_CLASS_H } from './assisted-class'
import { FaultSummary, useFaults } from './form-faults'
import { LearnerPicture } from './learner-picture'

type OpenClassProps = {
  units: ReadonlyArray<{ id: string; name: string }>
  faults: ReadonlyArray<Fault> | undefined
  values: Record<string, string> | undefined
}

const USUAL_HOURS = '3'

export function OpenClassForm({ units, faults, values }: OpenClassProps) {
  const t = useTranslator()
  const { messageOf } = useFaults(faults)
  const hours = Array.from({ length: LONGEST_CLASS_H }, (_, index) => index + 1)
  return (
    <form method="post" action="/assist?index" noValidate>
      <FaultSummary faults={faults} />
      <TextInput
        id="title"
        label={t('together.class-title')}
        hint={t('together.class-title-hint')}
        error={messageOf('title')}
        autoComplete="off"
        defaultValue={values?.title}
      />
      <Select
        id="hours"
        label={t('together.class-hours')}
        error={messageOf('hours')}
        defaultValue={values?.hours ?? USUAL_HOURS}
        options={hours.map((count) => ({
          value: String(count),
          label: t('together.class-hours-of', { hours: count })
        }))}
      />
      <Select
        id="unit"
        label={t('together.class-unit')}
        error={messageOf('unit')}
        defaultValue={values?.unit}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button large>{t('together.class-open')}</Button>
    </form>
  )
}

type ListedClass = { id: string; title: string; code: string; isOpen: boolean; opened: string; closes: string }

export function ClassList({ classes }: { classes: ReadonlyArray<ListedClass> }) {
  const t = useTranslator()
  if (classes.length === 0) return <p>{t('together.assist-none')}</p>
  return (
    <ul className="steps">
      {classes.map((one) => (
        <li key={one.id}>
          <div className="steps__main">
            <p>
              <a href={`/assist/${one.id}`}>{one.title}</a>
            </p>
            <p className="muted small">
              {one.isOpen
                ? `${one.code} · ${t('together.class-until', { time: one.closes })}`
                : t('together.class-on', { day: one.opened })}
            </p>
          </div>
          <div className="steps__side">
            <ClassState isOpen={one.isOpen} />
          </div>
        </li>
      ))}
    </ul>
  )
}

export function ClassState({ isOpen }: { isOpen: boolean }) {
  const t = useTranslator()
  return isOpen ? (
    <Badge tone="done">{t('together.class-is-open')}</Badge>
  ) : (
    <Badge>{t('together.class-is-closed')}</Badge>
  )
}

type JoinCardProps = { code: string; address: string; qr: string }

/** Large enough to read from the back of a room. */
export function JoinCard({ code, address, qr }: JoinCardProps) {
  const t = useTranslator()
  return (
    <div className="code-card">
      <p>{t('together.class-join-at', { address })}</p>
      <p className="code-card__code class-code">{code}</p>
      <p>{t('together.class-scan')}</p>
      <img className="qr" src={qr} alt="" width="220" height="220" />
    </div>
  )
}

type Seated = { id: string; name: string; picture: string; claimed: boolean; lessons: number }

/** Who sits in a class and what they finished there: nothing of what they do elsewhere. */
export function ClassRoster({ learners }: { learners: ReadonlyArray<Seated> }) {
  const t = useTranslator()
  if (learners.length === 0) return <p>{t('together.class-nobody')}</p>
  return (
    <ul className="steps">
      {learners.map((learner) => (
        <li key={learner.id}>
          <LearnerPicture picture={learner.picture} />
          <div className="steps__main">
            <p>{learner.name}</p>
            <p className="muted small">
              {learner.claimed ? t('together.class-claimed') : t('together.class-lessons', { count: learner.lessons })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

export type SlipCardProps = {
  name: string
  picture: string
  code: string
  word: string
  address: string
  qr: string
  days: number
}

/** What a learner takes home: with it, their own account claims the work of the class, once. */
export function SlipCard({ name, picture, code, word, address, qr, days }: SlipCardProps) {
  const t = useTranslator()
  return (
    <div className="code-card slip">
      <p>
        <LearnerPicture picture={picture} /> <strong>{t('together.slip-of', { name })}</strong>
      </p>
      <p>{t('accounts.class-code')}</p>
      <p className="slip__code">{code}</p>
      <p>{t('accounts.slip-word')}</p>
      <p className="slip__code">{word}</p>
      <img className="qr" src={qr} alt="" width="160" height="160" />
      <p className="small">{t('together.slip-how', { address, days })}</p>
    </div>
  )
}
