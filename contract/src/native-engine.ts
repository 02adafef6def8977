// An engine as the operator's calls of the native API tell it, as types alone.
import type { Model } from './generation-input.ts'

/** An engine as the answering process sees it: with several processes, each counts and checks for itself. */
export interface EngineAnswer {
  readonly id: string
  /** What speaks to it, such as `builtin` or `comfyui`. */
  readonly kind: string
  /** The models it may make. */
  readonly models: readonly Model[]
  /** The same with its place in the route of each, from 1. */
  readonly routes: readonly { readonly model: Model; readonly place: number }[]
  /** `probing`: it was not heard of yet, or is about to be tried again. */
  readonly state: 'ready' | 'down' | 'probing'
  /** What is wrong, or what it is. */
  readonly sentence: string
  /** When it came into this state. */
  readonly since: string
  /** `open`: left alone after failures; `half_open`: its rest is over. */
  readonly breaker: 'closed' | 'open' | 'half_open'
  readonly running: number
  /** Requests it makes at once. */
  readonly concurrency: number
  /** Waiting requests of models that it is first for, in all processes. */
  readonly queued: number
  /** Median of the last ones it made; null when there is none. */
  readonly usual_seconds: number | null
  readonly last_error: { readonly at: string; readonly sentence: string } | null
}

export type EngineList = { readonly engines: readonly EngineAnswer[] }
