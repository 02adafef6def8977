// News of the account's requests as they happen; while the stream is lost, unfinished requests are asked for instead.
import type { LiveEvent, Openfield } from '@openfield/sdk'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { keepProgress, keepRequest } from './request-cache.ts'

let isOpen = false
const listeners = new Set<() => void>()

const setOpen = (next: boolean): void => {
  if (isOpen === next) return
  isOpen = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether news come in now. */
export const useIsLive = (): boolean => useSyncExternalStore(subscribe, () => isOpen)

const take = (client: QueryClient, event: LiveEvent): void => {
  if (event.type === 'progress') {
    keepProgress(client, event)
    return
  }
  if (event.request === null) return
  keepRequest(client, event.request)
  // Credits moved.
  void client.invalidateQueries({ queryKey: ['account'] })
  void client.invalidateQueries({ queryKey: ['estimate'] })
}

/** Listens while the calling component stands. */
export function useLiveNews(openfield: Openfield): void {
  const client = useQueryClient()
  useEffect(() => {
    const stop = new AbortController()
    let wasOpen = false
    const onConnection = (next: boolean) => {
      // Whatever was missed while the stream was lost.
      if (next && wasOpen) void client.invalidateQueries({ queryKey: ['requests'] })
      wasOpen ||= next
      setOpen(next)
    }
    const listen = async () => {
      for await (const event of openfield.events({ signal: stop.signal, onConnection })) {
        take(client, event)
      }
    }
    // Refused for good or left: lists go on by asking.
    listen().catch(() => setOpen(false))
    return () => stop.abort()
  }, [openfield, client])
}
