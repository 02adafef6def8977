// Addresses that are not served: 404, or 405 with Allow when only the method is wrong; and those that no database can look up.
import { Problem } from '@openfield/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { sendNativeProblem, speaksNative } from './native-problem.ts'
import { unknownModel } from './platform.ts'
import { sendPlatformProblem, speaksPlatform } from './platform-problem.ts'
import { sendProblem } from './problem.ts'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `/v2/requests/status/:id` as a pattern of whole paths. */
const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .split('/')
      .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : escaped(part)))
      .join('/')}$`,
  )

declare module 'fastify' {
  interface FastifyInstance {
    /** Every address that is served, such as `/v2/requests/status/:id`, with its methods. */
    readonly served: ReadonlyMap<string, { readonly methods: ReadonlySet<string> }>
  }
}

/** Call before the routes are registered: it notes each of them. */
export function answerUnknown(app: FastifyInstance): void {
  const served = new Map<string, { pattern: RegExp; methods: Set<string> }>()
  app.addHook('onRoute', ({ url, method }: RouteOptions) => {
    const entry = served.get(url) ?? { pattern: patternOf(url), methods: new Set() }
    for (const word of [method].flat()) entry.methods.add(word)
    served.set(url, entry)
  })
  app.decorate('served', served)
  const refuse = (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.replace(/[?#].*$/s, '')
    const methods = [...served.values()]
      .filter(({ pattern }) => pattern.test(path))
      .flatMap((entry) => [...entry.methods])
    const allow = [...new Set(methods)].sort().join(', ')
    const isPlatform = speaksPlatform(request) && !speaksNative(request)
    const unknown = () =>
      isPlatform && request.method === 'POST'
        ? unknownModel()
        : new Problem('not_found', 'There is nothing at this address.')
    const other = speaksNative(request) ? sendNativeProblem : sendProblem
    const send = isPlatform ? sendPlatformProblem : other
    return send(
      reply,
      allow === ''
        ? unknown()
        : new Problem('method_not_allowed', `This address takes ${allow}.`, { allow }),
    )
  }
  // Before the body is read: nobody sends 32 MB to nowhere.
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) return refuse(request, reply)
  })
  app.setNotFoundHandler(refuse)
}

/** PostgreSQL holds no NUL, so nothing is named by one: refused here, it is never looked for. */
export function refuseNul(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ url }) => {
    if (!url.includes('%00')) return
    if (url.replace(/\?.*$/s, '').includes('%00')) {
      throw new Problem('not_found', 'There is nothing at this address.')
    }
    throw new Problem('invalid_request', 'The query holds a NUL character.', { field: 'query' })
  })
}
