// Who is signed in: a key and, beside it, the operator's token, kept for this tab or in this browser.
import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

/** A secret in the tab's storage, or in the browser's when it is to be remembered. */
const secretAt = (place: string) => {
  const read = (): string | null => sessionStorage.getItem(place) ?? localStorage.getItem(place)
  const write = (secret: string | null, isRemembered = false): void => {
    sessionStorage.removeItem(place)
    localStorage.removeItem(place)
    if (secret !== null) (isRemembered ? localStorage : sessionStorage).setItem(place, secret)
    for (const listener of listeners) listener()
  }
  return { read, write, use: () => useSyncExternalStore(subscribe, read) }
}

export const accountKey = secretAt('openfield.key')
export const operatorToken = secretAt('openfield.operator')
