// A number between two ends, by dragging or by keys.
import { Slider as Base } from '@base-ui/react/slider'
import './slider.css'

export function Slider({
  label,
  value,
  min = 0,
  max = 100,
  step = 1,
  unit = '%',
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly unit?: string
  readonly onChange: (value: number) => void
}) {
  return (
    <Base.Root
      className="field"
      value={value}
      min={min}
      max={max}
      step={step}
      onValueChange={(next) => onChange(typeof next === 'number' ? next : (next[0] ?? min))}
    >
      <span className="field-head">
        <Base.Label className="field-label">{label}</Base.Label>
        <span className="num" aria-hidden="true">
          {value}
          {unit}
        </span>
      </span>
      <Base.Control className="slider-control">
        <Base.Track className="slider-track">
          <Base.Indicator className="slider-filled" />
          <Base.Thumb className="slider-thumb" getAriaValueText={(_text, now) => `${now}${unit}`} />
        </Base.Track>
      </Base.Control>
    </Base.Root>
  )
}
