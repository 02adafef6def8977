// Fields of forms: a label, one control, a hint or a fault, tied together for screen readers.
import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import './field.css'

interface FieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly fault?: string | null | undefined
  /** Stands at the right of the label. */
  readonly aside?: ReactNode
}

/** A text input with its label. */
export function TextField({
  label,
  hint,
  fault,
  aside,
  className = '',
  ...rest
}: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId()
  const noteId = `${id}-note`
  return (
    <div className={`field ${className}`}>
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      <input
        id={id}
        className="input"
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault || hint ? noteId : undefined}
        {...rest}
      />
      {(fault || hint) && (
        <p id={noteId} className={fault ? 'field-fault' : 'field-hint'}>
          {fault || hint}
        </p>
      )}
    </div>
  )
}

/** A named group of controls. */
export function Group({
  label,
  aside,
  children,
}: {
  readonly label: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in one line with what is beside it
    <div className="field" role="group" aria-labelledby={id}>
      <div className="field-head">
        <span id={id} className="field-label">
          {label}
        </span>
        {aside}
      </div>
      {children}
    </div>
  )
}
