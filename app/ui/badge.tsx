import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type BadgeProps = { tone?: 'neutral' | 'accent' | 'done' | 'due'; icon?: IconName; children: ReactNode }

/** A word or two on the state of a thing. The word carries the meaning, the colour only repeats it. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className={tone === 'neutral' ? 'badge' : `badge badge--${tone}`}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  )
}
