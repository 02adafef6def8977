// The seed: drawn anew each time, or locked so that the same request gives the same picture.
import { Dices, Lock, LockOpen } from 'lucide-react'
import { useId } from 'react'
import { IconButton } from '../design/button.tsx'
import { drawSeed } from '../lib/draw-seed.ts'
import './seed-field.css'

const last = 1_000_000

/** The text as a seed; null when it is none. */
const read = (text: string): number | null => {
  const seed = Number(text.replace(/\D/g, ''))
  return seed >= 1 ? Math.min(last, seed) : null
}

export function SeedField({
  seed,
  onChange,
}: {
  /** Null: drawn anew each time. */
  readonly seed: number | null
  readonly onChange: (seed: number | null) => void
}) {
  const id = useId()
  const isLocked = seed !== null
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>Seed</label>
      </div>
      <div className="seed">
        <input
          id={id}
          className="input num"
          inputMode="numeric"
          placeholder="New each time"
          value={seed ?? ''}
          onChange={(event) => onChange(read(event.target.value))}
        />
        <IconButton label="Roll a seed" onClick={() => onChange(drawSeed())}>
          <Dices aria-hidden="true" />
        </IconButton>
        <IconButton
          label={isLocked ? 'Unlock: draw a new seed each time' : 'Lock the seed'}
          aria-pressed={isLocked}
          onClick={() => onChange(isLocked ? null : drawSeed())}
        >
          {isLocked ? <Lock aria-hidden="true" /> : <LockOpen aria-hidden="true" />}
        </IconButton>
      </div>
    </div>
  )
}
