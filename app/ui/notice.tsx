import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

const icons = {
  info: 'info',
  done: 'check',
  careful: 'careful',
  quiet: 'info',
  offline: 'offline'
} as const satisfies Record<string, IconName>

type NoticeProps = {
  /** `careful` is for dates and rules, never for judging a person. */
  tone?: keyof typeof icons
  title?: ReactNode
  /** Read out when it appears after the page was loaded. */
  live?: boolean
  children?: ReactNode
}

/** A short message in its own box. */
export function Notice({ tone = 'info', title, live, children }: NoticeProps) {
  return (
    <div className={`notice notice--${tone}`} role={live ? 'status' : undefined}>
      <Icon name={icons[tone]} />
      <div className="notice__body">
        {title && <p className="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
