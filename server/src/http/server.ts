// The HTTP server: limits and time-outs first, then headers, then who calls, then the body, then the routes.
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { Problem } from '@openfield/contract'
import { type FastifyInstance, fastify } from 'fastify'
import { newId } from '../lib/id.ts'
import type { Log } from '../lib/log.ts'
import type { Previews } from '../media/previews.ts'
import type { Uploads } from '../media/uploads.ts'
import { type AccountDeps, accountRoutes } from './account.ts'
import { type AdminDeps, adminRoutes } from './admin.ts'
import type { AdminGate } from './admin-gate.ts'
import { baseUrlFrom } from './base-url.ts'
import { checkBodyHeaders, readJsonBodies } from './body.ts'
import { admitCaller, type CallerDeps } from './caller.ts'
import { type CharacterDeps, characterRoutes } from './characters.ts'
import { type GatewayDeps, gatewayRoutes } from './gateway.ts'
import { answerHeaders, commonHeaders } from './headers.ts'
import { type HealthDeps, healthRoutes } from './health.ts'
import { type MediaDeps, mediaRoutes } from './media.ts'
import { type NativeDeps, nativeRoutes } from './native.ts'
import { sendNativeProblem, speaksNative } from './native-problem.ts'
import { answerUnknown, refuseNul } from './not-found.ts'
import { type PlatformDeps, platformRoutes } from './platform.ts'
import { sendPlatformProblem } from './platform-problem.ts'
import { previewRoutes } from './previews.ts'
import { errorHandler, problemOf, sendProblem } from './problem.ts'
import { type ReferenceDeps, referenceRoutes } from './reference.ts'
import { createRepeats } from './repeats.ts'
import { type StudioDeps, studioRoutes } from './studio.ts'
import { endUnusedSockets } from './unused-sockets.ts'
import { uploadRoutes, uploadTarget } from './uploads.ts'

export interface HttpOptions {
  /** Without a slash at its end; null: the address each call came to. */
  readonly publicUrl: string | null
  readonly bodyBytes: number
  readonly corsOrigins: readonly string[]
  /** Proxies whose X-Forwarded headers are believed. */
  readonly trustProxy: readonly string[]
  readonly admin: AdminGate
}

/** Everything the routes ask of the rest of the server. */
export interface HttpDeps {
  readonly caller: CallerDeps
  readonly gateway: GatewayDeps
  readonly platform: PlatformDeps
  readonly characters: CharacterDeps
  readonly uploads: Uploads
  readonly account: AccountDeps
  readonly native: NativeDeps
  readonly reference: ReferenceDeps
  readonly adminCalls: AdminDeps
  readonly media: MediaDeps
  readonly previews: Pick<Previews, 'find'>
  readonly health: HealthDeps
  /** Null: no page is served. */
  readonly studio: StudioDeps | null
  readonly log: Log
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** A call may bring its own id when it is short and plain; else it gets one. */
const callId = (raw: { readonly headers: IncomingMessage['headers'] }): string => {
  const given = raw.headers['x-request-id']
  return typeof given === 'string' && /^[\w.:/+=-]{1,128}$/.test(given) ? given : newId()
}

const statusLines: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** For what is not even HTTP, where no request exists to answer. */
function refuseSocket(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const line = statusLines[error.code ?? ''] ?? '400 Bad Request'
  const body = JSON.stringify({
    error: line.slice(4),
    message: 'The call is not well-formed HTTP.',
  })
  socket.end(
    `HTTP/1.1 ${line}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nX-Request-Id: ${newId()}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n${body}`,
  )
}

/** One line of log and one count per call; polls, downloads and refusals sent again only when debugging. */
function watchCalls(app: FastifyInstance, { log, health, now }: HttpDeps): void {
  const isRepeat = createRepeats(now)
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const { method } = request
    const status = reply.statusCode
    health.metrics.call({ method, route, status, seconds: reply.elapsedTime / 1000 })
    const facts = {
      callId: request.id,
      method,
      route,
      status,
      milliseconds: Math.round(reply.elapsedTime),
      accountId: request.caller?.accountId,
    }
    const length = request.headers['content-length']
    const refusal = [facts.accountId ?? request.ip, method, request.url, length, status].join(' ')
    if (status >= 400 && isRepeat(refusal)) log.debug(facts, 'answered again')
    else if (method === 'GET' && status < 400) log.debug(facts, 'answered')
    else log.info(facts, 'answered')
  })
}

