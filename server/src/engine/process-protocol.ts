// What a process that makes media and its parent say to each other, whatever it makes.

/** What went wrong with a job and is told to the user; anything else is a bug. */
export interface ToldProblem {
  readonly type: 'problem'
  readonly id: number
  readonly code: string
  readonly message: string
}

export type ToChild<Setup, Job> =
  | { readonly type: 'setup'; readonly setup: Setup }
  | { readonly type: 'job'; readonly job: Job }
  /** The job is no longer wanted; answered by its end, when the child can end it. */
  | { readonly type: 'cancel'; readonly id: number }

export type FromChild<Made> =
  | { readonly type: 'ready' }
  | {
      readonly type: 'progress'
      readonly id: number
      readonly fraction: number
      readonly stage: string
      /** A small WebP of what is being made. */
      readonly preview?: Uint8Array
    }
  | { readonly type: 'done'; readonly id: number; readonly made: Made }
  | ToldProblem
  | { readonly type: 'broke'; readonly id: number; readonly message: string }
