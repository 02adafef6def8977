// The one table of request states: how each dialect names them, whether they are final, and who pays.
import type { RequestState } from './request-view.ts'

/** Statuses of the gateway dialect. */
type GatewayWord = 'QUEUED' | 'PROCESSING' | 'COMPLETED' | 'FAILED' | 'ERROR'

/** Statuses of the platform dialect. */
type PlatformWord = 'queued' | 'in_progress' | 'completed' | 'failed' | 'nsfw' | 'canceled'

interface StateRow {
  readonly gateway: GatewayWord
  readonly platform: PlatformWord
  /** Nothing changes any more. */
  readonly final: boolean
  /** What becomes of the held credits; null while they are held. */
  readonly pays: 'capture' | 'release' | null
  /** What the user reads when the request itself has no message of its own. */
  readonly sentence: string
}

/** `error` is a fault of ours and is never charged; only `completed` is. */
export const states = {
  queued: {
    gateway: 'QUEUED',
    platform: 'queued',
    final: false,
    pays: null,
    sentence: 'The request waits for its turn.',
  },
  processing: {
    gateway: 'PROCESSING',
    platform: 'in_progress',
    final: false,
    pays: null,
    sentence: 'The request is being made.',
  },
  completed: {
    gateway: 'COMPLETED',
    platform: 'completed',
    final: true,
    pays: 'capture',
    sentence: 'The request is finished.',
  },
  failed: {
    gateway: 'FAILED',
    platform: 'failed',
    final: true,
    pays: 'release',
    sentence: 'The request could not be made. It was not charged.',
  },
  error: {
    gateway: 'ERROR',
    platform: 'failed',
    final: true,
    pays: 'release',
    sentence: 'The request failed by a fault of the server. It was not charged.',
  },
  nsfw: {
    gateway: 'FAILED',
    platform: 'nsfw',
    final: true,
    pays: 'release',
    sentence: 'The request was rejected by the content filter. It was not charged.',
  },
  canceled: {
    gateway: 'FAILED',
    platform: 'canceled',
    final: true,
    pays: 'release',
    sentence: 'The request was canceled. It was not charged.',
  },
} as const satisfies Record<RequestState, StateRow>

/** States that a request ends in. */
export type FinalState = Exclude<RequestState, 'queued' | 'processing'>

export const isFinal = (state: RequestState): state is FinalState => states[state].final
