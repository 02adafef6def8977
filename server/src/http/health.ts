// Is it alive, is it ready, and what does it count.
import { Problem } from '@openfield/contract'
import type { FastifyInstance } from 'fastify'
import { type AdminGate, admitAdmin } from './admin-gate.ts'
import type { Figures, Metrics } from './metrics.ts'

export interface HealthDeps {
  /** Every check with null or the sentence that says what is wrong, such as `{ store: null, engine: 'is starting' }`. */
  readonly checks: () => Promise<Readonly<Record<string, string | null>>>
  readonly figures: () => Promise<Figures>
  readonly metrics: Metrics
  /** Who may read `/metrics`. */
  readonly metricsFor: 'open' | 'admin' | 'off'
  readonly version: string
}

export function healthRoutes(app: FastifyInstance, deps: HealthDeps, gate: AdminGate): void {
  app.get('/healthz', () => ({ status: 'ok', version: deps.version }))

  app.get('/readyz', async (_request, reply) => {
    const checks = await deps.checks()
    const ready = Object.values(checks).every((sentence) => sentence === null)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks })
  })

  app.get(
    '/metrics',
    {
      onRequest: async (request, reply) => {
        if (deps.metricsFor === 'off') throw new Problem('not_found', 'Metrics are switched off.')
        if (deps.metricsFor === 'admin') await admitAdmin(gate)(request, reply)
      },
    },
    async (_request, reply) => {
      const { contentType, text } = await deps.metrics.page(await deps.figures())
      return reply.type(contentType).send(text)
    },
  )
}
