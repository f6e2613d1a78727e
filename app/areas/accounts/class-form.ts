import { z } from 'zod'
import { cleanText } from '~/platform/text'
import { LONGEST_CLASS_H } from './assisted-class'

/** What a helper says of a class to open. */
export const ClassForm = z.object({
  title: z
    .string()
    .default('')
    .transform(cleanText)
    .pipe(z.string().min(1, 'class-title-missing').max(100, 'class-title-long')),
  hours: z.coerce.number('class-hours').int('class-hours').min(1, 'class-hours').max(LONGEST_CLASS_H, 'class-hours'),
  unit: z.string().min(1, 'class-unit')
})
