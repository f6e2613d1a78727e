import type { ReactNode } from 'react'

type EmptyProps = { title: ReactNode; picture?: ReactNode; action?: ReactNode; children?: ReactNode }

/** What stands where a list would be: why there is nothing yet, and what to do next. */
export function Empty({ title, picture, action, children }: EmptyProps) {
  return (
    <div className="empty">
      {picture}
      <h2>{title}</h2>
      {children && <div className="empty__text">{children}</div>}
      {action}
    </div>
  )
}
