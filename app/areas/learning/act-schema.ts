import { z } from 'zod'
import type { Act, SentAct } from './acts'

const Name = z.string().min(1).max(100)
const Id = z.string().regex(/^[0-9a-f]{32}$/)
const Words = z.string().max(2000)
const place = { course: Name, lesson: Name }

const Anchor = z.strictObject({ block: z.int().min(0), start: z.int().min(0), end: z.int().min(0) })

const ActSchema: z.ZodType<Act> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('finish-lesson'), ...place }),
  z.strictObject({
    kind: z.literal('finish-activity'),
    ...place,
    activity: Name,
    version: Name,
    play: z.string().max(8000)
  }),
  z.strictObject({ kind: z.literal('set-bookmark'), ...place, heading: z.string().max(200) }),
  z.strictObject({ kind: z.literal('remove-bookmark'), ...place }),
  z.strictObject({
    kind: z.literal('keep-note'),
    ...place,
    note: z.strictObject({ id: Id, anchor: Anchor.nullable(), quote: Words, text: Words })
  }),
  z.strictObject({ kind: z.literal('remove-note'), noteId: Id }),
  z.strictObject({ kind: z.literal('remark'), ...place, heading: z.string().max(200), quote: Words, comment: Words }),
  z.strictObject({ kind: z.literal('submit-attempt'), attemptId: z.string().min(1).max(64) })
])

/** An act as it arrives at `POST /api/v1/acts`. */
export const SentActSchema: z.ZodType<SentAct> = z.strictObject({
  key: z.string().min(16).max(64),
  personId: z.string().min(1).max(64),
  deviceAt: z.iso.datetime({ offset: true }),
  act: ActSchema
})
