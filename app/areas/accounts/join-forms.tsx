import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { TextInput } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import type { Fault } from './account-forms'
import { FaultSummary, useFaults } from './form-faults'
import { LearnerFields, LearnerPicture } from './learner-picture'
import { PinFields } from './pin-fields'

type Faults = { faults: ReadonlyArray<Fault> | undefined }

/** Asks for the code by a plain GET, so that a scanned address and a typed code lead to the same page. */
export function CodeForm({ typed, faults }: Faults & { typed: string }) {
  const t = useTranslator()
  const { messageOf } = useFaults(faults)
  return (
    <form method="get" action="/join" noValidate>
      <FaultSummary faults={faults} />
      <TextInput
        id="code"
        label={t('accounts.class-code')}
        hint={t('accounts.class-code-hint')}
        error={messageOf('code')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed}
      />
      <Button large>{t('together.join-next')}</Button>
    </form>
  )
}

type JoinFormsProps = Faults & {
  code: string
  /** Who is open on this phone now. */
  active: { name: string; picture: string } | null
  name: string
  picture: string
  signedIn: boolean
}

/** Joins as the learner who is open here, or as someone new: a name, a picture and four secret pictures. */
export function JoinForms({ code, active, name, picture, signedIn, faults }: JoinFormsProps) {
  const t = useTranslator()
  return (
    <>
      <FaultSummary faults={faults} />
      {signedIn && (
        <Notice>
          <p>{t('together.join-signed-in')}</p>
        </Notice>
      )}
      {active && (
        <form method="post" action="/join" className="stack stack--tight">
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="who" value="active" />
          <p>
            <LearnerPicture picture={active.picture} /> {t('together.join-as-lead', { name: active.name })}
          </p>
          <Button large>{t('together.join-as', { name: active.name })}</Button>
        </form>
      )}
      <Section id="new" title={t('together.join-new')}>
        <form method="post" action={`/join?code=${code}`} noValidate autoComplete="off">
          <input type="hidden" name="code" value={code} />
          <LearnerFields name={name} picture={picture} faults={faults} />
          <h3>{t('together.join-pin')}</h3>
          <p>{t('together.join-pin-hint')}</p>
          <PinFields faults={faults} />
          <Button large variant={active ? 'secondary' : 'primary'}>
            {t('together.join-button')}
          </Button>
        </form>
      </Section>
    </>
  )
}
