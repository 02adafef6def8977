// The account's live events over HTTP: a stream that resumes after Last-Event-ID, and tickets to open it without headers.
import { Readable } from 'node:stream'
import { type EventTicket, nativeFaulty, Problem } from '@openfield/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Account, Key } from '../account/account-rows.ts'
import type { BaseUrl } from './base-url.ts'
import { admitCaller, type CallerDeps, callerOf } from './caller.ts'
import { type EventStreamDeps, eventStream } from './event-stream.ts'
import { makeTicket, readTicket } from './event-ticket.ts'
import { nativeText } from './native-query.ts'
import { iso } from './native-shapes.ts'

export interface NativeEventDeps extends EventStreamDeps {
  readonly lastEventId: (accountId: string) => Promise<number>
  readonly readAccount: (id: string) => Promise<Account | null>
  readonly listKeys: (accountId: string) => Promise<readonly Key[]>
}

/** How the native API sends keys. */
export const nativeWay = 'as Authorization: Bearer KEY'

/** Streams open at once, of one account and of all. */
const PER_ACCOUNT = 20
const AT_ALL = 1000

const admitTicket =
  (caller: CallerDeps, { readAccount, listKeys, clock }: NativeEventDeps) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const ticket = nativeText(request, 'ticket')
    if (ticket === undefined) return admitCaller(caller, nativeWay)(request, reply)
    request.caller = await readTicket(ticket, clock.now(), {
      secret: async (id) => (await readAccount(id))?.webhookSecret ?? null,
      isAdmitted: async ({ accountId, keyId }) =>
        (await listKeys(accountId)).some(({ id, revokedAt }) => id === keyId && revokedAt === null),
    })
    if (request.caller !== null) return
    throw new Problem('unauthenticated', 'The ticket is not valid or has expired; ask for another.')
  }

/** From the header, or from the query where headers cannot be set; null without. */
const lastSeen = (request: FastifyRequest): number | null => {
  const header = request.headers['last-event-id']
  const text =
    (typeof header === 'string' ? header : undefined) ?? nativeText(request, 'last_event_id')
  if (text === undefined || text === '') return null
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const allowed = 'the id of an event that was received'
  throw nativeFaulty([
    {
      field: 'last_event_id',
      message: `last_event_id is ${JSON.stringify(text.slice(0, 60))}`,
      allowed,
    },
  ])
}

/** Counts what is open and ends all of it when the server stops. */
const createSeats = () => {
  const open = new Map<AbortController, string>()
  return {
    take: (accountId: string): AbortController => {
      const own = [...open.values()].filter((id) => id === accountId).length
      if (own >= PER_ACCOUNT || open.size >= AT_ALL) {
        const whose = own >= PER_ACCOUNT ? 'The account' : 'The server'
        throw new Problem('too_many_requests', `${whose} has as many event streams as it may have.`)
      }
      const seat = new AbortController()
      open.set(seat, accountId)
      seat.signal.addEventListener('abort', () => open.delete(seat))
      return seat
    },
    endAll: () => {
      for (const seat of [...open.keys()]) seat.abort()
    },
  }
}

export function nativeEventRoutes(
  app: FastifyInstance,
  deps: NativeEventDeps,
  { caller, baseUrl }: { readonly caller: CallerDeps; readonly baseUrl: BaseUrl },
): void {
  const seats = createSeats()
  app.addHook('preClose', async () => seats.endAll())

  app.post(
    '/events/ticket',
    { onRequest: admitCaller(caller, nativeWay) },
    async (request, reply): Promise<FastifyReply> => {
      const who = callerOf(request)
      const account = await deps.readAccount(who.accountId)
      const made = makeTicket(who, account?.webhookSecret ?? '', deps.clock.now())
      const answer: EventTicket = { ticket: made.ticket, expires_at: iso(made.expiresAt) }
      return reply.code(201).send(answer)
    },
  )

  app.get('/events', { onRequest: admitTicket(caller, deps) }, async (request, reply) => {
    const { accountId } = callerOf(request)
    const seen = lastSeen(request)
    const seat = seats.take(accountId)
    reply.raw.on('close', () => seat.abort())
    const after = seen ?? (await deps.lastEventId(accountId))
    const wish = { accountId, after, baseUrl: baseUrl(request), signal: seat.signal }
    // Reads ahead by some kilobytes at most; then the reader's pace decides.
    const stream = Readable.from(eventStream(deps, wish), {
      objectMode: false,
      highWaterMark: 16_384,
    })
    return reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store, no-transform')
      .header('x-accel-buffering', 'no')
      .send(stream)
  })
}
