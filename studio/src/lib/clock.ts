// The one place that reads the clock.

/** Milliseconds since the epoch. */
export const now = (): number => Date.now()
