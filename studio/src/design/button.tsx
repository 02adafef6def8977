// Buttons: one strong one a view, plain ones beside it, quiet ones in toolbars.

import { LoaderCircle } from 'lucide-react'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import './button.css'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look
  readonly icon?: ReactNode
  /** Shows a turning ring and takes no press. */
  readonly isBusy?: boolean
}

export function Button({
  look = 'plain',
  icon,
  isBusy = false,
  className = '',
  children,
  disabled,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      className={`button ${look} ${className}`}
      disabled={disabled || isBusy}
      aria-busy={isBusy || undefined}
      {...rest}
    >
      {isBusy ? <LoaderCircle className="turning" aria-hidden="true" /> : icon}
      {children}
    </button>
  )
}

/** A button that shows only an icon; `label` is its name and its tip. */
export function IconButton({
  label,
  children,
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { readonly label: string }) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      {children}
    </button>
  )
}
