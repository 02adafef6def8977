// On or off.
import { Switch as Base } from '@base-ui/react/switch'
import { useId } from 'react'
import './switch.css'

export function Switch({
  label,
  hint,
  isOn,
  onChange,
}: {
  readonly label: string
  readonly hint?: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}) {
  const id = useId()
  return (
    <div className="switch-row">
      <span>
        <span id={id} className="switch-label">
          {label}
        </span>
        {hint && <span className="field-hint">{hint}</span>}
      </span>
      <Base.Root className="switch" checked={isOn} onCheckedChange={onChange} aria-labelledby={id}>
        <Base.Thumb className="switch-thumb" />
      </Base.Root>
    </div>
  )
}
