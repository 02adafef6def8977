// The native API: everything below /api/v1, with its own refusals, behind keys, a ticket, the operator's token or nothing.
import type { FastifyInstance } from 'fastify'
import type { Log } from '../lib/log.ts'
import type { AdminGate } from './admin-gate.ts'
import type { BaseUrl } from './base-url.ts'
import { checkBodyHeaders } from './body.ts'
import { admitCaller, type CallerDeps } from './caller.ts'
import type { CharacterDeps } from './characters.ts'
import { type NativeAccountDeps, nativeAccountRoutes } from './native-account.ts'
import { type NativeAdminDeps, nativeAdminRoutes } from './native-admin.ts'
import { nativeCharacterRoutes } from './native-characters.ts'
import { type NativeEventDeps, nativeEventRoutes, nativeWay } from './native-events.ts'
import { sendNativeProblem } from './native-problem.ts'
import { type NativeRequestDeps, nativeRequestRoutes } from './native-requests.ts'
import { type NativeSessionDeps, nativeSessionRoutes } from './native-session.ts'
import { errorHandler } from './problem.ts'

export interface NativeDeps {
  readonly requests: NativeRequestDeps
  readonly account: NativeAccountDeps
  readonly characters: CharacterDeps
  readonly events: NativeEventDeps
  readonly session: NativeSessionDeps
  readonly admin: NativeAdminDeps
}

export interface NativeSurroundings {
  readonly caller: CallerDeps
  readonly gate: AdminGate
  readonly baseUrl: BaseUrl
  readonly bodyBytes: number
  readonly log: Log
}

export function nativeRoutes(
  app: FastifyInstance,
  deps: NativeDeps,
  { caller, gate, baseUrl, bodyBytes, log }: NativeSurroundings,
): void {
  app.register(
    (api, _options, done) => {
      api.setErrorHandler(errorHandler(log, sendNativeProblem))
      api.register((keyed, _keyedOptions, keyedDone) => {
        keyed.addHook('onRequest', admitCaller(caller, nativeWay))
        keyed.addHook('onRequest', checkBodyHeaders(bodyBytes))
        nativeRequestRoutes(keyed, deps.requests, baseUrl)
        nativeAccountRoutes(keyed, deps.account, baseUrl)
        nativeCharacterRoutes(keyed, deps.characters, baseUrl)
        keyedDone()
      })
      nativeEventRoutes(api, deps.events, { caller, baseUrl })
      nativeSessionRoutes(api, deps.session)
      nativeAdminRoutes(api, deps.admin, { gate, baseUrl })
      done()
    },
    { prefix: '/api/v1' },
  )
}
