// One of a few, side by side: a radio group that looks like a row of tiles.
import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { type ReactNode, useId } from 'react'
import './segmented.css'

interface Option<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** The whole name, where the label is a picture or short. */
  readonly name?: string
}

export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
  isLabelHidden = false,
  className = '',
}: {
  readonly label: string
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
  readonly isLabelHidden?: boolean
  readonly className?: string
}) {
  const id = useId()
  return (
    <div className={`field ${className}`}>
      <span id={id} className={isLabelHidden ? 'visually-hidden' : 'field-head field-label'}>
        {label}
      </span>
      <RadioGroup
        className="segmented"
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => onChange(next as Value)}
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            className="segment"
            aria-label={option.name}
            title={option.name}
          >
            {option.label}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  )
}
