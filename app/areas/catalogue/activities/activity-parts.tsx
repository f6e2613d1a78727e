import { createContext, type MouseEvent, type ReactNode, useContext } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { Button, type ButtonLook } from '~/ui/button'

/** The two buttons every activity has, beside its own moves. */
export const UNDO = 'undo'
export const AGAIN = 'again'

/** Makes a move at once, where scripts run; the player of an activity gives it. */
export const PressContext = createContext<((move: string) => void) | null>(null)

type MoveButtonProps = ButtonLook & {
  move: string
  className?: string
  /** Said instead of the text on it, where that alone does not say what it does. */
  label?: string
  /** For a button that stays and shows what is chosen. */
  pressed?: boolean
  children: ReactNode
}

/** A button that makes a move, with and without scripts. */
export function MoveButton({ move, label, pressed, children, variant = 'secondary', ...look }: MoveButtonProps) {
  const press = useContext(PressContext)
  function make(event: MouseEvent) {
    if (!press) return
    event.preventDefault()
    press(move)
  }
  return (
    <Button
      name="move"
      value={move}
      aria-label={label}
      aria-pressed={pressed}
      onClick={make}
      variant={variant}
      {...look}
    >
      {children}
    </Button>
  )
}

/** Buttons of which one is chosen. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className="activity-choices">{children}</div>
}

/** Where the keyboard goes after a move: one of these a screen, at what is new. */
export function Now({ children }: { children: ReactNode }) {
  return (
    <div data-now tabIndex={-1} className="activity-now">
      {children}
    </div>
  )
}

type VerdictProps = { isGood: boolean; verdict: string; children?: ReactNode }

/** What comes of a move: never red, never blaming. */
export function Verdict({ isGood, verdict, children }: VerdictProps) {
  return (
    <div className={`feedback feedback--${isGood ? 'good' : 'again'}`}>
      <p className="feedback__verdict">{verdict}</p>
      {children}
    </div>
  )
}

/** Plain text of an author: an empty line parts paragraphs. */
export function Paragraphs({ text }: { text: string }) {
  return text.split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
}

/** How far one is: read out as it changes. */
export function Progress({ done, all }: { done: number; all: number }) {
  const t = useTranslator()
  return (
    <p className="activity__progress" aria-live="polite">
      {t('activity.progress', { done, all })}
    </p>
  )
}
