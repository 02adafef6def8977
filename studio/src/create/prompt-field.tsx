// The prompt: as tall as its text, with its faults beneath.
import { type ReactNode, useId } from 'react'
import './prompt-field.css'

export function PromptField({
  label,
  value,
  placeholder,
  fault,
  onChange,
  aside,
}: {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly fault?: string | null
  readonly onChange: (text: string) => void
  readonly aside?: ReactNode
}) {
  const id = useId()
  return (
    <div className="field prompt-field">
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      <textarea
        id={id}
        className="input prompt"
        value={value}
        placeholder={placeholder}
        rows={3}
        maxLength={10_000}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault && (
        <p id={`${id}-fault`} className="field-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
