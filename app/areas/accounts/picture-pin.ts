import type { PictureId } from '~/ui/picture-avatar'
import type { Fault } from './account-forms'

/** The pictures a PIN is made of, in the order they are offered: three rows of three. */
export const pinPictures = [
  'buffalo',
  'boat',
  'garlic',
  'mountain',
  'conical-hat',
  'lotus',
  'fish',
  'kite',
  'drum'
] as const satisfies ReadonlyArray<PictureId>

/** Nine pictures four times: 6,561 PINs. A guesser is slowed to about one a minute. */
export const PIN_STEPS = [1, 2, 3, 4] as const

export type PinField = `pin-${(typeof PIN_STEPS)[number]}`

export type PinParsed = { pin: string; faults: null } | { pin: null; faults: Fault[] }

function isPinPicture(value: unknown): boolean {
  return (pinPictures as ReadonlyArray<unknown>).includes(value)
}

/** The four pictures a form sent, in order, as one text. A step without a picture is named. */
export function parsePin(form: FormData): PinParsed {
  const chosen = PIN_STEPS.map((step) => form.get(`pin-${step}`))
  const missing = PIN_STEPS.filter((_, index) => !isPinPicture(chosen[index]))
  if (missing.length === 0) return { pin: chosen.join(' '), faults: null }
  return {
    pin: null,
    faults: missing.map((step) => ({ field: `pin-${step}`, code: 'pin-step-missing', values: { step } }))
  }
}

/** A PIN someone sets: one picture four times is the first guess of whoever picks up the phone. */
export function parseNewPin(form: FormData): PinParsed {
  const parsed = parsePin(form)
  if (parsed.pin === null || new Set(parsed.pin.split(' ')).size > 1) return parsed
  return { pin: null, faults: [{ field: 'pin-1', code: 'pin-too-plain' }] }
}
