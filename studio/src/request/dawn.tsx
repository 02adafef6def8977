// How far a request is, as a day that breaks over the field: the sun stands where the progress is.
import './dawn.css'

export function Dawn({
  progress,
  isWaiting,
}: {
  /** 0..1. */
  readonly progress: number
  readonly isWaiting: boolean
}) {
  return (
    <div
      className={isWaiting ? 'dawn waiting' : 'dawn'}
      style={{ ['--rise' as string]: progress }}
      aria-hidden="true"
    >
      <div className="dawn-light" />
      <div className="dawn-sun" />
      <div className="dawn-field" />
    </div>
  )
}
