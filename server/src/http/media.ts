// Serves finished media: whole, in ranges, or not again when the caller has them. The address is the permission.
import { bareRequestId, Problem } from '@openfield/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { etagOf, type Media } from '../media/media.ts'
import type { Thumbnails } from '../media/thumbnail.ts'
import { answerFile } from './file-answer.ts'

export interface MediaDeps {
  readonly media: Pick<Media, 'describe' | 'open'>
  /** Makes the thumbnail of this name; null when the name is none or there is nothing to show. */
  readonly thumbnail: Thumbnails
  /** Whether the request once had its media and they were removed after their time. */
  readonly isExpired: (requestId: string) => Promise<boolean>
}

/** What was made never changes. */
const mediaCaching = 'public, max-age=31536000, immutable'
/** An upload may be put again while its address lasts. */
const uploadCaching = 'public, no-cache'

type MediaRequest = FastifyRequest<{ Params: { request: string; name: string } }>

const missing = async (requestId: string, deps: MediaDeps): Promise<Problem> => {
  if (!(await deps.isExpired(requestId))) return new Problem('not_found', 'There is no such file.')
  return new Problem('gone', 'The media were kept for their time and have been removed.')
}

const serve = (deps: MediaDeps) => async (request: MediaRequest, reply: FastifyReply) => {
  const { name } = request.params
  const id = bareRequestId(request.params.request) ?? request.params.request
  const item = (await deps.media.describe(id, name)) ?? (await deps.thumbnail(id, name))
  if (item === null) throw await missing(id, deps)
  const { contentType, bytes, sha256 } = item
  const caching = id.startsWith('up_') ? uploadCaching : mediaCaching
  const file = { name: item.name, contentType, bytes, etag: etagOf(sha256), caching }
  const answer = await answerFile(request, reply, file, async (range) => {
    const opened = await deps.media.open(id, name, range)
    return opened?.stream ?? null
  })
  if (answer === null) throw await missing(id, deps)
  return answer
}

export function mediaRoutes(app: FastifyInstance, deps: MediaDeps): void {
  app.route({
    method: ['GET', 'HEAD'],
    url: '/media/v1/:request/:name',
    exposeHeadRoute: false,
    handler: serve(deps),
  })
}
