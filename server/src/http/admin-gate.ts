// Lets the operator in: one bearer token from the configuration, compared in constant time.
import { createHash, timingSafeEqual } from 'node:crypto'
import { Problem } from '@openfield/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'

export interface AdminGate {
  /** Null: there is no operator's door. */
  readonly token: string | null
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** An onRequest hook. Throws Problem forbidden while no token is configured, else unauthenticated unless it is the one. */
export const admitAdmin =
  ({ token }: AdminGate) =>
  async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    if (token === null) {
      throw new Problem(
        'forbidden',
        'The admin calls are switched off. Set OPENFIELD_ADMIN_TOKEN and restart the server to use them.',
      )
    }
    const given = request.headers.authorization?.match(/^Bearer +(\S+) *$/i)?.[1]
    if (given === undefined || !timingSafeEqual(digest(given), digest(token))) {
      throw new Problem(
        'unauthenticated',
        'The admin token is missing or wrong: send it as Authorization: Bearer TOKEN.',
        { challenge: 'Bearer realm="openfield admin"' },
      )
    }
  }
