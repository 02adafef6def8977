// The floor for bench/http.mjs: Fastify with the same body and a schema, and nothing behind it.
import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'

const app = Fastify({ logger: false })
const body = {
  type: 'object',
  required: ['prompt', 'width_and_height'],
  properties: { prompt: { type: 'string' }, width_and_height: { type: 'string' }, seed: { type: 'integer' } },
}
app.post('/submit', { schema: { body } }, async (_request, reply) => {
  const id = randomUUID()
  return reply.code(202).send({ request_id: id, status: 'QUEUED', polling_url: `http://127.0.0.1/v2/requests/status/${id}` })
})
app.get('/status/:id', async (request) => ({ request_id: request.params.id, status: 'QUEUED', model_id: 'ai-model-api', error: null, output: null, created_at: '2026-01-01T00:00:00.000Z', updated_at: '2026-01-01T00:00:00.000Z', completed_at: null }))
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
