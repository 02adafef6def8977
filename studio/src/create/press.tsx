// The button that sends it off, with what it costs and what is left, and why it cannot be pressed.
import type { EstimateParameters } from '@openfield/sdk'
import { useEstimate } from '../api/queries.ts'
import { Button } from '../design/button.tsx'
import { formatCredits, formatNumber, formatUsd } from '../lib/format.ts'
import './press.css'

const isApple = /Mac|iPhone|iPad/.test(navigator.platform)

export function Press({
  label,
  priced,
  missing,
  isBusy,
  onPress,
}: {
  readonly label: string
  readonly priced: EstimateParameters
  /** What is still to be filled in, or null. */
  readonly missing: string | null
  readonly isBusy: boolean
  readonly onPress: () => void
}) {
  const { data } = useEstimate(priced)
  const isShort = data?.is_covered === false
  return (
    <div className="press">
      <p className="press-cost num" aria-live="polite">
        {data ? (
          <>
            <strong>{formatCredits(data.credits)}</strong>
            <span>
              {' '}
              {formatUsd(data.usd)} · {formatNumber(data.balance)} left
            </span>
          </>
        ) : (
          ' '
        )}
      </p>
      {isShort && <p className="field-fault">The balance does not cover it.</p>}
      <Button
        look="primary"
        className="press-button"
        isBusy={isBusy}
        disabled={isShort || missing !== null}
        onClick={onPress}
      >
        {missing ?? label}
        {missing === null && <kbd>{isApple ? '⌘ ↵' : 'Ctrl ↵'}</kbd>}
      </Button>
    </div>
  )
}
