// Tells sleepers of this process that there is something to do; carries no news itself, they ask the store.

/**
 * requests: one may be runnable. deliveries: one may be due. events: one was appended. cancels: a running request shall stop.
 * progress: a running request has come further.
 */
export type Channel = 'requests' | 'deliveries' | 'events' | 'cancels' | 'progress'

export interface Wake {
  /** Calls the listener after each wake-up of the channel; returns the way to stop that. */
  on(channel: Channel, listener: () => void): () => void
  now(channel: Channel): void
}

export const createWake = (): Wake => {
  const listeners = new Map<Channel, Set<() => void>>()
  return {
    on: (channel, listener) => {
      const set = listeners.get(channel) ?? new Set()
      listeners.set(channel, set.add(listener))
      return () => set.delete(listener)
    },
    now: (channel) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener()
    },
  }
}
