// Tells the first of several like refusals from the rest: the official SDK sends a refused call four times within ten seconds.

/** How long a refusal counts as the same, milliseconds. */
const WINDOW_MS = 15_000
/** More different ones at a time are not told apart. */
const KEPT_MAX = 1000

/** Whether the same key was given within the last seconds. */
export const createRepeats = (now: () => number): ((key: string) => boolean) => {
  const seen = new Map<string, number>()
  return (key) => {
    const at = now()
    for (const [old, since] of seen) {
      if (Math.abs(at - since) < WINDOW_MS && seen.size < KEPT_MAX) break
      seen.delete(old)
    }
    const since = seen.get(key)
    if (since !== undefined && Math.abs(at - since) < WINDOW_MS) return true
    seen.delete(key)
    seen.set(key, at)
    return false
  }
}
