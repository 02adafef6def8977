// What bodies are taken: JSON only, not compressed, not over the limit, and told before a byte is read where possible.
import { Problem } from '@openfield/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readJson } from './json-body.ts'
import { notJson } from './problem.ts'

const tooLarge = (bytes: number) =>
  new Problem('payload_too_large', `The body is larger than ${Math.floor(bytes / 2 ** 20)} MB.`)

const checkEncoding = (request: FastifyRequest): void => {
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && !/^identity$/i.test(encoding)) {
    throw new Problem('unsupported_media_type', 'The body must not be compressed.')
  }
  const charset = request.headers['content-type']?.match(/;\s*charset\s*=\s*"?([^\s;"]+)/i)?.[1]
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    throw new Problem('unsupported_media_type', 'The body must be sent as UTF-8.')
  }
}

/** An onRequest hook, after the caller is known. */
export const checkBodyHeaders =
  (limit: number) =>
  async (request: FastifyRequest): Promise<void> => {
    if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit)
    checkEncoding(request)
  }

/** The only parser: everything that is not JSON is answered with 415. Nothing at all is fine under any name, as `curl -d ''` sends it. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (request, _body, done) => {
    done(request.headers['content-length'] === '0' ? null : notJson())
  })
  app.addContentTypeParser(
    /^application\/json\s*(;|$)/i,
    { parseAs: 'buffer' },
    (_request, bytes: Buffer, done) => {
      try {
        done(null, readJson(bytes))
      } catch (error) {
        done(error as Error)
      }
    },
  )
}
