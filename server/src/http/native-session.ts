// Signing in on the server's own machine: a fresh key of the development account, for nobody who comes from elsewhere.
import { type DevelopmentSession, Problem } from '@openfield/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { NewKey } from '../account/create.ts'
import { addressClass } from '../lib/address.ts'
import { nativeNewKey } from './native-shapes.ts'

export interface NativeSessionDeps {
  /** Null: the server does not offer it. */
  readonly development: {
    /** The development account; null when there is none. */
    readonly accountId: () => Promise<string | null>
    /** Makes a key and revokes the oldest of its kind. */
    readonly openKey: (accountId: string, name: string) => Promise<NewKey>
    /** Seconds to wait, 0 when it may go on. */
    readonly wait: () => number
  } | null
}

const KEY_NAME = 'signed in on this machine'

const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i

/**
 * From this machine, under its own name, and from no other page: a page elsewhere whose name was made to lead here still names
 * itself in Host and Origin, and a proxy says that it is one.
 */
const isFromHere = ({ raw, headers }: FastifyRequest): boolean => {
  const { origin, host = '' } = headers
  const isProxied = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some(
    (name) => headers[name] !== undefined,
  )
  const isOwnPage = origin === undefined || origin === `http://${host}`
  const site = headers['sec-fetch-site']
  const isSameSite = site === undefined || site === 'same-origin' || site === 'none'
  const from = addressClass(raw.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '')
  return from === 'loopback' && loopbackName.test(host) && !isProxied && isOwnPage && isSameSite
}

export function nativeSessionRoutes(
  app: FastifyInstance,
  { development }: NativeSessionDeps,
): void {
  const accountFor = async (request: FastifyRequest): Promise<string | null> =>
    development && isFromHere(request) ? development.accountId() : null

  app.get(
    '/session/dev',
    async (request): Promise<DevelopmentSession> => ({
      is_available: (await accountFor(request)) !== null,
    }),
  )

  app.post('/session/dev', async (request, reply) => {
    const accountId = await accountFor(request)
    if (!development || accountId === null) {
      throw new Problem(
        'forbidden',
        'A development key is only given on the machine of the server, while it listens there alone and has a development account.',
      )
    }
    const seconds = development.wait()
    if (seconds > 0) {
      throw new Problem(
        'too_many_requests',
        `Too many keys were asked for. Try again in ${seconds} s.`,
        {
          retryAfterSeconds: seconds,
        },
      )
    }
    const key = await development.openKey(accountId, KEY_NAME)
    return reply.code(201).send(nativeNewKey(key, KEY_NAME))
  })
}
