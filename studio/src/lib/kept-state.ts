// State of a form that outlives a walk to another page and back, for as long as the tab is open.
import { useCallback, useState } from 'react'

export function useKeptState<State extends object>(
  place: string,
  first: State,
): readonly [State, (changes: Partial<State>) => void, (next: State) => void] {
  const [state, setState] = useState<State>(() => {
    const kept = sessionStorage.getItem(place)
    if (kept === null) return first
    try {
      return { ...first, ...(JSON.parse(kept) as Partial<State>) }
    } catch {
      return first
    }
  })
  const set = useCallback(
    (next: State) => {
      sessionStorage.setItem(place, JSON.stringify(next))
      setState(next)
    },
    [place],
  )
  const change = useCallback(
    (changes: Partial<State>) =>
      setState((before) => {
        const next = { ...before, ...changes }
        sessionStorage.setItem(place, JSON.stringify(next))
        return next
      }),
    [place],
  )
  return [state, change, set]
}
