// What stands where there is nothing to show: nothing yet, or a fault with a way to try again.
import { RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import './notice.css'

export function Empty({
  title,
  children,
  action,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className="notice">
      <svg viewBox="0 0 120 72" aria-hidden="true">
        <rect className="notice-sky" width="120" height="72" rx="8" />
        <circle className="notice-sun" cx="80" cy="30" r="9" />
        <path
          className="notice-field"
          d="M0 50c24-11 49-12 71-4 19 7 34 6 49 0v18a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8z"
        />
      </svg>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}

export function Fault({
  title,
  error,
  onRetry,
}: {
  readonly title: string
  readonly error: unknown
  readonly onRetry?: () => void
}) {
  return (
    <div className="notice fault" role="alert">
      <h2>{title}</h2>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      {onRetry && (
        <Button icon={<RotateCw aria-hidden="true" />} onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  )
}
