// Who calls, and whether not too fast: asked before a byte of the body is read.
import { Problem } from '@openfield/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../account/authenticate.ts'
import type { RateAnswer } from '../account/limit.ts'
import { type Credentials, credentialsOf } from './credentials.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route behind `admitCaller`. */
    caller: Caller | null
  }
  interface FastifyContextConfig {
    /** Calls take nothing of the key's allowance. */
    readonly unmetered?: boolean
  }
}

export interface CallerDeps {
  /** Throws Problem unauthenticated. */
  readonly authenticate: (credentials: Credentials) => Promise<Caller>
  /** Null: no limit. */
  readonly rate: {
    /** Takes one call of the key's allowance. */
    readonly take: (keyId: string) => RateAnswer
    /** How long an empty allowance takes to fill. */
    readonly windowSeconds: number
  } | null
}

/** The caller's name on routes behind `admitCaller`. */
export const callerOf = (request: FastifyRequest): Caller => {
  if (request.caller === null) throw new Error(`no caller on ${request.routeOptions.url}`)
  return request.caller
}

/** The fields of the IETF draft on rate limit headers. */
function tellRate(reply: FastifyReply, rate: RateAnswer, windowSeconds: number): void {
  reply.header('ratelimit-policy', `"key";q=${rate.limit};w=${Math.ceil(windowSeconds)}`)
  reply.header('ratelimit', `"key";r=${rate.remaining};t=${rate.resetSeconds}`)
}

/** An onRequest hook; `way` is how the dialect sends keys. Throws Problem unauthenticated or too_many_requests. */
export const admitCaller =
  ({ authenticate, rate }: CallerDeps, way = 'as the header Ocp-Apim-Subscription-Key') =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const credentials = credentialsOf(request.headers)
    if (credentials === null) {
      throw new Problem('unauthenticated', `The key is missing: send it ${way}.`)
    }
    const caller = await authenticate(credentials)
    request.caller = caller
    if (rate === null || request.routeOptions.config.unmetered) return
    const answer = rate.take(caller.keyId)
    tellRate(reply, answer, rate.windowSeconds)
    if (answer.allowed) return
    throw new Problem(
      'too_many_requests',
      `The key sends too fast. Try again in ${answer.retryAfterSeconds} s.`,
      { retryAfterSeconds: answer.retryAfterSeconds },
    )
  }