/** Behind the key: the gateway dialect and an account's own calls. */
function keyedRoutes(app: FastifyInstance, options: HttpOptions, deps: HttpDeps): void {
  const baseUrl = baseUrlFrom(options.publicUrl)
  app.register((keyed, _options, done) => {
    keyed.addHook('onRequest', admitCaller(deps.caller))
    keyed.addHook('onRequest', checkBodyHeaders(options.bodyBytes))
    gatewayRoutes(keyed, deps.gateway, baseUrl)
    accountRoutes(keyed, deps.account, baseUrl)
    done()
  })
}

/** The platform dialect: its own refusals, and behind the same keys. */
function platformDialect(app: FastifyInstance, options: HttpOptions, deps: HttpDeps): void {
  const baseUrl = baseUrlFrom(options.publicUrl)
  app.register((scope, _options, done) => {
    scope.setErrorHandler(errorHandler(deps.log, sendPlatformProblem))
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('x-correlation-id', request.id)
    })
    scope.register((keyed, _keyedOptions, keyedDone) => {
      keyed.addHook('onRequest', admitCaller(deps.caller))
      keyed.addHook('onRequest', checkBodyHeaders(options.bodyBytes))
      platformRoutes(keyed, deps.platform, baseUrl)
      characterRoutes(keyed, deps.characters, baseUrl)
      uploadRoutes(keyed, deps.uploads, baseUrl)
      keyedDone()
    })
    scope.register((open, _openOptions, openDone) => {
      uploadTarget(open, deps.uploads)
      openDone()
    })
    done()
  })
}

/** Builds the server; `listen` and `close` are its own. Nothing is read from the environment. */
export async function buildServer(options: HttpOptions, deps: HttpDeps): Promise<FastifyInstance> {
  const headers = {
    corsOrigins: options.corsOrigins,
    secure: options.publicUrl?.startsWith('https:') ?? false,
  }
  const app = fastify({
    logger: false,
    genReqId: callId,
    bodyLimit: options.bodyBytes,
    trustProxy: options.trustProxy.length > 0 ? [...options.trustProxy] : false,
    keepAliveTimeout: 72_000,
    requestTimeout: 300_000,
    http: { headersTimeout: 20_000, maxHeaderSize: 16_384 },
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    clientErrorHandler: refuseSocket,
    frameworkErrors: (error, request, reply) => {
      commonHeaders(request, reply, headers)
      const problem =
        problemOf(error) ?? new Problem('not_found', 'The address is not well-formed.')
      void (speaksNative(request) ? sendNativeProblem : sendProblem)(reply, problem)
    },
  })
  app.decorateRequest('caller', null)
  app.setErrorHandler(errorHandler(deps.log))
  readJsonBodies(app)
  watchCalls(app, deps)
  answerHeaders(app, headers)
  answerUnknown(app)
  refuseNul(app)
  endUnusedSockets(app)
  healthRoutes(app, deps.health, options.admin)
  mediaRoutes(app, deps.media)
  if (deps.studio) studioRoutes(app, deps.studio)
  previewRoutes(app, deps.previews)
  adminRoutes(app, deps.adminCalls, options.admin, baseUrlFrom(options.publicUrl))
  keyedRoutes(app, options, deps)
  platformDialect(app, options, deps)
  referenceRoutes(app, deps.reference, baseUrlFrom(options.publicUrl))
  nativeRoutes(app, deps.native, {
    caller: deps.caller,
    gate: options.admin,
    baseUrl: baseUrlFrom(options.publicUrl),
    bodyBytes: options.bodyBytes,
    log: deps.log,
  })
  await app.ready()
  return app
}
