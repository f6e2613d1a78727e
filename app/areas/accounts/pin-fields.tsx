import { useTranslator } from '~/platform/i18n-context'
import { RadioGroup } from '~/ui/field'
import { PictureAvatar } from '~/ui/picture-avatar'
import type { Fault } from './account-forms'
import { useFaults } from './form-faults'
import { PIN_STEPS, pinPictures } from './picture-pin'

/**
 * Four pictures in order, each step its own group of nine named radios: they work by finger, keyboard and screen reader,
 * and without scripts. What was chosen is never sent back.
 */
export function PinFields({ faults }: { faults: ReadonlyArray<Fault> | undefined }) {
  const t = useTranslator()
  const { messageOf } = useFaults(faults)
  return (
    <div className="pin-steps">
      {PIN_STEPS.map((step) => (
        <RadioGroup
          key={step}
          id={`pin-${step}`}
          label={t('accounts.pin-step', { step })}
          error={messageOf(`pin-${step}`)}
          layout="pictures"
          choices={pinPictures.map((id) => ({
            value: id,
            label: (
              <>
                <PictureAvatar picture={id} />
                {t(`accounts.picture-${id}`)}
              </>
            )
          }))}
        />
      ))}
    </div>
  )
}
