import { useTranslator } from '~/platform/i18n-context'
import { RadioGroup, TextInput } from '~/ui/field'
import { isPictureId, PictureAvatar, pictureIds } from '~/ui/picture-avatar'
import type { Fault } from './account-forms'
import { useFaults } from './form-faults'

/** The stored picture of a learner; a star when an older one is no longer drawn. */
export function LearnerPicture({ picture, large }: { picture: string; large?: boolean }) {
  return <PictureAvatar picture={isPictureId(picture) ? picture : 'star'} large={large} />
}

type LearnerFieldsProps = { name: string; picture: string; faults: ReadonlyArray<Fault> | undefined }

/** A name and a picture: all that a shared phone knows of a learner. */
export function LearnerFields({ name, picture, faults }: LearnerFieldsProps) {
  const t = useTranslator()
  const { messageOf } = useFaults(faults)
  return (
    <>
      <TextInput
        id="name"
        label={t('accounts.learner-name')}
        hint={t('accounts.learner-name-hint')}
        error={messageOf('name')}
        autoComplete="off"
        defaultValue={name}
      />
      <RadioGroup
        id="picture"
        label={t('accounts.learner-picture')}
        error={messageOf('picture')}
        layout="pictures"
        defaultValue={picture}
        choices={pictureIds.map((id) => ({
          value: id,
          label: (
            <>
              <PictureAvatar picture={id} />
              {t(`accounts.picture-${id}`)}
            </>
          )
        }))}
      />
    </>
  )
}
