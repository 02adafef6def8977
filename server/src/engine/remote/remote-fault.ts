// What can go wrong with somebody's inference server, and which of our problems each becomes for the user.
import { Problem } from '@openfield/contract'

export type RemoteFaultKind =
  | 'unreachable' // no connection, or it broke
  | 'timeout' // of one call
  | 'status' // an answer that is no success
  | 'garbage' // an answer that is not what was asked for
  | 'too_large'
  | 'refused' // the server told that it will not do this, such as a filter of its own

/** An expected failure of one call. Its texts are for the operator and hold no secrets; the user reads `problemOf`. */
export class RemoteFault extends Error {
  override readonly name = 'RemoteFault'
  readonly kind: RemoteFaultKind
  /** Of the answer; null when there was none. */
  readonly status: number | null
  /** The server's own words: shortened, secrets taken out; null when it had none. */
  readonly words: string | null
  /** The answer's body when it was JSON; for adapters that know more of it. */
  readonly body: unknown
  constructor(
    kind: RemoteFaultKind,
    message: string,
    more: {
      readonly status?: number
      readonly words?: string | null
      readonly body?: unknown
    } = {},
  ) {
    super(message)
    this.kind = kind
    this.status = more.status ?? null
    this.words = more.words ?? null
    this.body = more.body
  }
}

/** May the same call do better a moment later. */
export const isPassing = ({ kind, status }: RemoteFault): boolean =>
  kind === 'status'
    ? status !== null && status >= 500
    : kind === 'unreachable' || kind === 'garbage'

const ofStatus = (engineId: string, status: number): Problem => {
  if (status === 429 || status === 503)
    return new Problem('engine_busy', `The engine ${engineId} has no room now.`)
  if (status === 401 || status === 403)
    return new Problem('engine_failed', `The engine ${engineId} did not let this server in.`)
  if (status === 400 || status === 413 || status === 415 || status === 422)
    return new Problem('input_rejected', `The engine ${engineId} did not accept the input.`)
  return new Problem('engine_failed', `The engine ${engineId} answered with an error.`)
}

/** The problem a fault is for the user: a plain sentence, nothing of the server's own words or address. */
export const problemOf = (engineId: string, { kind, status }: RemoteFault): Problem => {
  if (kind === 'status' && status !== null) return ofStatus(engineId, status)
  if (kind === 'refused')
    return new Problem('content_rejected', `The engine ${engineId} refused the content.`)
  const sentences = {
    unreachable: 'did not answer.',
    timeout: 'did not answer in time.',
    garbage: 'gave an answer that makes no sense.',
    too_large: 'gave an answer larger than is allowed.',
    status: 'answered with an error.',
  }
  return new Problem('engine_failed', `The engine ${engineId} ${sentences[kind]}`)
}
