// Uploads: a place is asked for with a key, then the file is put there without one; the address is the permission.
import type { Readable } from 'node:stream'
import { parseUploadWish } from '@openfield/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Uploads } from '../media/uploads.ts'
import type { BaseUrl } from './base-url.ts'
import { callerOf } from './caller.ts'

/** Behind the key: gives the two addresses of a new upload. */
export function uploadRoutes(app: FastifyInstance, uploads: Uploads, baseUrl: BaseUrl): void {
  app.post('/files/generate-upload-url', async (request) => {
    const { content_type } = parseUploadWish(request.body)
    const base = baseUrl(request)
    const { id, name, token, putUntil } = await uploads.open(
      callerOf(request).accountId,
      content_type,
    )
    return {
      public_url: `${base}/media/v1/${id}/${name}`,
      upload_url: `${base}/files/${id}/${name}?expires=${Math.floor(putUntil / 1000)}&signature=${token}`,
      upload_headers: { 'Content-Type': content_type },
      content_type,
    }
  })
}

type PutRequest = FastifyRequest<{
  Params: { id: string; name: string }
  Querystring: { signature?: string | string[] }
  Body: Readable | undefined
}>

/** Without a key: takes the file. */
export function uploadTarget(app: FastifyInstance, uploads: Uploads): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  app.put('/files/:id/:name', async (request: PutRequest, reply) => {
    const { signature } = request.query
    const place = {
      ...request.params,
      token: typeof signature === 'string' ? signature : '',
      contentType: request.headers['content-type'],
    }
    try {
      await uploads.put(place, request.body)
    } catch (error) {
      // What is left of the body is let run, and the connection ends with the answer.
      request.body?.resume()
      reply.header('connection', 'close')
      throw error
    }
    return reply.code(200).send()
  })
}
