import { z } from 'zod'
import { cleanText } from '~/platform/text'
import { isPictureId, type PictureId, pictureIds } from '~/ui/picture-avatar'

/** The picture of a device's nth learner (from 1) until they choose one. */
export function pictureForLearner(number: number): PictureId {
  return pictureIds[(number - 1) % pictureIds.length] ?? 'star'
}

/** What a learner of a shared device is called there, and the picture they stand under. */
export const LearnerForm = z.object({
  name: z
    .string()
    .default('')
    .transform(cleanText)
    .pipe(z.string().min(1, 'learner-name-missing').max(60, 'name-long')),
  picture: z.string().default('').refine(isPictureId, 'picture-missing')
})
