import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

export type ButtonLook = {
  /** One primary a page; `careful` is for what cannot be taken back. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'careful'
  large?: boolean
  wide?: boolean
  icon?: IconName
  iconAfter?: IconName
}

/** The classes of a button, for a link or summary that must look like one. */
export function buttonClass({ variant = 'primary', large, wide }: ButtonLook, extra?: string): string {
  return classNames(
    'button',
    variant !== 'primary' && `button--${variant}`,
    large && 'button--large',
    wide && 'button--wide',
    extra
  )
}

type ButtonProps = ButtonLook & ButtonHTMLAttributes<HTMLButtonElement>

/** A button that submits its form, unless `type` says otherwise. */
export function Button({
  variant,
  large,
  wide,
  icon,
  iconAfter,
  className,
  type = 'submit',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={buttonClass({ variant, large, wide }, className)} {...rest}>
      <ButtonContent icon={icon} iconAfter={iconAfter}>
        {children}
      </ButtonContent>
    </button>
  )
}

type ButtonLinkProps = ButtonLook & LinkProps

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ variant, large, wide, icon, iconAfter, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link className={buttonClass({ variant, large, wide }, className)} {...rest}>
      <ButtonContent icon={icon} iconAfter={iconAfter}>
        {children}
      </ButtonContent>
    </Link>
  )
}

function ButtonContent({ icon, iconAfter, children }: { icon?: IconName; iconAfter?: IconName; children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </>
  )
}
