import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react'
import styles from './Button.module.css'

interface Look {
  /** `bright` is for the one next step of a screen; `danger` for what cannot be undone. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'bright'
  size?: 'small' | 'medium' | 'large'
  /** As wide as what it stands in. */
  wide?: boolean
}

const classes = ({ variant = 'primary', size = 'medium', wide = false }: Look, more?: string) =>
  [
    styles.button,
    styles[variant],
    size === 'medium' ? '' : styles[size],
    wide ? styles.wide : '',
    more,
  ]
    .filter(Boolean)
    .join(' ')

export type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** While the answer is awaited: it stays focused, and a second press does nothing. */
    busy?: boolean
  }

export const Button = ({
  variant,
  size,
  wide,
  busy = false,
  className,
  onClick,
  type,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type === 'submit' ? 'submit' : 'button'}
    aria-disabled={busy || undefined}
    aria-busy={busy || undefined}
    className={classes(
      { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) },
      className,
    )}
    onClick={(event) => {
      if (busy) event.preventDefault()
      else onClick?.(event)
    }}
  />
)

export type LinkButtonProps = Look & AnchorHTMLAttributes<HTMLAnchorElement>

/** A link that looks like a button: for what opens another page or a new tab. */
export const LinkButton = ({
  variant,
  size,
  wide,
  className,
  children,
  ...rest
}: LinkButtonProps) => (
  <a
    {...rest}
    className={classes(
      { ...(variant && { variant }), ...(size && { size }), ...(wide && { wide }) },
      className,
    )}
  >
    {children}
  </a>
)

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> & {
  /** Said by screen readers, shown on hover. */
  label: string
}

/** A button that shows only an icon. */
export const IconButton = ({ label, className, type, ...rest }: IconButtonProps) => (
  <button
    {...rest}
    type={type === 'submit' ? 'submit' : 'button'}
    aria-label={label}
    title={label}
    className={[styles.button, styles.quiet, styles.icon, className].filter(Boolean).join(' ')}
  />
)
