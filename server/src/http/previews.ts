// Serves the catalogue's previews to everyone: galleries, studios and pages of other origins show them without a key.
import { Problem } from '@openfield/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Previews } from '../media/previews.ts'
import { answerFile } from './file-answer.ts'

type PreviewRequest = FastifyRequest<{ Params: { shelf: string; name: string } }>

/** A day without asking, then a week of showing the old one while asking: another release may bring better ones. */
const caching = 'public, max-age=86400, stale-while-revalidate=604800'

const serve =
  ({ find }: Pick<Previews, 'find'>) =>
  async (request: PreviewRequest, reply: FastifyReply) => {
    const preview = await find(request.params.shelf, request.params.name)
    if (preview === null) throw new Problem('not_found', 'There is no such preview.')
    const { name, contentType, etag, content } = preview
    // Nothing of an account is shown, so any page may read it.
    reply.header('access-control-allow-origin', '*').removeHeader('vary')
    reply.header('access-control-expose-headers', 'ETag, Content-Range, Accept-Ranges')
    const file = { name, contentType, etag, caching, bytes: content.length }
    return answerFile(request, reply, file, async (range) =>
      range ? content.subarray(range.start, range.end + 1) : content,
    )
  }

export function previewRoutes(app: FastifyInstance, previews: Pick<Previews, 'find'>): void {
  app.route({
    method: ['GET', 'HEAD'],
    url: '/previews/:shelf/:name',
    exposeHeadRoute: false,
    handler: serve(previews),
  })
}
