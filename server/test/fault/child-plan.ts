// What a test tells the process it will kill, and what that process says.

/** Where the process stands still and says so, waiting to be killed. */
export type HangAt = 'studying' | 'generating' | 'putting' | 'kept' | 'settled'

export interface ChildPlan {
  /** Holds the store, the media and the scratch folders. */
  readonly folder: string
  readonly accountId: string
  /** How many requests to submit, one after the other. */
  readonly submits: number
  /** How many characters to make. */
  readonly characters: number
  /** The prompt of all of them; `poison` ends the process that makes it. */
  readonly prompt: string
  readonly webhookUrl: string | null
  /** Does it make requests. */
  readonly works: boolean
  /** Does it deliver webhooks. */
  readonly delivers: boolean
  readonly hangAt: HangAt | null
  /** Is it the only process on this data, so that it may clean up everything at its start. */
  readonly isAlone: boolean
  readonly attemptsMax: number
  /** Bytes of each output. */
  readonly outputBytes: number
  /** End by itself when nothing is left to do. */
  readonly endsWhenDone: boolean
}

/** One line of JSON each. A line that was written is heard, even if the process dies right after. */
export type Said =
  | { readonly say: 'ready' | 'done' }
  | { readonly say: 'submitted' | 'ended' | HangAt; readonly id: string }

/** Milliseconds; short, so that the next process takes over soon. */
export const LEASE_MS = 400
